export { TrackingList } from "../../models/TrackingList.ts"
