export { CreateTrackingRequest } from "../../models/CreateTrackingRequest-2025-01.ts"
