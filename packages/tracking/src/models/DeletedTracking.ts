import * as Schema from "effect/Schema"

/**
 * What the deletion of a tracking gives: which one it was.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeletedTracking {
  /** AfterShip's identifier of the tracking, 24 characters. */
  readonly id: string
  /** The courier's number of the shipment. */
  readonly tracking_number: string
  /** Courier code, for instance `fedex`; `unrecognized` if the courier could not be detected from the number. */
  readonly slug: string
  /** Shipper's account with the courier, where the courier needs one. */
  readonly tracking_account_number?: string | null
  /** Country of origin as a field some couriers need, ISO 3166-1 alpha-3. */
  readonly tracking_origin_country?: string | null
  /** Country of destination as a field some couriers need, ISO 3166-1 alpha-3. */
  readonly tracking_destination_country?: string | null
  /** Key the courier needs to show the shipment, where it needs one. */
  readonly tracking_key?: string | null
  /** Recipient's postal code as a field some couriers need. */
  readonly tracking_postal_code?: string | null
  /** Date of shipping, as it was given, in this version YYYYMMDD. */
  readonly tracking_ship_date?: string | null
  /** Recipient's state as a field some couriers need; blanks come back removed (`NewYork`). */
  readonly tracking_state?: string | null
}

/**
 * The schema of {@link DeletedTracking}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DeletedTracking: Schema.Codec<DeletedTracking> = Schema.StructWithRest(
  Schema.Struct({
    id: Schema.String,
    tracking_number: Schema.String,
    slug: Schema.String,
    tracking_account_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_origin_country: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_destination_country: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_key: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_postal_code: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_ship_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_state: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
