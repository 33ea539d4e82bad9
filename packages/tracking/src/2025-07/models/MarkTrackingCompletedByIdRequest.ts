export { MarkTrackingCompletedByIdRequest } from "../../models/MarkTrackingCompletedByIdRequest-2025-04.ts"
