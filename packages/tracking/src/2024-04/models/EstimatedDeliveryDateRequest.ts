export { EstimatedDeliveryDateRequest } from "../../models/EstimatedDeliveryDateRequest.ts"
