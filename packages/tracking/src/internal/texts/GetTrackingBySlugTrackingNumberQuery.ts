import * as model from "../../models/GetTrackingBySlugTrackingNumberQuery.ts"
import type { Texts } from "../described.ts"

export const GetTrackingBySlugTrackingNumberQuery: Texts<model.GetTrackingBySlugTrackingNumberQuery> = {
  schema: model.GetTrackingBySlugTrackingNumberQuery,
  title: "GetTrackingBySlugTrackingNumberQuery",
  description: "The filters and options of `getTrackingBySlugTrackingNumber`.",
  fields: {
    tracking_account_number:
      "Shipper's account with the courier, where the tracking was created with it. At most 512 characters.",
    tracking_origin_country: "Country of origin, ISO 3166-1 alpha-3, where the tracking was created with it.",
    tracking_destination_country: "Country of destination, ISO 3166-1 alpha-3, where the tracking was created with it.",
    tracking_key: "Key the courier needs to show the shipment, where the tracking was created with it.",
    tracking_postal_code: "Recipient's postal code, where the tracking was created with it. At most 10 characters.",
    tracking_ship_date: "Date of shipping, YYYYMMDD, where the tracking was created with it.",
    tracking_state: "Recipient's state, where the tracking was created with it.",
    fields:
      "Which of these fields to give; all fields when left out. Which others are returned with them is not documented.",
    lang: "Language to translate the checkpoints' messages to; as the courier wrote them when left out."
  }
}
