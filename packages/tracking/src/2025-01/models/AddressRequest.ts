export { AddressRequest } from "../../models/AddressRequest-2025-01.ts"
