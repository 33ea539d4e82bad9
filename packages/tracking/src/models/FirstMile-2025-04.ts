import * as Schema from "effect/Schema"

/**
 * The courier that carries a shipment on its first leg.
 *
 * @category models
 * @since 0.1.0
 */
export interface FirstMile {
  /** That courier's number of the shipment. */
  readonly tracking_number?: string | null
  /** Code of that courier. */
  readonly slug?: string | null
  /**
   * Days from pick-up until the next courier took over. An integer in the official client, though one documented
   * example of version 2026-07 shows a text.
   */
  readonly transit_time?: number | null
  /** Page of that courier where the recipient can change the delivery. */
  readonly courier_redirect_link?: string | null
  /** That courier's own tracking page. */
  readonly courier_tracking_link?: string | null
}

/**
 * The schema of {@link FirstMile}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const FirstMile: Schema.Codec<FirstMile> = Schema.StructWithRest(
  Schema.Struct({
    tracking_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    slug: Schema.optionalKey(Schema.NullOr(Schema.String)),
    transit_time: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    courier_redirect_link: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_tracking_link: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
