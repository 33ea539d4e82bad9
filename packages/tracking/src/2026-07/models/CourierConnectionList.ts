export { CourierConnectionList } from "../../models/CourierConnectionList-2025-07.ts"
