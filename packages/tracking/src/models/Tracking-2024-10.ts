import * as Schema from "effect/Schema"
import { AftershipEstimatedDeliveryDate } from "./AftershipEstimatedDeliveryDate.ts"
import { CarbonEmissions } from "./CarbonEmissions.ts"
import { Checkpoint } from "./Checkpoint-2024-07.ts"
import { CourierEstimatedDeliveryDate } from "./CourierEstimatedDeliveryDate.ts"
import { CustomEstimatedDeliveryDate } from "./CustomEstimatedDeliveryDate.ts"
import { EstimatedDelivery } from "./EstimatedDelivery.ts"
import { NextCourier } from "./NextCourier-2024-10.ts"
import { ShipmentWeight } from "./ShipmentWeight.ts"
import { Tag } from "./Tag.ts"
import type { DeliveryType } from "./DeliveryType.ts"
import type { OnTimeStatus } from "./OnTimeStatus.ts"
import type { SignatureRequirement } from "./SignatureRequirement.ts"

/**
 * One shipment as AfterShip follows it: where it goes, how far it is, and every scan seen so far. Fields that are not
 * in `required` may be missing or null at any time.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tracking {
  /** AfterShip's identifier of the tracking, 32 hexadecimal characters; the `{id}` of the other operations. */
  readonly id: string
  /**
   * The 24-character identifier the tracking would have had before version 2024-07; operations still accept it as
   * `{id}`.
   */
  readonly legacy_id?: string | null
  /** When the tracking was created, in UTC, in the form YYYY-MM-DDTHH:mm:ss+00:00. */
  readonly created_at: string
  /** When the tracking last changed, in UTC, in the form YYYY-MM-DDTHH:mm:ss+00:00. */
  readonly updated_at: string
  /** An older name of `updated_at`, always seen with the same value; gone from version 2025-01 on. */
  readonly last_updated_at?: string | null
  /** The courier's number of the shipment. */
  readonly tracking_number: string
  /** Courier code, for instance `fedex`; `unrecognized` if the courier could not be detected from the number. */
  readonly slug: string
  /**
   * Whether AfterShip still asks the courier for news. It turns false after delivery, expiry or a longer silence: older
   * documentation says 30 days without an update, newer says a few days.
   */
  readonly active: boolean
  /**
   * Your own key and value pairs as given on create or update; null when there are none (webhooks of this version may
   * send an empty object instead).
   */
  readonly custom_fields?: Readonly<Record<string, string>> | null
  /** Name of the customer. */
  readonly customer_name?: string | null
  /**
   * Days between pick-up and delivery, or between pick-up and now while the shipment travels; null before pick-up, 0
   * when both fall on one day.
   */
  readonly transit_time?: number | null
  /** Country the shipment leaves from, ISO 3166-1 alpha-3. Filled from the first checkpoint when not given. */
  readonly origin_country_iso3?: string | null
  /** State or province the shipment leaves from. */
  readonly origin_state?: string | null
  /** City the shipment leaves from. */
  readonly origin_city?: string | null
  /** Postal code the shipment leaves from. */
  readonly origin_postal_code?: string | null
  /** Full address the shipment leaves from, as free text. */
  readonly origin_raw_location?: string | null
  /** Country the shipment goes to, ISO 3166-1 alpha-3. */
  readonly destination_country_iso3?: string | null
  /** State or province the shipment goes to. */
  readonly destination_state?: string | null
  /** City the shipment goes to. */
  readonly destination_city?: string | null
  /** Postal code the shipment goes to. */
  readonly destination_postal_code?: string | null
  /** Full address the shipment goes to, as free text. */
  readonly destination_raw_location?: string | null
  /**
   * Country of destination as the courier reports it, ISO 3166-1 alpha-3; it may differ from
   * `destination_country_iso3`.
   */
  readonly courier_destination_country_iso3?: string | null
  /** E-mail addresses that are notified of progress. */
  readonly emails?: ReadonlyArray<string>
  /** When the courier expects to deliver. New in version 2024-10, in place of `expected_delivery`. */
  readonly courier_estimated_delivery_date?: CourierEstimatedDeliveryDate | null
  /** Free text you attached to the tracking. */
  readonly note?: string | null
  /** Identifier of the order in your shop. */
  readonly order_id?: string | null
  /** Address of the order's page in your shop. */
  readonly order_id_path?: string | null
  /** When the order was placed, as it was given, with its offset. */
  readonly order_date?: string | null
  /** Number of parcels in the shipment. */
  readonly shipment_package_count?: number | null
  /**
   * When the courier picked the shipment up. A date, a local date-time or a date-time with an offset, whichever the
   * courier gave.
   */
  readonly shipment_pickup_date?: string | null
  /**
   * When the shipment was delivered. A date, a local date-time or a date-time with an offset, whichever the courier
   * gave.
   */
  readonly shipment_delivery_date?: string | null
  /** The courier's name of the service, for instance `FEDEX HOME DELIVERY`. */
  readonly shipment_type?: string | null
  /**
   * Weight of the shipment as the courier reports it. An object from version 2024-07 on; before that a number beside a
   * unit.
   */
  readonly shipment_weight?: ShipmentWeight | null
  /** Who signed for the shipment. */
  readonly signed_by?: string | null
  /** Phone numbers that are notified of progress by text message. */
  readonly smses?: ReadonlyArray<string>
  /** How the tracking came into the account; `api` and `web` have been seen, others exist. */
  readonly source: string
  /** Delivery status, that of the newest checkpoint. */
  readonly tag: Tag | (string & {})
  /** Finer delivery status, for instance `InTransit_003`. An open set: codes have been added over the years. */
  readonly subtag: string
  /**
   * The sub-status in words, for instance `Arrival scan`. Wording has changed over time, so compare `subtag` instead.
   */
  readonly subtag_message: string
  /** Title shown for the tracking; the tracking number unless another was given. */
  readonly title?: string
  /** How often AfterShip has asked the courier about the shipment; 0 right after creation. */
  readonly tracked_count: number
  /** Whether the last-mile courier's scans can be followed; null when that is not known. */
  readonly last_mile_tracking_supported?: boolean | null
  /** Language of the store or the customer, ISO 639-1. */
  readonly language?: string | null
  /** Listed by the official client and not seen in real responses since version 2024-07. */
  readonly unique_token?: string | null
  /**
   * Scans of the shipment. Usually oldest first, but couriers send them out of order: sort by `checkpoint_time` where
   * the order matters.
   */
  readonly checkpoints?: ReadonlyArray<Checkpoint>
  /** Phone numbers whose owners subscribed to news of this shipment themselves. */
  readonly subscribed_smses?: ReadonlyArray<string>
  /** E-mail addresses whose owners subscribed to news of this shipment themselves. */
  readonly subscribed_emails?: ReadonlyArray<string>
  /**
   * Whether the shipment goes or went back: true as soon as one checkpoint has sub-status `Exception_010` or
   * `Exception_011`.
   */
  readonly return_to_sender: boolean
  /**
   * Delivery date promised to the customer, as it was given, for instance `2024-11-20`. A string in this version, an
   * object from 2026-01 on.
   */
  readonly order_promised_delivery_date?: string | null
  /** How the customer receives the shipment. Other values are possible. */
  readonly delivery_type?: DeliveryType | (string & {}) | null
  /** Where the customer collects the shipment. */
  readonly pickup_location?: string | null
  /** Note for the customer about collecting the shipment. */
  readonly pickup_note?: string | null
  /** The courier's own tracking page for this shipment. */
  readonly courier_tracking_link?: string | null
  /** First delivery attempt, a date-time with or without an offset. */
  readonly first_attempted_at?: string | null
  /** Page of the courier where the recipient can change the delivery. */
  readonly courier_redirect_link?: string | null
  /** Shipper's account with the courier, where the courier needs one. */
  readonly tracking_account_number?: string | null
  /** Key the courier needs to show the shipment, where it needs one. */
  readonly tracking_key?: string | null
  /** Date of shipping, as it was given, in this version YYYYMMDD. */
  readonly tracking_ship_date?: string | null
  /** Whether the shipment keeps its estimated delivery; null without an estimate. Other values are possible. */
  readonly on_time_status?: OnTimeStatus | (string & {}) | null
  /** Days between delivery and its estimate: negative when early. */
  readonly on_time_difference?: number | null
  /** Tags of the order. Null has been seen in place of an empty list. */
  readonly order_tags?: ReadonlyArray<string> | null
  /** AfterShip's own prediction, if the account has that feature. */
  readonly aftership_estimated_delivery_date?: AftershipEstimatedDeliveryDate | null
  /** Delivery date computed by the account's own rules. */
  readonly custom_estimated_delivery_date?: CustomEstimatedDeliveryDate | null
  /** The order's number as the customer knows it. */
  readonly order_number?: string | null
  /** The first delivery estimate made for the shipment. */
  readonly first_estimated_delivery?: EstimatedDelivery | null
  /** The delivery estimate that holds now. */
  readonly latest_estimated_delivery?: EstimatedDelivery | null
  /** Tags of the shipment, at most 50 of up to 32 characters. */
  readonly shipment_tags?: ReadonlyArray<string>
  /** Which of the account's connections with the courier is used for this shipment. */
  readonly courier_connection_id?: string | null
  /** Couriers that carry the shipment on after this one. Replaced by `last_mile` from version 2025-01 on. */
  readonly next_couriers?: ReadonlyArray<NextCourier>
  /** Country of origin as a field some couriers need, ISO 3166-1 alpha-3. */
  readonly tracking_origin_country?: string | null
  /** Country of destination as a field some couriers need, ISO 3166-1 alpha-3. */
  readonly tracking_destination_country?: string | null
  /** Recipient's postal code as a field some couriers need. */
  readonly tracking_postal_code?: string | null
  /** Recipient's state as a field some couriers need; blanks come back removed (`NewYork`). */
  readonly tracking_state?: string | null
  /** Estimated emissions; only for delivered shipments, and only on plans with that feature. */
  readonly carbon_emissions?: CarbonEmissions | null
  /** The location in the account that the shipment leaves from. */
  readonly location_id?: string | null
  /** Shipping method the customer chose at check-out. */
  readonly shipping_method?: string | null
  /** How many delivery attempts failed. */
  readonly failed_delivery_attempts?: number | null
  /** Whether a signature is required on delivery. Other values are possible. */
  readonly signature_requirement?: SignatureRequirement | (string & {}) | null
  /** What kind of place the shipment is delivered to. */
  readonly delivery_location_type?: string | null
  /** Branded tracking page of the shipment; null or missing unless AfterShip's support has enabled it. */
  readonly aftership_tracking_url?: string | null
  /** Branded tracking page of the order; null or missing unless AfterShip's support has enabled it. */
  readonly aftership_tracking_order_url?: string | null
}

/**
 * The schema of {@link Tracking}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Tracking: Schema.Codec<Tracking> = Schema.StructWithRest(
  Schema.Struct({
    id: Schema.String,
    legacy_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    created_at: Schema.String,
    updated_at: Schema.String,
    last_updated_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_number: Schema.String,
    slug: Schema.String,
    active: Schema.Boolean,
    custom_fields: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
    customer_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
    transit_time: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    origin_country_iso3: Schema.optionalKey(Schema.NullOr(Schema.String)),
    origin_state: Schema.optionalKey(Schema.NullOr(Schema.String)),
    origin_city: Schema.optionalKey(Schema.NullOr(Schema.String)),
    origin_postal_code: Schema.optionalKey(Schema.NullOr(Schema.String)),
    origin_raw_location: Schema.optionalKey(Schema.NullOr(Schema.String)),
    destination_country_iso3: Schema.optionalKey(Schema.NullOr(Schema.String)),
    destination_state: Schema.optionalKey(Schema.NullOr(Schema.String)),
    destination_city: Schema.optionalKey(Schema.NullOr(Schema.String)),
    destination_postal_code: Schema.optionalKey(Schema.NullOr(Schema.String)),
    destination_raw_location: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_destination_country_iso3: Schema.optionalKey(Schema.NullOr(Schema.String)),
    emails: Schema.optionalKey(Schema.Array(Schema.String)),
    courier_estimated_delivery_date: Schema.optionalKey(Schema.NullOr(CourierEstimatedDeliveryDate)),
    note: Schema.optionalKey(Schema.NullOr(Schema.String)),
    order_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    order_id_path: Schema.optionalKey(Schema.NullOr(Schema.String)),
    order_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    shipment_package_count: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    shipment_pickup_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    shipment_delivery_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    shipment_type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    shipment_weight: Schema.optionalKey(Schema.NullOr(ShipmentWeight)),
    signed_by: Schema.optionalKey(Schema.NullOr(Schema.String)),
    smses: Schema.optionalKey(Schema.Array(Schema.String)),
    source: Schema.String,
    tag: Schema.Union([Tag, Schema.String]),
    subtag: Schema.String,
    subtag_message: Schema.String,
    title: Schema.optionalKey(Schema.String),
    tracked_count: Schema.Finite,
    last_mile_tracking_supported: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
    language: Schema.optionalKey(Schema.NullOr(Schema.String)),
    unique_token: Schema.optionalKey(Schema.NullOr(Schema.String)),
    checkpoints: Schema.optionalKey(Schema.Array(Checkpoint)),
    subscribed_smses: Schema.optionalKey(Schema.Array(Schema.String)),
    subscribed_emails: Schema.optionalKey(Schema.Array(Schema.String)),
    return_to_sender: Schema.Boolean,
    order_promised_delivery_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    delivery_type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    pickup_location: Schema.optionalKey(Schema.NullOr(Schema.String)),
    pickup_note: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_tracking_link: Schema.optionalKey(Schema.NullOr(Schema.String)),
    first_attempted_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
    courier_redirect_link: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_account_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_key: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_ship_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    on_time_status: Schema.optionalKey(Schema.NullOr(Schema.String)),
    on_time_difference: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    order_tags: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    aftership_estimated_delivery_date: Schema.optionalKey(Schema.NullOr(AftershipEstimatedDeliveryDate)),
    custom_estimated_delivery_date: Schema.optionalKey(Schema.NullOr(CustomEstimatedDeliveryDate)),
    order_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    first_estimated_delivery: Schema.optionalKey(Schema.NullOr(EstimatedDelivery)),
    latest_estimated_delivery: Schema.optionalKey(Schema.NullOr(EstimatedDelivery)),
    shipment_tags: Schema.optionalKey(Schema.Array(Schema.String)),
    courier_connection_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    next_couriers: Schema.optionalKey(Schema.Array(NextCourier)),
    tracking_origin_country: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_destination_country: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_postal_code: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_state: Schema.optionalKey(Schema.NullOr(Schema.String)),
    carbon_emissions: Schema.optionalKey(Schema.NullOr(CarbonEmissions)),
    location_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    shipping_method: Schema.optionalKey(Schema.NullOr(Schema.String)),
    failed_delivery_attempts: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    signature_requirement: Schema.optionalKey(Schema.NullOr(Schema.String)),
    delivery_location_type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    aftership_tracking_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
    aftership_tracking_order_url: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
