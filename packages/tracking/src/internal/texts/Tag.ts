import * as model from "../../models/Tag.ts"
import type { Texts } from "../described.ts"

export const Tag: Texts<model.Tag> = {
  schema: model.Tag,
  title: "Tag",
  description:
    "Delivery status. Pending: no information yet; InfoReceived: announced to the courier; InTransit: under way; OutForDelivery: to be delivered today; AttemptFail: an attempt failed; Delivered; AvailableForPickup: waiting to be collected; Exception: returned, lost, damaged or held; Expired: no information for 30 days."
}
