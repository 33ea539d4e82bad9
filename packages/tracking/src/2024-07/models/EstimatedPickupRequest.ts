export { EstimatedPickupRequest } from "../../models/EstimatedPickupRequest.ts"
