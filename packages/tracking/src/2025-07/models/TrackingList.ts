export { TrackingList } from "../../models/TrackingList-2025-07.ts"
