export { LastMileRequest } from "../../models/LastMileRequest-2025-07.ts"
