export { Tracking } from "../../models/Tracking-2024-07.ts"
