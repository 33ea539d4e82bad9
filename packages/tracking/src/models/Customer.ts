import * as Schema from "effect/Schema"

/**
 * A person a shipment concerns.
 *
 * @category models
 * @since 0.1.0
 */
export interface Customer {
  /** What the person is to the shipment; free text. */
  readonly role?: string | null
  /** Name of the person. */
  readonly name?: string | null
  /** Phone number that is notified of progress by text message, with its country code, for instance `+18005550142`. */
  readonly phone_number?: string | null
  /** E-mail address that is notified of progress. */
  readonly email?: string | null
  /** Language to notify the person in, ISO 639-1. */
  readonly language?: string | null
}

/**
 * The schema of {@link Customer}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Customer: Schema.Codec<Customer> = Schema.StructWithRest(
  Schema.Struct({
    role: Schema.optionalKey(Schema.NullOr(Schema.String)),
    name: Schema.optionalKey(Schema.NullOr(Schema.String)),
    phone_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    email: Schema.optionalKey(Schema.NullOr(Schema.String)),
    language: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
