import * as model from "../../models/UpdateTrackingBySlugTrackingNumberRequest.ts"
import type { Texts } from "../described.ts"
import { DeliveryType } from "./DeliveryType.ts"

export const UpdateTrackingBySlugTrackingNumberRequest: Texts<model.UpdateTrackingBySlugTrackingNumberRequest> = {
  schema: model.UpdateTrackingBySlugTrackingNumberRequest,
  title: "UpdateTrackingBySlugTrackingNumberRequest",
  description:
    "What to change about a tracking; a field that is left out stays as it is. Unlike the form by id it takes neither addresses nor `shipment_type`.",
  fields: {
    smses:
      "Phone numbers to notify of progress by text message, at most 3; they replace the existing ones, and an empty list clears them.",
    emails:
      "E-mail addresses to notify of progress, at most 3; they replace the existing ones, and an empty list clears them.",
    title: "Title of the tracking.",
    customer_name: "Name of the customer.",
    order_id: "Identifier of the order in your shop.",
    order_id_path: "Address of the order's page in your shop.",
    custom_fields:
      "Your own key and value pairs: at most 25, each key up to 30 characters, each value a string of up to 512. Keep personal data out of them.",
    note: "Free text to attach to the tracking; an empty string clears it.",
    language: "Language of the store or the customer, ISO 639-1.",
    order_promised_delivery_date:
      "Delivery date promised to the customer: a date, a date-time, or a date-time with an offset. A string in this version; a date that cannot be read is ignored.",
    delivery_type: "How the customer receives the shipment.",
    pickup_location: "Where the customer collects the shipment.",
    pickup_note: "Note for the customer about collecting the shipment.",
    slug: "Another courier, by its code, that the tracking is to be moved to.",
    tracking_account_number: "Shipper's account with the courier, where the courier needs one. At most 512 characters.",
    tracking_origin_country: "Country of origin, ISO 3166-1 alpha-3, where the courier needs it.",
    tracking_destination_country: "Country of destination, ISO 3166-1 alpha-3, where the courier needs it.",
    tracking_key: "Key the courier needs to show the shipment, where it needs one: letters, digits, `-`, `.` and `_`.",
    tracking_postal_code:
      "Recipient's postal code, where the courier needs it: letters, digits, `+`, `-` and blanks. At most 10 characters.",
    tracking_ship_date:
      "Date of shipping, YYYYMMDD, where the courier needs it. ISO forms are accepted only from version 2025-01 on.",
    tracking_state: "Recipient's state, where the courier needs it.",
    order_number: "The order's number as the customer knows it.",
    order_date: "When the order was placed, with its offset: YYYY-MM-DDTHH:mm:ssZ.",
    location_id: "The location in the account that the shipment leaves from.",
    shipping_method: "Shipping method the customer chose at check-out."
  },
  uses: [DeliveryType]
}
