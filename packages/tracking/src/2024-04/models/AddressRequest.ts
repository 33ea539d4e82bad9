export { AddressRequest } from "../../models/AddressRequest.ts"
