import * as model from "../../models/Notification.ts"
import type { Texts } from "../described.ts"

export const Notification: Texts<model.Notification> = {
  schema: model.Notification,
  title: "Notification",
  description:
    "Who is notified about a shipment's progress. Only the customer's addresses are listed, not those of the shop.",
  fields: {
    emails: "E-mail addresses that are notified.",
    smses: "Phone numbers that are notified by text message."
  }
}
