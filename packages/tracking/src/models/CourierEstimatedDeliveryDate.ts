import * as Schema from "effect/Schema"

/**
 * When a courier expects to deliver.
 *
 * @category models
 * @since 0.1.0
 */
export interface CourierEstimatedDeliveryDate {
  /** The expected time. A date, a local date-time or a date-time with an offset, whichever the courier gave. */
  readonly estimated_delivery_date?: string | null
  /** Earliest expected time, in the same forms. */
  readonly estimated_delivery_date_min?: string | null
  /** Latest expected time, in the same forms. */
  readonly estimated_delivery_date_max?: string | null
}

/**
 * The schema of {@link CourierEstimatedDeliveryDate}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CourierEstimatedDeliveryDate: Schema.Codec<CourierEstimatedDeliveryDate> = Schema.StructWithRest(
  Schema.Struct({
    estimated_delivery_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    estimated_delivery_date_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    estimated_delivery_date_max: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
