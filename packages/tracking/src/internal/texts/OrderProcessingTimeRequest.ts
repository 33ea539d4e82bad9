import * as model from "../../models/OrderProcessingTimeRequest.ts"
import type { Texts } from "../described.ts"

export const OrderProcessingTimeRequest: Texts<model.OrderProcessingTimeRequest> = {
  schema: model.OrderProcessingTimeRequest,
  title: "OrderProcessingTimeRequest",
  description: "How long an order is prepared.",
  fields: {
    unit: "Unit of the time; only days are supported.",
    value: "Number of such units. Default 0."
  }
}
