import * as model from "../../models/CreateTrackingRequest-2025-07.ts"
import type { Texts } from "../described.ts"
import { CustomerRequest } from "./CustomerRequest.ts"
import { DeliveryType } from "./DeliveryType.ts"
import { LastMileRequest } from "./LastMileRequest-2025-07.ts"

export const CreateTrackingRequest: Texts<model.CreateTrackingRequest> = {
  schema: model.CreateTrackingRequest,
  title: "CreateTrackingRequest",
  description:
    "What to follow. Only the number is needed; without `slug` or `slug_group`, of which at most one may be given, AfterShip works out the courier from the number; if it cannot, the account's settings decide between courier `unrecognized` and code 4012.",
  fields: {
    id: "Your own identifier for the tracking: 1 to 128 letters, digits, `-` and `_`. AfterShip generates one when left out.",
    tracking_number:
      "The courier's number of the shipment: letters, digits, `-`, `.`, `_` and `/`. Together with the courier it must be new to the account. The documentation lists capital letters only; whether others are refused is not known. From 4 to 100 characters.",
    slug: "Courier code, see the courier operations. Not together with `slug_group`.",
    title: "Title of the tracking; the tracking number when left out.",
    order_id: "Identifier of the order in your shop.",
    order_id_path: "Address of the order's page in your shop.",
    custom_fields:
      "Your own key and value pairs: at most 25, each key up to 30 characters, each value a string of up to 512. Keep personal data out of them.",
    language: "Language of the store or the customer, ISO 639-1.",
    order_promised_delivery_date:
      "Delivery date promised to the customer: a date, a date-time, or a date-time with an offset. A string in this version, an object from 2026-01 on; a date that cannot be read is ignored.",
    delivery_type: "How the customer receives the shipment.",
    pickup_location: "Where the customer collects the shipment, for `pickup_at_store` and `pickup_at_courier`.",
    pickup_note: "Note for the customer about collecting the shipment.",
    tracking_account_number: "Shipper's account with the courier, where the courier needs one. At most 512 characters.",
    tracking_key: "Key the courier needs to show the shipment, where it needs one: letters, digits, `-`, `.` and `_`.",
    tracking_ship_date:
      "Date of shipping, where the courier needs it: YYYY-MM-DD, YYYY-MM-DDTHH:mm:ss, or that with an offset. The list of fields that couriers need still says YYYYMMDD.",
    origin_country_region:
      "Country the shipment leaves from, ISO 3166-1 alpha-3. Some couriers need it; it was `tracking_origin_country_region` for them in version 2025-01. Not together with `location_id`.",
    origin_state: "State or province the shipment leaves from. Not together with `location_id`.",
    origin_city: "City the shipment leaves from. Not together with `location_id`.",
    origin_postal_code: "Postal code the shipment leaves from. Not together with `location_id`.",
    origin_raw_location: "Full address the shipment leaves from, as free text. Not together with `location_id`.",
    destination_country_region:
      "Country the shipment goes to, ISO 3166-1 alpha-3. Some couriers need it; it was `tracking_destination_country_region` for them in version 2025-01.",
    destination_state:
      "State or province the shipment goes to. Some couriers need it; it was `tracking_state` for them up to version 2025-01.",
    destination_city: "City the shipment goes to.",
    destination_postal_code:
      "Postal code the shipment goes to. Some couriers need it; it was `tracking_postal_code` for them up to version 2025-01.",
    destination_raw_location: "Full address the shipment goes to, as free text.",
    note: "Free text to attach to the tracking.",
    slug_group:
      "Group of couriers that share one look of tracking numbers, within which to find the right one. Not together with `slug`.",
    order_date: "When the order was placed, with its offset: YYYY-MM-DDTHH:mm:ssZ.",
    order_number: "The order's number as the customer knows it.",
    shipment_type: "The courier's name of the service, which makes predictions sharper.",
    shipment_tags: "Tags of the shipment, at most 50.",
    courier_connection_id:
      "Which of the account's connections with the courier to use, see the courier connection operations; the oldest one when left out.",
    location_id: "The location in the account that the shipment leaves from. Not together with any `origin_` field.",
    shipping_method: "Shipping method the customer chose at check-out.",
    last_mile: "The courier of the journey's last leg.",
    customers: "People the shipment concerns, at most 3."
  },
  uses: [CustomerRequest, DeliveryType, LastMileRequest]
}
