import * as model from "../../models/ShipmentDirection.ts"
import type { Texts } from "../described.ts"

export const ShipmentDirection: Texts<model.ShipmentDirection> = {
  schema: model.ShipmentDirection,
  title: "ShipmentDirection",
  description: "Whether a shipment goes to the customer or comes back."
}
