import * as model from "../../models/CheckpointEventReason.ts"
import type { Texts } from "../described.ts"

export const CheckpointEventReason: Texts<model.CheckpointEventReason> = {
  schema: model.CheckpointEventReason,
  title: "CheckpointEventReason",
  description: "Why an event happened.",
  fields: {
    code: "Reason code, for instance `incorrect_missing_address`; an open set."
  }
}
