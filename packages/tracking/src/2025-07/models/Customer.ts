export { Customer } from "../../models/Customer.ts"
