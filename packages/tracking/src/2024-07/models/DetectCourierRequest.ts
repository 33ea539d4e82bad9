export { DetectCourierRequest } from "../../models/DetectCourierRequest.ts"
