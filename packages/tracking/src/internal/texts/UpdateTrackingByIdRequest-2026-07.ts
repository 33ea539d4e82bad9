import * as model from "../../models/UpdateTrackingByIdRequest-2026-07.ts"
import type { Texts } from "../described.ts"
import { CustomerRequest } from "./CustomerRequest-2026-07.ts"
import { DeliveryType } from "./DeliveryType.ts"
import { LastMileRequest } from "./LastMileRequest-2026-07.ts"
import { OrderPromisedDeliveryDateRequest } from "./OrderPromisedDeliveryDateRequest.ts"
import { ShipmentDirection } from "./ShipmentDirection.ts"

export const UpdateTrackingByIdRequest: Texts<model.UpdateTrackingByIdRequest> = {
  schema: model.UpdateTrackingByIdRequest,
  title: "UpdateTrackingByIdRequest",
  description: "What to change about a tracking; a field that is left out stays as it is.",
  fields: {
    title: "Title of the tracking.",
    order_id: "Identifier of the order in your shop.",
    order_id_path: "Address of the order's page in your shop.",
    custom_fields:
      "Your own key and value pairs: at most 25, each key up to 30 characters, each value a string of up to 512. Keep personal data out of them.",
    note: "Free text to attach to the tracking; an empty string clears it.",
    language: "Language of the store or the customer, ISO 639-1.",
    order_promised_delivery_date:
      "Delivery date promised to the customer. An object from version 2026-01 on, a text before.",
    delivery_type: "How the customer receives the shipment.",
    pickup_location: "Where the customer collects the shipment.",
    pickup_note: "Note for the customer about collecting the shipment.",
    slug: "Another courier, by its code, that the tracking is to be moved to.",
    tracking_account_number: "Shipper's account with the courier, where the courier needs one. At most 512 characters.",
    tracking_key: "Key the courier needs to show the shipment, where it needs one: letters, digits, `-`, `.` and `_`.",
    tracking_ship_date:
      "Date of shipping, where the courier needs it: YYYY-MM-DD, YYYY-MM-DDTHH:mm:ss, or that with an offset. The list of fields that couriers need still says YYYYMMDD.",
    order_number: "The order's number as the customer knows it.",
    order_date: "When the order was placed, with its offset: YYYY-MM-DDTHH:mm:ssZ.",
    shipment_type: "The courier's name of the service.",
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
    location_id: "The location in the account that the shipment leaves from. Not together with any `origin_` field.",
    shipping_method: "Shipping method the customer chose at check-out.",
    last_mile:
      "The courier of the journey's last leg; null clears it. The reference has it, the official client does not.",
    customers: "People the shipment concerns, at most 3.",
    shipment_direction: "Whether the shipment goes to the customer or comes back."
  },
  uses: [CustomerRequest, DeliveryType, LastMileRequest, OrderPromisedDeliveryDateRequest, ShipmentDirection]
}
