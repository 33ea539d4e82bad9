export { EstimatedDeliveryDateResponse } from "../../models/EstimatedDeliveryDateResponse-2026-01.ts"
