export { CreateTrackingRequest } from "../../models/CreateTrackingRequest-2025-07.ts"
