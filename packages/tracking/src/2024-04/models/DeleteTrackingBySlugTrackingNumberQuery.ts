export { DeleteTrackingBySlugTrackingNumberQuery } from "../../models/DeleteTrackingBySlugTrackingNumberQuery.ts"
