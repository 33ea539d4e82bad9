export { CourierList } from "../../models/CourierList-2025-01.ts"
