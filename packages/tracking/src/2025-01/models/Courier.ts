export { Courier } from "../../models/Courier-2025-01.ts"
