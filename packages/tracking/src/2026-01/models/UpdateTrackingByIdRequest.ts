export { UpdateTrackingByIdRequest } from "../../models/UpdateTrackingByIdRequest-2026-01.ts"
