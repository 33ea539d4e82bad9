import * as Schema from "effect/Schema"

/**
 * How long an order is prepared.
 *
 * @category models
 * @since 0.1.0
 */
export interface OrderProcessingTimeRequest {
  /** Unit of the time; only days are supported. */
  readonly unit?: "day" | undefined
  /** Number of such units. Default 0. */
  readonly value?: number | undefined
}

/**
 * The schema of {@link OrderProcessingTimeRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const OrderProcessingTimeRequest: Schema.Codec<OrderProcessingTimeRequest> = Schema.Struct({
  unit: Schema.optional(Schema.Literals(["day"])),
  value: Schema.optional(Schema.Finite)
})
