export { Tracking } from "../../models/Tracking-2025-04.ts"
