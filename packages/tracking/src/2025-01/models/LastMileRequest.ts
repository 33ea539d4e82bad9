export { LastMileRequest } from "../../models/LastMileRequest.ts"
