export { TrackingList } from "../../models/TrackingList-2026-01.ts"
