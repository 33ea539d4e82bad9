export { TrackingList } from "../../models/TrackingList-2024-10.ts"
