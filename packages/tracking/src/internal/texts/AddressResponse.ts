import * as model from "../../models/AddressResponse.ts"
import type { Texts } from "../described.ts"

export const AddressResponse: Texts<model.AddressResponse> = {
  schema: model.AddressResponse,
  title: "AddressResponse",
  description: "An address as it was sent; what was not sent is null.",
  fields: {
    country: "Country, ISO 3166-1 alpha-3.",
    state: "State or province.",
    city: "City.",
    postal_code: "Postal code.",
    raw_location: "Full address as free text."
  }
}
