export { EstimatedDeliveryDateResponse } from "../../models/EstimatedDeliveryDateResponse-2024-10.ts"
