import * as model from "../../models/CourierEstimatedDeliveryDate.ts"
import type { Texts } from "../described.ts"

export const CourierEstimatedDeliveryDate: Texts<model.CourierEstimatedDeliveryDate> = {
  schema: model.CourierEstimatedDeliveryDate,
  title: "CourierEstimatedDeliveryDate",
  description: "When a courier expects to deliver.",
  fields: {
    estimated_delivery_date:
      "The expected time. A date, a local date-time or a date-time with an offset, whichever the courier gave.",
    estimated_delivery_date_min: "Earliest expected time, in the same forms.",
    estimated_delivery_date_max: "Latest expected time, in the same forms."
  }
}
