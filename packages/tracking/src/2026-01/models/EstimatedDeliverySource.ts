export { EstimatedDeliverySource } from "../../models/EstimatedDeliverySource.ts"
