export { DetectCourierRequest } from "../../models/DetectCourierRequest-2025-04.ts"
