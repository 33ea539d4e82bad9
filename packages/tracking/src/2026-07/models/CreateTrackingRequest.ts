export { CreateTrackingRequest } from "../../models/CreateTrackingRequest-2026-07.ts"
