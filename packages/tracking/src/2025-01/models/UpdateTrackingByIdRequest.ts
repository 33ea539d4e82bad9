export { UpdateTrackingByIdRequest } from "../../models/UpdateTrackingByIdRequest-2025-01.ts"
