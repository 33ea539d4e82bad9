import * as model from "../../models/PredictBatchRequest-2025-07.ts"
import type { Texts } from "../described.ts"
import { EstimatedDeliveryDateRequest } from "./EstimatedDeliveryDateRequest-2025-07.ts"

export const PredictBatchRequest: Texts<model.PredictBatchRequest> = {
  schema: model.PredictBatchRequest,
  title: "PredictBatchRequest",
  description: "Shipments whose delivery date is to be predicted.",
  fields: {
    estimated_delivery_dates: "One to five shipments; a single bad one fails the whole call. From 1 to 5."
  },
  uses: [EstimatedDeliveryDateRequest]
}
