import * as model from "../../models/LatestEstimatedDelivery-2025-07.ts"
import type { Texts } from "../described.ts"
import { EstimatedDeliverySource } from "./EstimatedDeliverySource.ts"
import { EstimatedDeliveryType } from "./EstimatedDeliveryType.ts"
import { ReviseReason } from "./ReviseReason.ts"

export const LatestEstimatedDelivery: Texts<model.LatestEstimatedDelivery> = {
  schema: model.LatestEstimatedDelivery,
  title: "LatestEstimatedDelivery",
  description: "The delivery estimate that holds now, together with who made it and why it was changed.",
  fields: {
    type: "Whether it is one point in time or a span.",
    source: "Who made the estimate.",
    datetime:
      "The estimate when `type` is `specific`: a date, or for couriers' estimates also a date-time with or without an offset.",
    datetime_min: "Begin of the span when `type` is `range`, in the same forms.",
    datetime_max: "End of the span when `type` is `range`, in the same forms.",
    revise_reason:
      "Why the estimate was changed; only when its source is AfterShip, and only when the reason is known. Other values are possible."
  },
  uses: [EstimatedDeliverySource, EstimatedDeliveryType, ReviseReason]
}
