import * as Schema from "effect/Schema"

/**
 * Credentials that AfterShip uses to query one courier on the account's behalf.
 *
 * @category models
 * @since 0.1.0
 */
export interface CourierConnection {
  /** Identifier of the connection, 32 hexadecimal characters. */
  readonly id: string
  /** Code of the courier. */
  readonly courier_slug: string
  /** The credentials by name, in clear text. The courier's `credentials.fields` lists the names. */
  readonly credentials: Readonly<Record<string, string>>
  /**
   * When the connection was created, in the form YYYY-MM-DDTHH:mm:ss with an offset; examples in the documentation have
   * +00:00 and +08:00.
   */
  readonly created_at: string
  /** When the connection last changed, in the same form. */
  readonly updated_at: string
}

/**
 * The schema of {@link CourierConnection}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CourierConnection: Schema.Codec<CourierConnection> = Schema.StructWithRest(
  Schema.Struct({
    id: Schema.String,
    courier_slug: Schema.String,
    credentials: Schema.Record(Schema.String, Schema.String),
    created_at: Schema.String,
    updated_at: Schema.String
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
