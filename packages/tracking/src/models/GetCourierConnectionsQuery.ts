import * as Schema from "effect/Schema"

/**
 * The filters and options of `getCourierConnections`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetCourierConnectionsQuery {
  /** Only connections with this courier, by code. */
  readonly courier_slug?: string | undefined
  /** Where to continue: `pagination.next_cursor` of the previous page. Left out for the first page. Opaque. */
  readonly cursor?: string | undefined
  /**
   * How many connections a page holds. The official client calls it a string; it is the same number on the wire. From 1
   * to 200. Default 100.
   */
  readonly limit?: number | undefined
}

/**
 * The schema of {@link GetCourierConnectionsQuery}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const GetCourierConnectionsQuery: Schema.Codec<GetCourierConnectionsQuery> = Schema.Struct({
  courier_slug: Schema.optional(Schema.String),
  cursor: Schema.optional(Schema.String),
  limit: Schema.optional(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 200 })))
})
