export { MarkTrackingCompletedBySlugTrackingNumberQuery } from "../../models/MarkTrackingCompletedBySlugTrackingNumberQuery.ts"
