import * as model from "../../models/OrderPromisedDeliveryDateRequest.ts"
import type { Texts } from "../described.ts"

export const OrderPromisedDeliveryDateRequest: Texts<model.OrderPromisedDeliveryDateRequest> = {
  schema: model.OrderPromisedDeliveryDateRequest,
  title: "OrderPromisedDeliveryDateRequest",
  description:
    "When the order was promised to arrive: on one date or within a span. A date that cannot be read is refused; up to version 2025-07 it was ignored.",
  fields: {
    promised_delivery_date: "The promised date: a date, a date-time, or a date-time with an offset.",
    promised_delivery_date_min: "First date of the span, in the same forms.",
    promised_delivery_date_max: "Last date of the span, in the same forms."
  }
}
