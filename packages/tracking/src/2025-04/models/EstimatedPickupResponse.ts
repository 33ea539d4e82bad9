export { EstimatedPickupResponse } from "../../models/EstimatedPickupResponse.ts"
