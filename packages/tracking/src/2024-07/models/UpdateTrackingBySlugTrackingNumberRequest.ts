export { UpdateTrackingBySlugTrackingNumberRequest } from "../../models/UpdateTrackingBySlugTrackingNumberRequest.ts"
