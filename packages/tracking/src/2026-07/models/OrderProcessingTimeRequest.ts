export { OrderProcessingTimeRequest } from "../../models/OrderProcessingTimeRequest.ts"
