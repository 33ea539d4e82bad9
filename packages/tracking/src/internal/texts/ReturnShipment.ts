import * as model from "../../models/ReturnShipment.ts"
import type { Texts } from "../described.ts"

export const ReturnShipment: Texts<model.ReturnShipment> = {
  schema: model.ReturnShipment,
  title: "ReturnShipment",
  description: "A shipment on its way back.",
  fields: {
    id: "Identifier of its tracking; may be missing.",
    tracking_number: "The courier's number of it.",
    slug: "Code of its courier."
  }
}
