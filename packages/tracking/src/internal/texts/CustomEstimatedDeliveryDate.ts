import * as model from "../../models/CustomEstimatedDeliveryDate.ts"
import type { Texts } from "../described.ts"
import { EstimatedDeliveryType } from "./EstimatedDeliveryType.ts"

export const CustomEstimatedDeliveryDate: Texts<model.CustomEstimatedDeliveryDate> = {
  schema: model.CustomEstimatedDeliveryDate,
  title: "CustomEstimatedDeliveryDate",
  description: "Delivery date computed by the rules an account set up for itself.",
  fields: {
    type: "Whether one date or a span was computed. Other values are possible.",
    datetime: "The date, YYYY-MM-DD, when `type` is `specific`.",
    datetime_min: "First date of the span, YYYY-MM-DD, when `type` is `range`.",
    datetime_max: "Last date of the span, YYYY-MM-DD, when `type` is `range`."
  },
  uses: [EstimatedDeliveryType]
}
