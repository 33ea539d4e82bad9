import * as Schema from "effect/Schema"

/**
 * A courier that takes a shipment over from another.
 *
 * @category models
 * @since 0.1.0
 */
export interface NextCourier {
  /** Code of the next courier. */
  readonly slug: string
  /** The next courier's number of the shipment. */
  readonly tracking_number: string
  /** How the next courier was determined; undocumented, in later versions `system` or `user`. */
  readonly source?: string | null
  /** The next courier's own tracking page. New in version 2024-10. */
  readonly courier_tracking_link?: string | null
  /** Page of the next courier where the recipient can change the delivery. New in version 2024-10. */
  readonly courier_redirect_link?: string | null
}

/**
 * The schema of {@link NextCourier}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const NextCourier: Schema.Codec<NextCourier> = Schema.StructWithRest(
  Schema.Struct({
    slug: Schema.String,
    tracking_number: Schema.String,
    source: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_tracking_link: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_redirect_link: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
