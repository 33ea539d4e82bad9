import * as model from "../../models/PredictBatchResponse-2024-10.ts"
import type { Texts } from "../described.ts"
import { EstimatedDeliveryDateResponse } from "./EstimatedDeliveryDateResponse-2024-10.ts"

export const PredictBatchResponse: Texts<model.PredictBatchResponse> = {
  schema: model.PredictBatchResponse,
  title: "PredictBatchResponse",
  description: "Predictions, in the order of the request.",
  fields: {
    estimated_delivery_dates: "One prediction for each shipment sent."
  },
  uses: [EstimatedDeliveryDateResponse]
}
