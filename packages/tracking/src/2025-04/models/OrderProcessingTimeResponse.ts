export { OrderProcessingTimeResponse } from "../../models/OrderProcessingTimeResponse.ts"
