import * as Schema from "effect/Schema"

/**
 * The filters and options of `deleteTrackingBySlugTrackingNumber`.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeleteTrackingBySlugTrackingNumberQuery {
  /** Shipper's account with the courier, where the tracking was created with it. At most 512 characters. */
  readonly tracking_account_number?: string | undefined
  /** Country of origin, ISO 3166-1 alpha-3, where the tracking was created with it. */
  readonly tracking_origin_country?: string | undefined
  /** Country of destination, ISO 3166-1 alpha-3, where the tracking was created with it. */
  readonly tracking_destination_country?: string | undefined
  /** Key the courier needs to show the shipment, where the tracking was created with it. */
  readonly tracking_key?: string | undefined
  /** Recipient's postal code, where the tracking was created with it. At most 10 characters. */
  readonly tracking_postal_code?: string | undefined
  /** Date of shipping, YYYYMMDD, where the tracking was created with it. */
  readonly tracking_ship_date?: string | undefined
  /** Recipient's state, where the tracking was created with it. */
  readonly tracking_state?: string | undefined
}

/**
 * The schema of {@link DeleteTrackingBySlugTrackingNumberQuery}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DeleteTrackingBySlugTrackingNumberQuery: Schema.Codec<DeleteTrackingBySlugTrackingNumberQuery> =
  Schema.Struct({
    tracking_account_number: Schema.optional(Schema.String.check(Schema.isMaxLength(512))),
    tracking_origin_country: Schema.optional(Schema.String),
    tracking_destination_country: Schema.optional(Schema.String),
    tracking_key: Schema.optional(Schema.String),
    tracking_postal_code: Schema.optional(Schema.String.check(Schema.isMaxLength(10))),
    tracking_ship_date: Schema.optional(Schema.String),
    tracking_state: Schema.optional(Schema.String.check(Schema.isMinLength(1)))
  })
