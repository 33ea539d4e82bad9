import * as Schema from "effect/Schema"

/**
 * A person the shipment concerns.
 *
 * @category models
 * @since 0.1.0
 */
export interface CustomerRequest {
  /** What the person is to the shipment; free text. */
  readonly role?: string | undefined
  /** Name of the person. */
  readonly name?: string | undefined
  /** Phone number to notify of progress by text message, with its country code. */
  readonly phone_number?: string | undefined
  /** E-mail address to notify of progress. */
  readonly email?: string | undefined
  /** Language to notify the person in, ISO 639-1. */
  readonly language?: string | undefined
}

/**
 * The schema of {@link CustomerRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CustomerRequest: Schema.Codec<CustomerRequest> = Schema.Struct({
  role: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  phone_number: Schema.optional(Schema.String),
  email: Schema.optional(Schema.String),
  language: Schema.optional(Schema.String)
})
