export { CreateTrackingRequest } from "../../models/CreateTrackingRequest-2025-04.ts"
