export { PostCourierConnectionsRequest } from "../../models/PostCourierConnectionsRequest.ts"
