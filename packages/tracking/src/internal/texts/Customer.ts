import * as model from "../../models/Customer.ts"
import type { Texts } from "../described.ts"

export const Customer: Texts<model.Customer> = {
  schema: model.Customer,
  title: "Customer",
  description: "A person a shipment concerns.",
  fields: {
    role: "What the person is to the shipment; free text.",
    name: "Name of the person.",
    phone_number:
      "Phone number that is notified of progress by text message, with its country code, for instance `+18005550142`.",
    email: "E-mail address that is notified of progress.",
    language: "Language to notify the person in, ISO 639-1."
  }
}
