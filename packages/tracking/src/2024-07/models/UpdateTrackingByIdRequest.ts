export { UpdateTrackingByIdRequest } from "../../models/UpdateTrackingByIdRequest.ts"
