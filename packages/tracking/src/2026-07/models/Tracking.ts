export { Tracking } from "../../models/Tracking-2026-07.ts"
