export { LatestEstimatedDelivery } from "../../models/LatestEstimatedDelivery-2025-07.ts"
