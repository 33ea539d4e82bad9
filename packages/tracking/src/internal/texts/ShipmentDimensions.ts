import * as model from "../../models/ShipmentDimensions.ts"
import type { Texts } from "../described.ts"

export const ShipmentDimensions: Texts<model.ShipmentDimensions> = {
  schema: model.ShipmentDimensions,
  title: "ShipmentDimensions",
  description: "Size of a shipment.",
  fields: {
    unit: "Unit of the three lengths, `cm` or `in`.",
    length: "Length in that unit.",
    width: "Width in that unit.",
    height: "Height in that unit."
  }
}
