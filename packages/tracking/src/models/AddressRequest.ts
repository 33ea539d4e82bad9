import * as Schema from "effect/Schema"

/**
 * An address. Either `state` or `postal_code` is needed. The field `country` is named `country_region` in later
 * versions.
 *
 * @category models
 * @since 0.1.0
 */
export interface AddressRequest {
  /** Country, ISO 3166-1 alpha-3. */
  readonly country: string
  /** State or province; for countries that have none, the country code. At most 256 characters. */
  readonly state?: string | undefined
  /** City; for countries that have none, the country code. At most 256 characters. */
  readonly city?: string | undefined
  /** Postal code; for countries that have none, the country code. At most 256 characters. */
  readonly postal_code?: string | undefined
  /** Full address as free text, which helps to place it. At most 512 characters. */
  readonly raw_location?: string | undefined
}

/**
 * The schema of {@link AddressRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const AddressRequest: Schema.Codec<AddressRequest> = Schema.Struct({
  country: Schema.String,
  state: Schema.optional(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(256))),
  city: Schema.optional(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(256))),
  postal_code: Schema.optional(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(256))),
  raw_location: Schema.optional(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(512)))
})
