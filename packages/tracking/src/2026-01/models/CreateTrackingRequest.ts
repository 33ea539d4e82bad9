export { CreateTrackingRequest } from "../../models/CreateTrackingRequest-2026-01.ts"
