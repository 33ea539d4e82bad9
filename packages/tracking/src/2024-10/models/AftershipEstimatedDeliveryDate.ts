export { AftershipEstimatedDeliveryDate } from "../../models/AftershipEstimatedDeliveryDate.ts"
