export { LatestEstimatedDelivery } from "../../models/LatestEstimatedDelivery.ts"
