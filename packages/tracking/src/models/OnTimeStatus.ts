import * as Schema from "effect/Schema"

/**
 * How a shipment stands against its estimated delivery. These values have been seen; no list is published.
 *
 * @category models
 * @since 0.1.0
 */
export type OnTimeStatus = "on-time" | "early" | "late" | "trending-on-time"

/**
 * The schema of {@link OnTimeStatus}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const OnTimeStatus: Schema.Literals<readonly ["on-time", "early", "late", "trending-on-time"]> = Schema.Literals(
  ["on-time", "early", "late", "trending-on-time"]
)
