import * as Schema from "effect/Schema"
import { CustomerRequest } from "./CustomerRequest.ts"
import { DeliveryType } from "./DeliveryType.ts"
import { LastMileRequest } from "./LastMileRequest-2026-01.ts"
import { OrderPromisedDeliveryDateRequest } from "./OrderPromisedDeliveryDateRequest.ts"

/**
 * What to follow. Only the number is needed; without `slug` or `slug_group`, of which at most one may be given,
 * AfterShip works out the courier from the number; if it cannot, the account's settings decide between courier
 * `unrecognized` and code 4012.
 *
 * @category models
 * @since 0.1.0
 */
export interface CreateTrackingRequest {
  /**
   * Your own identifier for the tracking: 1 to 128 letters, digits, `-` and `_`. AfterShip generates one when left out.
   */
  readonly id?: string | undefined
  /**
   * The courier's number of the shipment: letters, digits, `-`, `.`, `_` and `/`. Together with the courier it must be
   * new to the account. The documentation lists capital letters only; whether others are refused is not known. From 4
   * to 100 characters.
   */
  readonly tracking_number: string
  /** Courier code, see the courier operations. Not together with `slug_group`. */
  readonly slug?: string | undefined
  /** Title of the tracking; the tracking number when left out. */
  readonly title?: string | undefined
  /** Identifier of the order in your shop. */
  readonly order_id?: string | undefined
  /** Address of the order's page in your shop. */
  readonly order_id_path?: string | undefined
  /**
   * Your own key and value pairs: at most 25, each key up to 30 characters, each value a string of up to 512. Keep
   * personal data out of them.
   */
  readonly custom_fields?: Readonly<Record<string, string>> | undefined
  /** Language of the store or the customer, ISO 639-1. */
  readonly language?: string | undefined
  /** Delivery date promised to the customer. An object from version 2026-01 on, a text before. */
  readonly order_promised_delivery_date?: OrderPromisedDeliveryDateRequest | undefined
  /** How the customer receives the shipment. */
  readonly delivery_type?: DeliveryType | undefined
  /** Where the customer collects the shipment, for `pickup_at_store` and `pickup_at_courier`. */
  readonly pickup_location?: string | undefined
  /** Note for the customer about collecting the shipment. */
  readonly pickup_note?: string | undefined
  /** Shipper's account with the courier, where the courier needs one. At most 512 characters. */
  readonly tracking_account_number?: string | undefined
  /** Key the courier needs to show the shipment, where it needs one: letters, digits, `-`, `.` and `_`. */
  readonly tracking_key?: string | undefined
  /**
   * Date of shipping, where the courier needs it: YYYY-MM-DD, YYYY-MM-DDTHH:mm:ss, or that with an offset. The list of
   * fields that couriers need still says YYYYMMDD.
   */
  readonly tracking_ship_date?: string | undefined
  /**
   * Country the shipment leaves from, ISO 3166-1 alpha-3. Some couriers need it; it was
   * `tracking_origin_country_region` for them in version 2025-01. Not together with `location_id`.
   */
  readonly origin_country_region?: string | undefined
  /** State or province the shipment leaves from. Not together with `location_id`. */
  readonly origin_state?: string | undefined
  /** City the shipment leaves from. Not together with `location_id`. */
  readonly origin_city?: string | undefined
  /** Postal code the shipment leaves from. Not together with `location_id`. */
  readonly origin_postal_code?: string | undefined
  /** Full address the shipment leaves from, as free text. Not together with `location_id`. */
  readonly origin_raw_location?: string | undefined
  /**
   * Country the shipment goes to, ISO 3166-1 alpha-3. Some couriers need it; it was
   * `tracking_destination_country_region` for them in version 2025-01.
   */
  readonly destination_country_region?: string | undefined
  /**
   * State or province the shipment goes to. Some couriers need it; it was `tracking_state` for them up to version
   * 2025-01.
   */
  readonly destination_state?: string | undefined
  /** City the shipment goes to. */
  readonly destination_city?: string | undefined
  /**
   * Postal code the shipment goes to. Some couriers need it; it was `tracking_postal_code` for them up to version
   * 2025-01.
   */
  readonly destination_postal_code?: string | undefined
  /** Full address the shipment goes to, as free text. */
  readonly destination_raw_location?: string | undefined
  /** Free text to attach to the tracking. */
  readonly note?: string | undefined
  /**
   * Group of couriers that share one look of tracking numbers, within which to find the right one. Not together with
   * `slug`.
   */
  readonly slug_group?: string | undefined
  /** When the order was placed, with its offset: YYYY-MM-DDTHH:mm:ssZ. */
  readonly order_date?: string | undefined
  /** The order's number as the customer knows it. */
  readonly order_number?: string | undefined
  /** The courier's name of the service, which makes predictions sharper. */
  readonly shipment_type?: string | undefined
  /** Tags of the shipment, at most 50. */
  readonly shipment_tags?: ReadonlyArray<string> | undefined
  /**
   * Which of the account's connections with the courier to use, see the courier connection operations; the oldest one
   * when left out.
   */
  readonly courier_connection_id?: string | undefined
  /** The location in the account that the shipment leaves from. Not together with any `origin_` field. */
  readonly location_id?: string | undefined
  /** Shipping method the customer chose at check-out. */
  readonly shipping_method?: string | undefined
  /** The courier of the journey's last leg. */
  readonly last_mile?: LastMileRequest | undefined
  /** People the shipment concerns, at most 3. */
  readonly customers?: ReadonlyArray<CustomerRequest> | undefined
}

/**
 * The schema of {@link CreateTrackingRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CreateTrackingRequest: Schema.Codec<CreateTrackingRequest> = Schema.Struct({
  id: Schema.optional(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(128))),
  tracking_number: Schema.String.check(Schema.isMinLength(4), Schema.isMaxLength(100)),
  slug: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  title: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  order_id: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  order_id_path: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  custom_fields: Schema.optional(
    Schema.Record(Schema.String, Schema.String.check(Schema.isMaxLength(512))).check(Schema.isMaxProperties(25))
  ),
  language: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  order_promised_delivery_date: Schema.optional(OrderPromisedDeliveryDateRequest),
  delivery_type: Schema.optional(DeliveryType),
  pickup_location: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  pickup_note: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  tracking_account_number: Schema.optional(Schema.String.check(Schema.isMaxLength(512))),
  tracking_key: Schema.optional(Schema.String),
  tracking_ship_date: Schema.optional(Schema.String),
  origin_country_region: Schema.optional(Schema.String),
  origin_state: Schema.optional(Schema.String),
  origin_city: Schema.optional(Schema.String),
  origin_postal_code: Schema.optional(Schema.String),
  origin_raw_location: Schema.optional(Schema.String),
  destination_country_region: Schema.optional(Schema.String),
  destination_state: Schema.optional(Schema.String),
  destination_city: Schema.optional(Schema.String),
  destination_postal_code: Schema.optional(Schema.String),
  destination_raw_location: Schema.optional(Schema.String),
  note: Schema.optional(Schema.String),
  slug_group: Schema.optional(Schema.String),
  order_date: Schema.optional(Schema.String),
  order_number: Schema.optional(Schema.String),
  shipment_type: Schema.optional(Schema.String),
  shipment_tags: Schema.optional(
    Schema.Array(Schema.String.check(Schema.isMaxLength(32))).check(Schema.isMaxLength(50))
  ),
  courier_connection_id: Schema.optional(Schema.String),
  location_id: Schema.optional(Schema.String),
  shipping_method: Schema.optional(Schema.String),
  last_mile: Schema.optional(LastMileRequest),
  customers: Schema.optional(Schema.Array(CustomerRequest).check(Schema.isMaxLength(3)))
})
