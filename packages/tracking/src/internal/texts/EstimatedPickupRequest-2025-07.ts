import * as model from "../../models/EstimatedPickupRequest-2025-07.ts"
import type { Texts } from "../described.ts"
import { OrderProcessingTimeRequest } from "./OrderProcessingTimeRequest.ts"

export const EstimatedPickupRequest: Texts<model.EstimatedPickupRequest> = {
  schema: model.EstimatedPickupRequest,
  title: "EstimatedPickupRequest",
  description: "From what a pick-up time is worked out.",
  fields: {
    order_time: "When the order was placed, local time at the origin: YYYY-MM-DD HH:mm:ss.",
    order_cutoff_time: 'Until when an order still counts for the same day: HH:mm:ss. Default "18:00:00".',
    business_days: "Days on which orders are handled, 1 for Monday to 7 for Sunday. Default [1,2,3,4,5].",
    order_processing_time: "How long an order is prepared before it can be picked up."
  },
  uses: [OrderProcessingTimeRequest]
}
