import * as Schema from "effect/Schema"
import { EstimatedDeliveryDateResponse } from "./EstimatedDeliveryDateResponse.ts"

/**
 * Predictions, in the order of the request.
 *
 * @category models
 * @since 0.1.0
 */
export interface PredictBatchResponse {
  /** One prediction for each shipment sent. */
  readonly estimated_delivery_dates: ReadonlyArray<EstimatedDeliveryDateResponse>
}

/**
 * The schema of {@link PredictBatchResponse}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PredictBatchResponse: Schema.Codec<PredictBatchResponse> = Schema.StructWithRest(
  Schema.Struct({
    estimated_delivery_dates: Schema.Array(EstimatedDeliveryDateResponse)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
