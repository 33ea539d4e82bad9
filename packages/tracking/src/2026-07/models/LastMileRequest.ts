export { LastMileRequest } from "../../models/LastMileRequest-2026-07.ts"
