export { CustomEstimatedDeliveryDate } from "../../models/CustomEstimatedDeliveryDate-2025-07.ts"
