export { AddressResponse } from "../../models/AddressResponse.ts"
