export { CourierConnectionList } from "../../models/CourierConnectionList.ts"
