import * as model from "../../models/CredentialField.ts"
import type { Texts } from "../described.ts"

export const CredentialField: Texts<model.CredentialField> = {
  schema: model.CredentialField,
  title: "CredentialField",
  description: "One credential a courier asks for.",
  fields: {
    name: "Its key in `credentials` of a courier connection.",
    type: "What kind of value it is; the values are not documented.",
    required: "Whether a connection must hold it."
  }
}
