import * as Schema from "effect/Schema"
import { OrderProcessingTimeResponse } from "./OrderProcessingTimeResponse.ts"

/**
 * The data that a pick-up time was estimated from, and the result.
 *
 * @category models
 * @since 0.1.0
 */
export interface EstimatedPickupResponse {
  /** When the order was placed, local time at the origin: YYYY-MM-DD HH:mm:ss. */
  readonly order_time: string
  /** Until when an order still counts for the same day: HH:mm:ss. */
  readonly order_cutoff_time?: string | null
  /** Days on which orders are handled, 1 for Monday to 7 for Sunday. */
  readonly business_days?: ReadonlyArray<number> | null
  /** How long an order is prepared before it can be picked up. */
  readonly order_processing_time?: OrderProcessingTimeResponse | null
  /** The estimated pick-up, local time at the origin: YYYY-MM-DD HH:mm:ss. */
  readonly pickup_time?: string | null
}

/**
 * The schema of {@link EstimatedPickupResponse}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EstimatedPickupResponse: Schema.Codec<EstimatedPickupResponse> = Schema.StructWithRest(
  Schema.Struct({
    order_time: Schema.String,
    order_cutoff_time: Schema.optionalKey(Schema.NullOr(Schema.String)),
    business_days: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Int))),
    order_processing_time: Schema.optionalKey(Schema.NullOr(OrderProcessingTimeResponse)),
    pickup_time: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
