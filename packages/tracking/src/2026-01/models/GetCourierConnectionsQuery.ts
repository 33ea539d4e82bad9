export { GetCourierConnectionsQuery } from "../../models/GetCourierConnectionsQuery.ts"
