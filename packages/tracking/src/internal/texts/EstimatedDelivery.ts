import * as model from "../../models/EstimatedDelivery.ts"
import type { Texts } from "../described.ts"
import { EstimatedDeliverySource } from "./EstimatedDeliverySource.ts"
import { EstimatedDeliveryType } from "./EstimatedDeliveryType.ts"

export const EstimatedDelivery: Texts<model.EstimatedDelivery> = {
  schema: model.EstimatedDelivery,
  title: "EstimatedDelivery",
  description: "A delivery estimate together with who made it.",
  fields: {
    type: "Whether it is one point in time or a span. Other values are possible.",
    source: "Who made the estimate. Other values are possible.",
    datetime:
      "The estimate when `type` is `specific`: a date, or for couriers' estimates also a date-time with or without an offset.",
    datetime_min: "Begin of the span when `type` is `range`, in the same forms.",
    datetime_max: "End of the span when `type` is `range`, in the same forms."
  },
  uses: [EstimatedDeliverySource, EstimatedDeliveryType]
}
