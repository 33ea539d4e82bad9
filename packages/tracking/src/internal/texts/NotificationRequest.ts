import * as model from "../../models/NotificationRequest.ts"
import type { Texts } from "../described.ts"

export const NotificationRequest: Texts<model.NotificationRequest> = {
  schema: model.NotificationRequest,
  title: "NotificationRequest",
  description:
    "Addresses to add or to remove. One that is not valid is passed over without an error: the answer says what remains.",
  fields: {
    emails: "E-mail addresses.",
    smses: "Phone numbers."
  }
}
