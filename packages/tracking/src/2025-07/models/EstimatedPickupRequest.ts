export { EstimatedPickupRequest } from "../../models/EstimatedPickupRequest-2025-07.ts"
