export { EstimatedDeliveryDateResponse } from "../../models/EstimatedDeliveryDateResponse-2024-07.ts"
