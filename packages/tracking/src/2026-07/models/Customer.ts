export { Customer } from "../../models/Customer-2026-07.ts"
