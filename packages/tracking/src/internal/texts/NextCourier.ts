import * as model from "../../models/NextCourier.ts"
import type { Texts } from "../described.ts"

export const NextCourier: Texts<model.NextCourier> = {
  schema: model.NextCourier,
  title: "NextCourier",
  description: "A courier that takes a shipment over from another.",
  fields: {
    slug: "Code of the next courier.",
    tracking_number: "The next courier's number of the shipment.",
    source: "How the next courier was determined; undocumented, in later versions `system` or `user`."
  }
}
