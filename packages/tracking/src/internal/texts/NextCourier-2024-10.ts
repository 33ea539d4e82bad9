import * as model from "../../models/NextCourier-2024-10.ts"
import type { Texts } from "../described.ts"

export const NextCourier: Texts<model.NextCourier> = {
  schema: model.NextCourier,
  title: "NextCourier",
  description: "A courier that takes a shipment over from another.",
  fields: {
    slug: "Code of the next courier.",
    tracking_number: "The next courier's number of the shipment.",
    source: "How the next courier was determined; undocumented, in later versions `system` or `user`.",
    courier_tracking_link: "The next courier's own tracking page. New in version 2024-10.",
    courier_redirect_link:
      "Page of the next courier where the recipient can change the delivery. New in version 2024-10."
  }
}
