export { EstimatedDeliveryType } from "../../models/EstimatedDeliveryType.ts"
