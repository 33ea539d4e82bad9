export { Pagination } from "../../models/Pagination.ts"
