export { CourierList } from "../../models/CourierList.ts"
