import * as Schema from "effect/Schema"

/**
 * Name of a field that some couriers need in addition to the tracking number.
 *
 * @category models
 * @since 0.1.0
 */
export type AdditionalField =
  | "tracking_account_number"
  | "destination_postal_code"
  | "destination_state"
  | "tracking_key"
  | "origin_country_region"
  | "destination_country_region"
  | "tracking_ship_date"

/**
 * The schema of {@link AdditionalField}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const AdditionalField: Schema.Literals<
  readonly [
    "tracking_account_number",
    "destination_postal_code",
    "destination_state",
    "tracking_key",
    "origin_country_region",
    "destination_country_region",
    "tracking_ship_date"
  ]
> = Schema.Literals([
  "tracking_account_number",
  "destination_postal_code",
  "destination_state",
  "tracking_key",
  "origin_country_region",
  "destination_country_region",
  "tracking_ship_date"
])
