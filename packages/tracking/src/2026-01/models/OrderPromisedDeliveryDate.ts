export { OrderPromisedDeliveryDate } from "../../models/OrderPromisedDeliveryDate.ts"
