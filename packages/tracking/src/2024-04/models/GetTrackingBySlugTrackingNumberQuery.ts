export { GetTrackingBySlugTrackingNumberQuery } from "../../models/GetTrackingBySlugTrackingNumberQuery.ts"
