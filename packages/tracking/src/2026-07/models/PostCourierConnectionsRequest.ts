export { PostCourierConnectionsRequest } from "../../models/PostCourierConnectionsRequest-2026-07.ts"
