import * as model from "../../models/GetCheckpointByTrackingIdQuery.ts"
import type { Texts } from "../described.ts"

export const GetCheckpointByTrackingIdQuery: Texts<model.GetCheckpointByTrackingIdQuery> = {
  schema: model.GetCheckpointByTrackingIdQuery,
  title: "GetCheckpointByTrackingIdQuery",
  description: "The filters and options of `getCheckpointByTrackingId`.",
  fields: {
    fields: "Which fields of the checkpoint to give; all when left out.",
    lang: "Language to translate the checkpoint's message to; as the courier wrote it when left out."
  }
}
