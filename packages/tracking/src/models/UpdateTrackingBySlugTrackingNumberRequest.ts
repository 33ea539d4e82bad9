import * as Schema from "effect/Schema"
import { DeliveryType } from "./DeliveryType.ts"

/**
 * What to change about a tracking; a field that is left out stays as it is. Unlike the form by id it takes neither
 * addresses nor `shipment_type`.
 *
 * @category models
 * @since 0.1.0
 */
export interface UpdateTrackingBySlugTrackingNumberRequest {
  /**
   * Phone numbers to notify of progress by text message, at most 3; they replace the existing ones, and an empty list
   * clears them.
   */
  readonly smses?: ReadonlyArray<string> | undefined
  /**
   * E-mail addresses to notify of progress, at most 3; they replace the existing ones, and an empty list clears them.
   */
  readonly emails?: ReadonlyArray<string> | undefined
  /** Title of the tracking. */
  readonly title?: string | undefined
  /** Name of the customer. */
  readonly customer_name?: string | undefined
  /** Identifier of the order in your shop. */
  readonly order_id?: string | undefined
  /** Address of the order's page in your shop. */
  readonly order_id_path?: string | undefined
  /**
   * Your own key and value pairs: at most 25, each key up to 30 characters, each value a string of up to 512. Keep
   * personal data out of them.
   */
  readonly custom_fields?: Readonly<Record<string, string>> | undefined
  /** Free text to attach to the tracking; an empty string clears it. */
  readonly note?: string | undefined
  /** Language of the store or the customer, ISO 639-1. */
  readonly language?: string | undefined
  /**
   * Delivery date promised to the customer: a date, a date-time, or a date-time with an offset. A string in this
   * version; a date that cannot be read is ignored.
   */
  readonly order_promised_delivery_date?: string | undefined
  /** How the customer receives the shipment. */
  readonly delivery_type?: DeliveryType | undefined
  /** Where the customer collects the shipment. */
  readonly pickup_location?: string | undefined
  /** Note for the customer about collecting the shipment. */
  readonly pickup_note?: string | undefined
  /** Another courier, by its code, that the tracking is to be moved to. */
  readonly slug?: string | undefined
  /** Shipper's account with the courier, where the courier needs one. At most 512 characters. */
  readonly tracking_account_number?: string | undefined
  /** Country of origin, ISO 3166-1 alpha-3, where the courier needs it. */
  readonly tracking_origin_country?: string | undefined
  /** Country of destination, ISO 3166-1 alpha-3, where the courier needs it. */
  readonly tracking_destination_country?: string | undefined
  /** Key the courier needs to show the shipment, where it needs one: letters, digits, `-`, `.` and `_`. */
  readonly tracking_key?: string | undefined
  /**
   * Recipient's postal code, where the courier needs it: letters, digits, `+`, `-` and blanks. At most 10 characters.
   */
  readonly tracking_postal_code?: string | undefined
  /** Date of shipping, YYYYMMDD, where the courier needs it. ISO forms are accepted only from version 2025-01 on. */
  readonly tracking_ship_date?: string | undefined
  /** Recipient's state, where the courier needs it. */
  readonly tracking_state?: string | undefined
  /** The order's number as the customer knows it. */
  readonly order_number?: string | undefined
  /** When the order was placed, with its offset: YYYY-MM-DDTHH:mm:ssZ. */
  readonly order_date?: string | undefined
  /** The location in the account that the shipment leaves from. */
  readonly location_id?: string | undefined
  /** Shipping method the customer chose at check-out. */
  readonly shipping_method?: string | undefined
}

/**
 * The schema of {@link UpdateTrackingBySlugTrackingNumberRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const UpdateTrackingBySlugTrackingNumberRequest: Schema.Codec<UpdateTrackingBySlugTrackingNumberRequest> =
  Schema.Struct({
    smses: Schema.optional(Schema.Array(Schema.String).check(Schema.isMaxLength(3))),
    emails: Schema.optional(Schema.Array(Schema.String).check(Schema.isMaxLength(3))),
    title: Schema.optional(Schema.String),
    customer_name: Schema.optional(Schema.String),
    order_id: Schema.optional(Schema.String),
    order_id_path: Schema.optional(Schema.String),
    custom_fields: Schema.optional(
      Schema.Record(Schema.String, Schema.String.check(Schema.isMaxLength(512))).check(Schema.isMaxProperties(25))
    ),
    note: Schema.optional(Schema.String),
    language: Schema.optional(Schema.String),
    order_promised_delivery_date: Schema.optional(Schema.String),
    delivery_type: Schema.optional(DeliveryType),
    pickup_location: Schema.optional(Schema.String),
    pickup_note: Schema.optional(Schema.String),
    slug: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
    tracking_account_number: Schema.optional(Schema.String.check(Schema.isMaxLength(512))),
    tracking_origin_country: Schema.optional(Schema.String),
    tracking_destination_country: Schema.optional(Schema.String),
    tracking_key: Schema.optional(Schema.String),
    tracking_postal_code: Schema.optional(Schema.String.check(Schema.isMaxLength(10))),
    tracking_ship_date: Schema.optional(Schema.String),
    tracking_state: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
    order_number: Schema.optional(Schema.String),
    order_date: Schema.optional(Schema.String),
    location_id: Schema.optional(Schema.String),
    shipping_method: Schema.optional(Schema.String)
  })
