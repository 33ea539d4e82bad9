import * as model from "../../models/CustomerRequest-2026-07.ts"
import type { Texts } from "../described.ts"

export const CustomerRequest: Texts<model.CustomerRequest> = {
  schema: model.CustomerRequest,
  title: "CustomerRequest",
  description: "A person the shipment concerns.",
  fields: {
    role: "What the person is to the shipment; free text.",
    name: "Name of the person.",
    phone_number: "Phone number to notify of progress by text message, with its country code.",
    email: "E-mail address to notify of progress.",
    language: "Language to notify the person in, ISO 639-1.",
    id: "Your own identifier of the person."
  }
}
