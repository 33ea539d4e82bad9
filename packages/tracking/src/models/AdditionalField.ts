import * as Schema from "effect/Schema"

/**
 * Name of a field that some couriers need in addition to the tracking number.
 *
 * @category models
 * @since 0.1.0
 */
export type AdditionalField =
  | "tracking_account_number"
  | "tracking_postal_code"
  | "tracking_ship_date"
  | "tracking_key"
  | "tracking_origin_country"
  | "tracking_destination_country"
  | "tracking_state"

/**
 * The schema of {@link AdditionalField}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const AdditionalField: Schema.Literals<
  readonly [
    "tracking_account_number",
    "tracking_postal_code",
    "tracking_ship_date",
    "tracking_key",
    "tracking_origin_country",
    "tracking_destination_country",
    "tracking_state"
  ]
> = Schema.Literals([
  "tracking_account_number",
  "tracking_postal_code",
  "tracking_ship_date",
  "tracking_key",
  "tracking_origin_country",
  "tracking_destination_country",
  "tracking_state"
])
