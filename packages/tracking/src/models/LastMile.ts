import * as Schema from "effect/Schema"
import type { LastMileSource } from "./LastMileSource.ts"

/**
 * The courier that carries a shipment on its last leg.
 *
 * @category models
 * @since 0.1.0
 */
export interface LastMile {
  /** That courier's number of the shipment. */
  readonly tracking_number?: string | null
  /** Code of that courier. */
  readonly slug?: string | null
  /**
   * Days from the moment that courier took over until delivery. A string in the official client of this version, a
   * number in those of later ones.
   */
  readonly transit_time?: string | null
  /** That courier's own tracking page. */
  readonly courier_tracking_link?: string | null
  /** Page of that courier where the recipient can change the delivery. */
  readonly courier_redirect_link?: string | null
  /** How that courier became known. Other values are possible. */
  readonly source?: LastMileSource | (string & {}) | null
}

/**
 * The schema of {@link LastMile}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const LastMile: Schema.Codec<LastMile> = Schema.StructWithRest(
  Schema.Struct({
    tracking_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    slug: Schema.optionalKey(Schema.NullOr(Schema.String)),
    transit_time: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_tracking_link: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_redirect_link: Schema.optionalKey(Schema.NullOr(Schema.String)),
    source: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
