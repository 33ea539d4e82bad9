export { TrackingList } from "../../models/TrackingList-2025-04.ts"
