import * as model from "../../models/LastCheckpoint.ts"
import type { Texts } from "../described.ts"
import { NewestCheckpoint } from "./NewestCheckpoint.ts"
import { Tag } from "./Tag.ts"

export const LastCheckpoint: Texts<model.LastCheckpoint> = {
  schema: model.LastCheckpoint,
  title: "LastCheckpoint",
  description: "A tracking's status and its newest scan. Not wrapped in `tracking`.",
  fields: {
    id: "AfterShip's identifier of the tracking, 24 characters.",
    tracking_number: "The courier's number of the shipment.",
    slug: "Courier code, for instance `fedex`; `unrecognized` if the courier could not be detected from the number.",
    tag: "Delivery status, that of the newest checkpoint.",
    subtag: "Finer delivery status, for instance `InTransit_003`. An open set: codes have been added over the years.",
    subtag_message:
      "The sub-status in words, for instance `Arrival scan`. Wording has changed over time, so compare `subtag` instead.",
    checkpoint: "The newest scan; an object of nulls as long as there is none."
  },
  uses: [NewestCheckpoint, Tag]
}
