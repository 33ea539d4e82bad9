import * as Schema from "effect/Schema"

/**
 * An address. Either `state` or `postal_code` is needed.
 *
 * @category models
 * @since 0.1.0
 */
export interface AddressRequest {
  /** Country, ISO 3166-1 alpha-3. Named `country` up to version 2024-10. */
  readonly country_region: string
  /** State or province; for countries that have none, the country code. At most 256 characters. */
  readonly state?: string | null | undefined
  /** City; for countries that have none, the country code. At most 256 characters. */
  readonly city?: string | null | undefined
  /** Postal code; for countries that have none, the country code. At most 256 characters. */
  readonly postal_code?: string | null | undefined
  /** Full address as free text, which helps to place it. At most 512 characters. */
  readonly raw_location?: string | null | undefined
}

/**
 * The schema of {@link AddressRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const AddressRequest: Schema.Codec<AddressRequest> = Schema.Struct({
  country_region: Schema.String,
  state: Schema.optional(Schema.NullOr(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(256)))),
  city: Schema.optional(Schema.NullOr(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(256)))),
  postal_code: Schema.optional(Schema.NullOr(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(256)))),
  raw_location: Schema.optional(Schema.NullOr(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(512))))
})
