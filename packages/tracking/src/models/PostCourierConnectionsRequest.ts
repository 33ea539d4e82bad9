import * as Schema from "effect/Schema"

/**
 * A new courier connection.
 *
 * @category models
 * @since 0.1.0
 */
export interface PostCourierConnectionsRequest {
  /** Code of the courier. */
  readonly courier_slug: string
  /**
   * The credentials by name, as the courier's `credentials.fields` asks for them. A documented example of version
   * 2026-07 writes `credential`, against the reference itself.
   */
  readonly credentials: Readonly<Record<string, string>>
}

/**
 * The schema of {@link PostCourierConnectionsRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PostCourierConnectionsRequest: Schema.Codec<PostCourierConnectionsRequest> = Schema.Struct({
  courier_slug: Schema.String.check(Schema.isMinLength(1)),
  credentials: Schema.Record(Schema.String, Schema.String)
})
