export { RetrackTrackingBySlugTrackingNumberQuery } from "../../models/RetrackTrackingBySlugTrackingNumberQuery.ts"
