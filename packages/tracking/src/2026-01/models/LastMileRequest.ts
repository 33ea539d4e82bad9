export { LastMileRequest } from "../../models/LastMileRequest-2026-01.ts"
