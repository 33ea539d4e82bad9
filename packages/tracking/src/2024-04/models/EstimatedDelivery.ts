export { EstimatedDelivery } from "../../models/EstimatedDelivery.ts"
