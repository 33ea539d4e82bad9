export { LastMileRequest } from "../../models/LastMileRequest-2025-04.ts"
