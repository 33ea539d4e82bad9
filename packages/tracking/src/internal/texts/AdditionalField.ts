import * as model from "../../models/AdditionalField.ts"
import type { Texts } from "../described.ts"

export const AdditionalField: Texts<model.AdditionalField> = {
  schema: model.AdditionalField,
  title: "AdditionalField",
  description: "Name of a field that some couriers need in addition to the tracking number."
}
