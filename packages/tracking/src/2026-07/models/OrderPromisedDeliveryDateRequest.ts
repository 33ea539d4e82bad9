export { OrderPromisedDeliveryDateRequest } from "../../models/OrderPromisedDeliveryDateRequest.ts"
