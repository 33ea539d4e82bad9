import * as model from "../../models/PredictResponse.ts"
import type { Texts } from "../described.ts"
import { EstimatedDeliveryDateResponse } from "./EstimatedDeliveryDateResponse-2025-01.ts"
import { PredictBatchResponse } from "./PredictBatchResponse-2025-01.ts"

export const PredictResponse: Texts<model.PredictResponse> = {
  schema: model.PredictResponse,
  title: "PredictResponse",
  description: "One prediction: by itself, or as the only one of a list.",
  uses: [EstimatedDeliveryDateResponse, PredictBatchResponse]
}
