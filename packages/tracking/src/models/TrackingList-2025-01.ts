import * as Schema from "effect/Schema"
import { Pagination } from "./Pagination-2025-01.ts"
import { Tracking } from "./Tracking-2025-01.ts"

/**
 * One page of trackings.
 *
 * @category models
 * @since 0.1.0
 */
export interface TrackingList {
  /** The position of this page among all pages. */
  readonly pagination: Pagination
  /** The trackings of this page, newest first by `created_at`. */
  readonly trackings: ReadonlyArray<Tracking>
}

/**
 * The schema of {@link TrackingList}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const TrackingList: Schema.Codec<TrackingList> = Schema.StructWithRest(
  Schema.Struct({
    pagination: Pagination,
    trackings: Schema.Array(Tracking)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
