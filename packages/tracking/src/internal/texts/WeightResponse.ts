import * as model from "../../models/WeightResponse.ts"
import type { Texts } from "../described.ts"

export const WeightResponse: Texts<model.WeightResponse> = {
  schema: model.WeightResponse,
  title: "WeightResponse",
  description: "Weight of a shipment.",
  fields: {
    unit: "Unit of the weight.",
    value: "Weight in that unit."
  }
}
