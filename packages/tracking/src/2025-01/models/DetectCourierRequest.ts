export { DetectCourierRequest } from "../../models/DetectCourierRequest-2025-01.ts"
