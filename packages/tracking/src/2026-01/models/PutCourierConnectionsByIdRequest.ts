export { PutCourierConnectionsByIdRequest } from "../../models/PutCourierConnectionsByIdRequest.ts"
