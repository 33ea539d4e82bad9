export { Tracking } from "../../models/Tracking-2024-10.ts"
