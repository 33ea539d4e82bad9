import * as Schema from "effect/Schema"

/**
 * How to get the next page. Paging by cursor is new in version 2024-10; earlier versions count pages.
 *
 * @category models
 * @since 0.1.0
 */
export interface Pagination {
  /** How many trackings match in all. */
  readonly total: number
  /** What to pass as `cursor` for the next page; empty on the last one. Opaque: its content may change. */
  readonly next_cursor: string
  /** Whether there is a next page. The official client of this version declares that it may be null. */
  readonly has_next_page: boolean | null
}

/**
 * The schema of {@link Pagination}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Pagination: Schema.Codec<Pagination> = Schema.StructWithRest(
  Schema.Struct({
    total: Schema.Int,
    next_cursor: Schema.String,
    has_next_page: Schema.NullOr(Schema.Boolean)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
