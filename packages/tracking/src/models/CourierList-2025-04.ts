import * as Schema from "effect/Schema"
import { Courier } from "./Courier-2025-04.ts"

/**
 * A number of couriers.
 *
 * @category models
 * @since 0.1.0
 */
export interface CourierList {
  /** How many couriers the list holds. */
  readonly total: number
  /** The couriers. */
  readonly couriers: ReadonlyArray<Courier>
}

/**
 * The schema of {@link CourierList}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CourierList: Schema.Codec<CourierList> = Schema.StructWithRest(
  Schema.Struct({
    total: Schema.Int,
    couriers: Schema.Array(Courier)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
