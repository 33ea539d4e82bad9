export { GetCheckpointBySlugTrackingNumberQuery } from "../../models/GetCheckpointBySlugTrackingNumberQuery.ts"
