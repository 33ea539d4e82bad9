import * as Schema from "effect/Schema"

/**
 * Group of couriers that share one look of tracking numbers. The documentation also lists groups for brt and seur,
 * which the official client lacks.
 *
 * @category models
 * @since 0.1.0
 */
export type SlugGroup =
  | "amazon-group"
  | "fedex-group"
  | "toll-group"
  | "taqbin-group"
  | "tnt-group"
  | "cj-group"
  | "hermes-group"
  | "dpd-group"
  | "gls-group"
  | "dhl-group"
  | "fastway-group"
  | "asendia-group"

/**
 * The schema of {@link SlugGroup}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const SlugGroup: Schema.Literals<
  readonly [
    "amazon-group",
    "fedex-group",
    "toll-group",
    "taqbin-group",
    "tnt-group",
    "cj-group",
    "hermes-group",
    "dpd-group",
    "gls-group",
    "dhl-group",
    "fastway-group",
    "asendia-group"
  ]
> = Schema.Literals([
  "amazon-group",
  "fedex-group",
  "toll-group",
  "taqbin-group",
  "tnt-group",
  "cj-group",
  "hermes-group",
  "dpd-group",
  "gls-group",
  "dhl-group",
  "fastway-group",
  "asendia-group"
])
