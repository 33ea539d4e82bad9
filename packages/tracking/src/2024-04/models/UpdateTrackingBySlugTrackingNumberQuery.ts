export { UpdateTrackingBySlugTrackingNumberQuery } from "../../models/UpdateTrackingBySlugTrackingNumberQuery.ts"
