export { GetCheckpointByTrackingIdQuery } from "../../models/GetCheckpointByTrackingIdQuery.ts"
