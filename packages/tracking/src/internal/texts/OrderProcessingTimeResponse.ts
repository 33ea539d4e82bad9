import * as model from "../../models/OrderProcessingTimeResponse.ts"
import type { Texts } from "../described.ts"

export const OrderProcessingTimeResponse: Texts<model.OrderProcessingTimeResponse> = {
  schema: model.OrderProcessingTimeResponse,
  title: "OrderProcessingTimeResponse",
  description: "How long an order is prepared.",
  fields: {
    unit: "Unit of the time, `day`.",
    value: "Number of such units."
  }
}
