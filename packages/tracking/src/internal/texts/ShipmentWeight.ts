import * as model from "../../models/ShipmentWeight.ts"
import type { Texts } from "../described.ts"

export const ShipmentWeight: Texts<model.ShipmentWeight> = {
  schema: model.ShipmentWeight,
  title: "ShipmentWeight",
  description: "Weight of a shipment.",
  fields: {
    unit: "Unit of the weight.",
    value: "Weight in that unit."
  }
}
