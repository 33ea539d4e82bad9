import * as model from "../../models/Courier.ts"
import type { Texts } from "../described.ts"
import { AdditionalField } from "./AdditionalField.ts"

export const Courier: Texts<model.Courier> = {
  schema: model.Courier,
  title: "Courier",
  description: "A courier AfterShip can follow.",
  fields: {
    slug: "Courier code that operations take and return: lower-case letters, digits and hyphens.",
    name: "Name of the courier.",
    phone: "Phone number of the courier; an empty string is common.",
    other_name: "Another name of the courier; an empty string is common.",
    web_url: "Website of the courier.",
    required_fields: "Fields a tracking of this courier must carry beside its number. Other values are possible.",
    optional_fields: "Fields that help to follow a tracking of this courier. Other values are possible.",
    default_language: "Language of the courier's messages: two letters, or with a region as in `zh-CN`.",
    support_languages: "Languages the courier's messages come in.",
    service_from_country_iso3:
      "Countries the courier collects shipments in, ISO 3166-1 alpha-3. Renamed `service_from_country_regions` in version 2025-01."
  },
  uses: [AdditionalField]
}
