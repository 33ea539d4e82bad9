export { AddressRequest } from "../../models/AddressRequest-2025-07.ts"
