export { CreateTrackingRequest } from "../../models/CreateTrackingRequest.ts"
