import * as Schema from "effect/Schema"

/**
 * When the order was promised to arrive: on one date or within a span. A date that cannot be read is refused; up to
 * version 2025-07 it was ignored.
 *
 * @category models
 * @since 0.1.0
 */
export interface OrderPromisedDeliveryDateRequest {
  /** The promised date: a date, a date-time, or a date-time with an offset. */
  readonly promised_delivery_date?: string | null | undefined
  /** First date of the span, in the same forms. */
  readonly promised_delivery_date_min?: string | null | undefined
  /** Last date of the span, in the same forms. */
  readonly promised_delivery_date_max?: string | null | undefined
}

/**
 * The schema of {@link OrderPromisedDeliveryDateRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const OrderPromisedDeliveryDateRequest: Schema.Codec<OrderPromisedDeliveryDateRequest> = Schema.Struct({
  promised_delivery_date: Schema.optional(Schema.NullOr(Schema.String)),
  promised_delivery_date_min: Schema.optional(Schema.NullOr(Schema.String)),
  promised_delivery_date_max: Schema.optional(Schema.NullOr(Schema.String))
})
