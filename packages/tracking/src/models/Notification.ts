import * as Schema from "effect/Schema"

/**
 * Who is notified about a shipment's progress. Only the customer's addresses are listed, not those of the shop.
 *
 * @category models
 * @since 0.1.0
 */
export interface Notification {
  /** E-mail addresses that are notified. */
  readonly emails: ReadonlyArray<string>
  /** Phone numbers that are notified by text message. */
  readonly smses: ReadonlyArray<string>
}

/**
 * The schema of {@link Notification}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Notification: Schema.Codec<Notification> = Schema.StructWithRest(
  Schema.Struct({
    emails: Schema.Array(Schema.String),
    smses: Schema.Array(Schema.String)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
