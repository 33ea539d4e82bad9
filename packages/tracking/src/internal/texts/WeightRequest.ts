import * as model from "../../models/WeightRequest.ts"
import type { Texts } from "../described.ts"

export const WeightRequest: Texts<model.WeightRequest> = {
  schema: model.WeightRequest,
  title: "WeightRequest",
  description: "Weight of a shipment.",
  fields: {
    unit: "Unit of the weight.",
    value: "Weight in that unit."
  }
}
