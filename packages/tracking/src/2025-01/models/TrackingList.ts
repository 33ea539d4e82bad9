export { TrackingList } from "../../models/TrackingList-2025-01.ts"
