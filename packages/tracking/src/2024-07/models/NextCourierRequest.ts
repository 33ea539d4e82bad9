export { NextCourierRequest } from "../../models/NextCourierRequest.ts"
