import * as Schema from "effect/Schema"

/**
 * Group of couriers that share one look of tracking numbers. The last two are in the documentation only; the official
 * client lacks them.
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
  | "brt-group"
  | "seur-group"

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
    "asendia-group",
    "brt-group",
    "seur-group"
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
  "asendia-group",
  "brt-group",
  "seur-group"
])
