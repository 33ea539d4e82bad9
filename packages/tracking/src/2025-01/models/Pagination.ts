export { Pagination } from "../../models/Pagination-2025-01.ts"
