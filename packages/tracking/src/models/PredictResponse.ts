import * as Schema from "effect/Schema"
import { EstimatedDeliveryDateResponse } from "./EstimatedDeliveryDateResponse-2025-01.ts"
import { PredictBatchResponse } from "./PredictBatchResponse-2025-01.ts"

/**
 * One prediction: by itself, or as the only one of a list.
 *
 * Where `data` is one, `data.estimated_delivery_dates ?? [data]` is a list in either form.
 *
 * @category models
 * @since 0.1.0
 */
export type PredictResponse =
  | (EstimatedDeliveryDateResponse & { readonly estimated_delivery_dates?: undefined })
  | PredictBatchResponse

/**
 * The schema of {@link PredictResponse}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PredictResponse: Schema.Codec<PredictResponse> = Schema.Union([
  EstimatedDeliveryDateResponse,
  PredictBatchResponse
])
