export { Pagination } from "../../models/Pagination-2025-04.ts"
