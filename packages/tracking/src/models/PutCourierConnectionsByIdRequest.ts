import * as Schema from "effect/Schema"

/**
 * New credentials of a courier connection.
 *
 * @category models
 * @since 0.1.0
 */
export interface PutCourierConnectionsByIdRequest {
  /**
   * The credentials by name, as the courier's `credentials.fields` asks for them. Whether those left out are kept is
   * not documented.
   */
  readonly credentials: Readonly<Record<string, string>>
}

/**
 * The schema of {@link PutCourierConnectionsByIdRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PutCourierConnectionsByIdRequest: Schema.Codec<PutCourierConnectionsByIdRequest> = Schema.Struct({
  credentials: Schema.Record(Schema.String, Schema.String)
})
