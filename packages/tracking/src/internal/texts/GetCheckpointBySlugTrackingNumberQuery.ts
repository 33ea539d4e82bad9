import * as model from "../../models/GetCheckpointBySlugTrackingNumberQuery.ts"
import type { Texts } from "../described.ts"

export const GetCheckpointBySlugTrackingNumberQuery: Texts<model.GetCheckpointBySlugTrackingNumberQuery> = {
  schema: model.GetCheckpointBySlugTrackingNumberQuery,
  title: "GetCheckpointBySlugTrackingNumberQuery",
  description: "The filters and options of `getCheckpointBySlugTrackingNumber`.",
  fields: {
    tracking_account_number:
      "Shipper's account with the courier, where the tracking was created with it. At most 512 characters.",
    tracking_origin_country: "Country of origin, ISO 3166-1 alpha-3, where the tracking was created with it.",
    tracking_destination_country: "Country of destination, ISO 3166-1 alpha-3, where the tracking was created with it.",
    tracking_key: "Key the courier needs to show the shipment, where the tracking was created with it.",
    tracking_postal_code: "Recipient's postal code, where the tracking was created with it. At most 10 characters.",
    tracking_ship_date: "Date of shipping, YYYYMMDD, where the tracking was created with it.",
    tracking_state: "Recipient's state, where the tracking was created with it.",
    fields: "Which fields of the checkpoint to give; all when left out.",
    lang: "Language to translate the checkpoint's message to; as the courier wrote it when left out."
  }
}
