import * as model from "../../models/CarbonEmissions.ts"
import type { Texts } from "../described.ts"

export const CarbonEmissions: Texts<model.CarbonEmissions> = {
  schema: model.CarbonEmissions,
  title: "CarbonEmissions",
  description: "Emissions caused by a shipment.",
  fields: {
    unit: "Unit of the emissions.",
    value: "Emissions in that unit."
  }
}
