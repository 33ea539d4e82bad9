import * as Schema from "effect/Schema"

/**
 * How long an order is prepared.
 *
 * @category models
 * @since 0.1.0
 */
export interface OrderProcessingTimeResponse {
  /** Unit of the time, `day`. */
  readonly unit?: string | null
  /** Number of such units. */
  readonly value?: number | null
}

/**
 * The schema of {@link OrderProcessingTimeResponse}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const OrderProcessingTimeResponse: Schema.Codec<OrderProcessingTimeResponse> = Schema.StructWithRest(
  Schema.Struct({
    unit: Schema.optionalKey(Schema.NullOr(Schema.String)),
    value: Schema.optionalKey(Schema.NullOr(Schema.Finite))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
