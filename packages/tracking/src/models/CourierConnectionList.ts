import * as Schema from "effect/Schema"
import { CourierConnection } from "./CourierConnection.ts"
import { Pagination } from "./Pagination-2025-04.ts"

/**
 * One page of courier connections.
 *
 * @category models
 * @since 0.1.0
 */
export interface CourierConnectionList {
  /** The position of this page among all pages. */
  readonly pagination: Pagination
  /** The connections of this page. */
  readonly courier_connections: ReadonlyArray<CourierConnection>
}

/**
 * The schema of {@link CourierConnectionList}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CourierConnectionList: Schema.Codec<CourierConnectionList> = Schema.StructWithRest(
  Schema.Struct({
    pagination: Pagination,
    courier_connections: Schema.Array(CourierConnection)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
