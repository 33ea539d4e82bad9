export { CustomerRequest } from "../../models/CustomerRequest-2026-07.ts"
