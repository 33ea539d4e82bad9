export { CustomerRequest } from "../../models/CustomerRequest.ts"
