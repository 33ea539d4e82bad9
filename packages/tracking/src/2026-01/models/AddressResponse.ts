export { AddressResponse } from "../../models/AddressResponse-2025-01.ts"
