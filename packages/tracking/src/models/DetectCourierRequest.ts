import * as Schema from "effect/Schema"
import { SlugGroup } from "./SlugGroup.ts"

/**
 * A number whose courier to detect. At most one of `slug` and `slug_group` may be given; without either, the account's
 * selected couriers are tried.
 *
 * @category models
 * @since 0.1.0
 */
export interface DetectCourierRequest {
  /** The number. */
  readonly tracking_number: string
  /**
   * Couriers to choose among, by code. Not together with `slug_group`. A documented example passes one string of
   * several codes joined by commas.
   */
  readonly slug?: ReadonlyArray<string> | undefined
  /**
   * Recipient's postal code, where the courier needs it: letters, digits, `+`, `-` and blanks. At most 10 characters.
   */
  readonly tracking_postal_code?: string | undefined
  /** Date of shipping, YYYYMMDD, where the courier needs it. ISO forms are accepted only from version 2025-01 on. */
  readonly tracking_ship_date?: string | undefined
  /** Shipper's account with the courier, where the courier needs one. At most 512 characters. */
  readonly tracking_account_number?: string | undefined
  /** Key the courier needs to show the shipment, where it needs one: letters, digits, `-`, `.` and `_`. */
  readonly tracking_key?: string | undefined
  /** Country of origin, ISO 3166-1 alpha-3, where the courier needs it. */
  readonly tracking_origin_country?: string | undefined
  /** Country of destination, ISO 3166-1 alpha-3, where the courier needs it. */
  readonly tracking_destination_country?: string | undefined
  /** Recipient's state, where the courier needs it. */
  readonly tracking_state?: string | undefined
  /** Group of couriers to choose among. Not together with `slug`. */
  readonly slug_group?: SlugGroup | undefined
  /** Country the shipment leaves from, ISO 3166-1 alpha-3. */
  readonly origin_country_iso3?: string | undefined
  /** Country the shipment goes to, ISO 3166-1 alpha-3. */
  readonly destination_country_iso3?: string | undefined
}

/**
 * The schema of {@link DetectCourierRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DetectCourierRequest: Schema.Codec<DetectCourierRequest> = Schema.Struct({
  tracking_number: Schema.String.check(Schema.isMinLength(1)),
  slug: Schema.optional(Schema.Array(Schema.String.check(Schema.isMinLength(1)))),
  tracking_postal_code: Schema.optional(Schema.String.check(Schema.isMaxLength(10))),
  tracking_ship_date: Schema.optional(Schema.String),
  tracking_account_number: Schema.optional(Schema.String.check(Schema.isMaxLength(512))),
  tracking_key: Schema.optional(Schema.String),
  tracking_origin_country: Schema.optional(Schema.String),
  tracking_destination_country: Schema.optional(Schema.String),
  tracking_state: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  slug_group: Schema.optional(SlugGroup),
  origin_country_iso3: Schema.optional(Schema.String),
  destination_country_iso3: Schema.optional(Schema.String)
})
