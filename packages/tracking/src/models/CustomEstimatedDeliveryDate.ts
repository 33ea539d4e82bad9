import * as Schema from "effect/Schema"
import type { EstimatedDeliveryType } from "./EstimatedDeliveryType.ts"

/**
 * Delivery date computed by the rules an account set up for itself.
 *
 * @category models
 * @since 0.1.0
 */
export interface CustomEstimatedDeliveryDate {
  /** Whether one date or a span was computed. Other values are possible. */
  readonly type?: EstimatedDeliveryType | (string & {}) | null
  /** The date, YYYY-MM-DD, when `type` is `specific`. */
  readonly datetime?: string | null
  /** First date of the span, YYYY-MM-DD, when `type` is `range`. */
  readonly datetime_min?: string | null
  /** Last date of the span, YYYY-MM-DD, when `type` is `range`. */
  readonly datetime_max?: string | null
}

/**
 * The schema of {@link CustomEstimatedDeliveryDate}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CustomEstimatedDeliveryDate: Schema.Codec<CustomEstimatedDeliveryDate> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime_max: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
