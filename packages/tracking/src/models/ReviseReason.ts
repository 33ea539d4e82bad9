import * as Schema from "effect/Schema"

/**
 * Why AfterShip changed its delivery estimate.
 *
 * @category models
 * @since 0.1.0
 */
export type ReviseReason =
  | "extreme_weather"
  | "heavy_rain"
  | "extreme_cold"
  | "strong_winds"
  | "severe_thunderstorms"
  | "carrier_processing"
  | "customs_clearance"

/**
 * The schema of {@link ReviseReason}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ReviseReason: Schema.Literals<
  readonly [
    "extreme_weather",
    "heavy_rain",
    "extreme_cold",
    "strong_winds",
    "severe_thunderstorms",
    "carrier_processing",
    "customs_clearance"
  ]
> = Schema.Literals([
  "extreme_weather",
  "heavy_rain",
  "extreme_cold",
  "strong_winds",
  "severe_thunderstorms",
  "carrier_processing",
  "customs_clearance"
])
