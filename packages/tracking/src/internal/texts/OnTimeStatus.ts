import * as model from "../../models/OnTimeStatus.ts"
import type { Texts } from "../described.ts"

export const OnTimeStatus: Texts<model.OnTimeStatus> = {
  schema: model.OnTimeStatus,
  title: "OnTimeStatus",
  description:
    "How a shipment stands against its estimated delivery. These values have been seen; no list is published."
}
