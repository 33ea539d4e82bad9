import * as model from "../../models/FirstMile-2026-07.ts"
import type { Texts } from "../described.ts"

export const FirstMile: Texts<model.FirstMile> = {
  schema: model.FirstMile,
  title: "FirstMile",
  description: "The courier that carries a shipment on its first leg.",
  fields: {
    tracking_number: "That courier's number of the shipment.",
    slug: "Code of that courier.",
    transit_time:
      "Days from pick-up until the next courier took over. An integer, though one documented example shows a text.",
    courier_redirect_link: "Page of that courier where the recipient can change the delivery.",
    courier_tracking_link: "That courier's own tracking page."
  }
}
