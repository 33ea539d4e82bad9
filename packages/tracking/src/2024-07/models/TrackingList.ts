export { TrackingList } from "../../models/TrackingList-2024-07.ts"
