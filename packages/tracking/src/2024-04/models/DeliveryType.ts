export { DeliveryType } from "../../models/DeliveryType.ts"
