import * as model from "../../models/ForwardShipment.ts"
import type { Texts } from "../described.ts"

export const ForwardShipment: Texts<model.ForwardShipment> = {
  schema: model.ForwardShipment,
  title: "ForwardShipment",
  description: "The shipment that a return belongs to.",
  fields: {
    id: "Identifier of its tracking."
  }
}
