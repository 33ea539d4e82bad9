import * as Schema from "effect/Schema"

/**
 * When an order was promised to arrive: on one date or within a span.
 *
 * @category models
 * @since 0.1.0
 */
export interface OrderPromisedDeliveryDate {
  /** The promised date. A date, a local date-time or a date-time with an offset, as it was given. */
  readonly promised_delivery_date?: string | null
  /** First date of the span, in the same forms. */
  readonly promised_delivery_date_min?: string | null
  /** Last date of the span, in the same forms. */
  readonly promised_delivery_date_max?: string | null
}

/**
 * The schema of {@link OrderPromisedDeliveryDate}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const OrderPromisedDeliveryDate: Schema.Codec<OrderPromisedDeliveryDate> = Schema.StructWithRest(
  Schema.Struct({
    promised_delivery_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    promised_delivery_date_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    promised_delivery_date_max: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
