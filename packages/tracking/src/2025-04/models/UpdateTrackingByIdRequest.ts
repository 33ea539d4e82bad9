export { UpdateTrackingByIdRequest } from "../../models/UpdateTrackingByIdRequest-2025-04.ts"
