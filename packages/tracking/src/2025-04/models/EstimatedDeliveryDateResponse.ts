export { EstimatedDeliveryDateResponse } from "../../models/EstimatedDeliveryDateResponse-2025-01.ts"
