import * as Schema from "effect/Schema"
import type { EstimatedDeliverySource } from "./EstimatedDeliverySource.ts"
import type { EstimatedDeliveryType } from "./EstimatedDeliveryType.ts"
import type { ReviseReason } from "./ReviseReason.ts"

/**
 * The delivery estimate that holds now, together with who made it and why it was changed.
 *
 * @category models
 * @since 0.1.0
 */
export interface LatestEstimatedDelivery {
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
  /**
   * Why the estimate was changed; only when its source is AfterShip, and only when the reason is known. Other values
   * are possible.
   */
  readonly revise_reason?: ReviseReason | (string & {}) | null
}

/**
 * The schema of {@link LatestEstimatedDelivery}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const LatestEstimatedDelivery: Schema.Codec<LatestEstimatedDelivery> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    source: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    datetime_max: Schema.optionalKey(Schema.NullOr(Schema.String)),
    revise_reason: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
