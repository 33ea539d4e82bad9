import * as model from "../../models/AddressRequest.ts"
import type { Texts } from "../described.ts"

export const AddressRequest: Texts<model.AddressRequest> = {
  schema: model.AddressRequest,
  title: "AddressRequest",
  description:
    "An address. Either `state` or `postal_code` is needed. The field `country` is named `country_region` in later versions.",
  fields: {
    country: "Country, ISO 3166-1 alpha-3.",
    state: "State or province; for countries that have none, the country code. At most 256 characters.",
    city: "City; for countries that have none, the country code. At most 256 characters.",
    postal_code: "Postal code; for countries that have none, the country code. At most 256 characters.",
    raw_location: "Full address as free text, which helps to place it. At most 512 characters."
  }
}
