import * as model from "../../models/DetectCourierRequest-2025-01.ts"
import type { Texts } from "../described.ts"
import { SlugGroup } from "./SlugGroup.ts"

export const DetectCourierRequest: Texts<model.DetectCourierRequest> = {
  schema: model.DetectCourierRequest,
  title: "DetectCourierRequest",
  description:
    "A number whose courier to detect. At most one of `slug` and `slug_group` may be given; without either, the account's selected couriers are tried.",
  fields: {
    tracking_number: "The number.",
    slug: "Couriers to choose among, by code. Not together with `slug_group`. A documented example passes one string of several codes joined by commas.",
    tracking_postal_code:
      "Recipient's postal code, where the courier needs it: letters, digits, `+`, `-` and blanks. At most 10 characters.",
    tracking_ship_date:
      "Date of shipping, YYYYMMDD, where the courier needs it. ISO forms are documented for creating and changing a tracking only.",
    tracking_account_number: "Shipper's account with the courier, where the courier needs one. At most 512 characters.",
    tracking_key: "Key the courier needs to show the shipment, where it needs one: letters, digits, `-`, `.` and `_`.",
    tracking_origin_country_region: "Country of origin, ISO 3166-1 alpha-3, where the courier needs it.",
    tracking_destination_country_region: "Country of destination, ISO 3166-1 alpha-3, where the courier needs it.",
    tracking_state: "Recipient's state, where the courier needs it.",
    slug_group: "Group of couriers to choose among. Not together with `slug`.",
    origin_country_region: "Country the shipment leaves from, ISO 3166-1 alpha-3.",
    destination_country_region: "Country the shipment goes to, ISO 3166-1 alpha-3."
  },
  uses: [SlugGroup]
}
