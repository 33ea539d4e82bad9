export { EstimatedDeliveryDateResponse } from "../../models/EstimatedDeliveryDateResponse.ts"
