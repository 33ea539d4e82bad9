export { CourierList } from "../../models/CourierList-2025-04.ts"
