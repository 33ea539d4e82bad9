export { Pagination } from "../../models/Pagination-2025-07.ts"
