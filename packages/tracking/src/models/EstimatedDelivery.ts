import * as Schema from "effect/Schema"
import type { EstimatedDeliverySource } from "./EstimatedDeliverySource.ts"
import type { EstimatedDeliveryType } from "./EstimatedDeliveryType.ts"

/**
 * A delivery estimate together with who made it.
 *
 * @category models
 * @since 0.1.0
 */
export interface EstimatedDelivery {
  /** Whether it is one point in time or a span. Other values are possible. */
  readonly type?: EstimatedDeliveryType | (string & {}) | null
  /** Who made the estimate. Other values are possible. */
  readonly source?: EstimatedDeliverySource | (string & {}) | null
  /**
   * The estimate when `type` is `specific`: a date, or for couriers' estimates also a date-time with or without an
   * offset.
   */
  readonly datetime?: string | null
  /** Begin of the span when `type` is `range`, in the same forms. */
  readonly datetime_min?: string | null
  /** End of the span when `type` is `range`, in the same forms. */
  readonly datetime_max?: string | null
}

/**
 * The schema of {@link EstimatedDelivery}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EstimatedDelivery: Schema.Codec<EstimatedDelivery> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    source: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime_max: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
