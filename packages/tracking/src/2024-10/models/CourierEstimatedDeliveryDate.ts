export { CourierEstimatedDeliveryDate } from "../../models/CourierEstimatedDeliveryDate.ts"
