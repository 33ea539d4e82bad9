import * as model from "../../models/AftershipEstimatedDeliveryDate-2026-01.ts"
import type { Texts } from "../described.ts"

export const AftershipEstimatedDeliveryDate: Texts<model.AftershipEstimatedDeliveryDate> = {
  schema: model.AftershipEstimatedDeliveryDate,
  title: "AftershipEstimatedDeliveryDate",
  description: "Delivery date predicted by AfterShip's own model.",
  fields: {
    estimated_delivery_date: "The likeliest date, YYYY-MM-DD.",
    confidence_code:
      "How sure the prediction is: 10000 highest; 10001 high; 20001 high for the range and medium for the single date; 30001 medium because of force majeure; 30002 too little data; 30003 `shipment_type` too vague; 30004 address too vague.",
    estimated_delivery_date_min: "Earliest likely date, YYYY-MM-DD.",
    estimated_delivery_date_max: "Latest likely date, YYYY-MM-DD."
  }
}
