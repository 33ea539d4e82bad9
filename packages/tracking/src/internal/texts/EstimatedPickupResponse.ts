import * as model from "../../models/EstimatedPickupResponse.ts"
import type { Texts } from "../described.ts"
import { OrderProcessingTimeResponse } from "./OrderProcessingTimeResponse.ts"

export const EstimatedPickupResponse: Texts<model.EstimatedPickupResponse> = {
  schema: model.EstimatedPickupResponse,
  title: "EstimatedPickupResponse",
  description: "The data that a pick-up time was estimated from, and the result.",
  fields: {
    order_time: "When the order was placed, local time at the origin: YYYY-MM-DD HH:mm:ss.",
    order_cutoff_time: "Until when an order still counts for the same day: HH:mm:ss.",
    business_days: "Days on which orders are handled, 1 for Monday to 7 for Sunday.",
    order_processing_time: "How long an order is prepared before it can be picked up.",
    pickup_time: "The estimated pick-up, local time at the origin: YYYY-MM-DD HH:mm:ss."
  },
  uses: [OrderProcessingTimeResponse]
}
