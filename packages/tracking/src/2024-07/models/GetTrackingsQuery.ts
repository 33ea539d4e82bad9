export { GetTrackingsQuery } from "../../models/GetTrackingsQuery.ts"
