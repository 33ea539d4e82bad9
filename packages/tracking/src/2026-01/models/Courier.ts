export { Courier } from "../../models/Courier-2025-04.ts"
