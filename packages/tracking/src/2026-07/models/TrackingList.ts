export { TrackingList } from "../../models/TrackingList-2026-07.ts"
