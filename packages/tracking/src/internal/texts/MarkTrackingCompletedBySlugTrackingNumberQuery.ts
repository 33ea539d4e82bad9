import * as model from "../../models/MarkTrackingCompletedBySlugTrackingNumberQuery.ts"
import type { Texts } from "../described.ts"

export const MarkTrackingCompletedBySlugTrackingNumberQuery: Texts<model.MarkTrackingCompletedBySlugTrackingNumberQuery> =
  {
    schema: model.MarkTrackingCompletedBySlugTrackingNumberQuery,
    title: "MarkTrackingCompletedBySlugTrackingNumberQuery",
    description: "The filters and options of `markTrackingCompletedBySlugTrackingNumber`.",
    fields: {
      tracking_account_number:
        "Shipper's account with the courier, where the tracking was created with it. At most 512 characters.",
      tracking_origin_country: "Country of origin, ISO 3166-1 alpha-3, where the tracking was created with it.",
      tracking_destination_country:
        "Country of destination, ISO 3166-1 alpha-3, where the tracking was created with it.",
      tracking_key: "Key the courier needs to show the shipment, where the tracking was created with it.",
      tracking_postal_code: "Recipient's postal code, where the tracking was created with it. At most 10 characters.",
      tracking_ship_date: "Date of shipping, YYYYMMDD, where the tracking was created with it.",
      tracking_state: "Recipient's state, where the tracking was created with it."
    }
  }
