import * as model from "../../models/LastMile-2026-07.ts"
import type { Texts } from "../described.ts"
import { LastMileSource } from "./LastMileSource.ts"

export const LastMile: Texts<model.LastMile> = {
  schema: model.LastMile,
  title: "LastMile",
  description: "The courier that carries a shipment on its last leg.",
  fields: {
    tracking_number: "That courier's number of the shipment.",
    slug: "Code of that courier.",
    transit_time:
      "Days from the moment that courier took over until delivery. An integer, though one documented example shows a text.",
    courier_tracking_link: "That courier's own tracking page.",
    courier_redirect_link: "Page of that courier where the recipient can change the delivery.",
    source: "How that courier became known."
  },
  uses: [LastMileSource]
}
