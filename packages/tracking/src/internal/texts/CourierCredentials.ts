import * as model from "../../models/CourierCredentials.ts"
import type { Texts } from "../described.ts"
import { CredentialField } from "./CredentialField.ts"

export const CourierCredentials: Texts<model.CourierCredentials> = {
  schema: model.CourierCredentials,
  title: "CourierCredentials",
  description: "The credentials a courier asks for.",
  fields: {
    fields: "The credentials, one by one."
  },
  uses: [CredentialField]
}
