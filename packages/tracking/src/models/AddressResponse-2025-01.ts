import * as Schema from "effect/Schema"

/**
 * An address as it was sent; what was not sent is null.
 *
 * @category models
 * @since 0.1.0
 */
export interface AddressResponse {
  /** Country, ISO 3166-1 alpha-3. Named `country` up to version 2024-10. */
  readonly country_region: string
  /** State or province. */
  readonly state?: string | null
  /** City. */
  readonly city?: string | null
  /** Postal code. */
  readonly postal_code?: string | null
  /** Full address as free text. */
  readonly raw_location?: string | null
}

/**
 * The schema of {@link AddressResponse}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const AddressResponse: Schema.Codec<AddressResponse> = Schema.StructWithRest(
  Schema.Struct({
    country_region: Schema.String,
    state: Schema.optionalKey(Schema.NullOr(Schema.String)),
    city: Schema.optionalKey(Schema.NullOr(Schema.String)),
    postal_code: Schema.optionalKey(Schema.NullOr(Schema.String)),
    raw_location: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
