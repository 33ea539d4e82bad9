export { UpdateTrackingByIdRequest } from "../../models/UpdateTrackingByIdRequest-2026-07.ts"
