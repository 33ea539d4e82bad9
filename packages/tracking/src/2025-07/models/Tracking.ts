export { Tracking } from "../../models/Tracking-2025-07.ts"
