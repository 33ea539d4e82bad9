import * as Schema from "effect/Schema"
import { EstimatedDeliveryDateRequest } from "./EstimatedDeliveryDateRequest.ts"

/**
 * Shipments whose delivery date is to be predicted.
 *
 * @category models
 * @since 0.1.0
 */
export interface PredictBatchRequest {
  /** One to five shipments; a single bad one fails the whole call. From 1 to 5. */
  readonly estimated_delivery_dates: ReadonlyArray<EstimatedDeliveryDateRequest>
}

/**
 * The schema of {@link PredictBatchRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PredictBatchRequest: Schema.Codec<PredictBatchRequest> = Schema.Struct({
  estimated_delivery_dates: Schema.Array(EstimatedDeliveryDateRequest).check(
    Schema.isMinLength(1),
    Schema.isMaxLength(5)
  )
})
