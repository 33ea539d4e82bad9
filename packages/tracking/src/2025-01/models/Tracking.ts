export { Tracking } from "../../models/Tracking-2025-01.ts"
