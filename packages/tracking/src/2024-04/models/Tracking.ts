export { Tracking } from "../../models/Tracking.ts"
