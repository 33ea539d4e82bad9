export { UpdateTrackingByIdRequest } from "../../models/UpdateTrackingByIdRequest-2025-07.ts"
