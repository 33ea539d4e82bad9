export { MarkTrackingCompletedByIdRequest } from "../../models/MarkTrackingCompletedByIdRequest.ts"
