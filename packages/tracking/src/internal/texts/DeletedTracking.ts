import * as model from "../../models/DeletedTracking.ts"
import type { Texts } from "../described.ts"

export const DeletedTracking: Texts<model.DeletedTracking> = {
  schema: model.DeletedTracking,
  title: "DeletedTracking",
  description: "What the deletion of a tracking gives: which one it was.",
  fields: {
    id: "AfterShip's identifier of the tracking, 24 characters.",
    tracking_number: "The courier's number of the shipment.",
    slug: "Courier code, for instance `fedex`; `unrecognized` if the courier could not be detected from the number.",
    tracking_account_number: "Shipper's account with the courier, where the courier needs one.",
    tracking_origin_country: "Country of origin as a field some couriers need, ISO 3166-1 alpha-3.",
    tracking_destination_country: "Country of destination as a field some couriers need, ISO 3166-1 alpha-3.",
    tracking_key: "Key the courier needs to show the shipment, where it needs one.",
    tracking_postal_code: "Recipient's postal code as a field some couriers need.",
    tracking_ship_date: "Date of shipping, as it was given, in this version YYYYMMDD.",
    tracking_state: "Recipient's state as a field some couriers need; blanks come back removed (`NewYork`)."
  }
}
