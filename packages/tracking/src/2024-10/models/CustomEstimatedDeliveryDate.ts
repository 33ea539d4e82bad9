export { CustomEstimatedDeliveryDate } from "../../models/CustomEstimatedDeliveryDate.ts"
