import * as model from "../../models/NotificationRequest.ts"
import type { Texts } from "../described.ts"

export const NotificationRequest: Texts<model.NotificationRequest> = {
  schema: model.NotificationRequest,
  title: "NotificationRequest",
  description:
    "Addresses to add or to remove. An invalid one is skipped without an error; the response shows what remains.",
  fields: {
    emails: "E-mail addresses.",
    smses: "Phone numbers."
  }
}
