import * as model from "../../models/OrderPromisedDeliveryDate.ts"
import type { Texts } from "../described.ts"

export const OrderPromisedDeliveryDate: Texts<model.OrderPromisedDeliveryDate> = {
  schema: model.OrderPromisedDeliveryDate,
  title: "OrderPromisedDeliveryDate",
  description: "When an order was promised to arrive: on one date or within a span.",
  fields: {
    promised_delivery_date:
      "The promised date. A date, a local date-time or a date-time with an offset, as it was given.",
    promised_delivery_date_min: "First date of the span, in the same forms.",
    promised_delivery_date_max: "Last date of the span, in the same forms."
  }
}
