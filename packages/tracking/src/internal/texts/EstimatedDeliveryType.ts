import * as model from "../../models/EstimatedDeliveryType.ts"
import type { Texts } from "../described.ts"

export const EstimatedDeliveryType: Texts<model.EstimatedDeliveryType> = {
  schema: model.EstimatedDeliveryType,
  title: "EstimatedDeliveryType",
  description: "Whether an estimate is one point in time or a span."
}
