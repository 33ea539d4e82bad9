export { Tracking } from "../../models/Tracking-2026-01.ts"
