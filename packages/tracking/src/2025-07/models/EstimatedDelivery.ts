export { EstimatedDelivery } from "../../models/EstimatedDelivery-2025-07.ts"
