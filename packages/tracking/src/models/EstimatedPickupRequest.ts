import * as Schema from "effect/Schema"
import { OrderProcessingTimeRequest } from "./OrderProcessingTimeRequest.ts"

/**
 * From what a pick-up time is worked out.
 *
 * @category models
 * @since 0.1.0
 */
export interface EstimatedPickupRequest {
  /** When the order was placed, local time at the origin: YYYY-MM-DD HH:mm:ss. */
  readonly order_time: string
  /** Until when an order still counts for the same day: HH:mm:ss. Default "18:00:00". */
  readonly order_cutoff_time?: string | undefined
  /** Days on which orders are handled, 1 for Monday to 7 for Sunday. Default [1,2,3,4,5]. */
  readonly business_days?: ReadonlyArray<number> | undefined
  /** How long an order is prepared before it can be picked up. */
  readonly order_processing_time?: OrderProcessingTimeRequest | undefined
}

/**
 * The schema of {@link EstimatedPickupRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EstimatedPickupRequest: Schema.Codec<EstimatedPickupRequest> = Schema.Struct({
  order_time: Schema.String,
  order_cutoff_time: Schema.optional(Schema.String),
  business_days: Schema.optional(Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 7 })))),
  order_processing_time: Schema.optional(OrderProcessingTimeRequest)
})
