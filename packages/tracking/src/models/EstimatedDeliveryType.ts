import * as Schema from "effect/Schema"

/**
 * Whether an estimate is one point in time or a span.
 *
 * @category models
 * @since 0.1.0
 */
export type EstimatedDeliveryType = "specific" | "range"

/**
 * The schema of {@link EstimatedDeliveryType}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EstimatedDeliveryType: Schema.Literals<readonly ["specific", "range"]> = Schema.Literals([
  "specific",
  "range"
])
