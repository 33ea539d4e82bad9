export { RetrackedTracking } from "../../models/RetrackedTracking.ts"
