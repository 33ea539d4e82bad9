import * as model from "../../models/CheckpointEvent.ts"
import type { Texts } from "../described.ts"
import { CheckpointEventReason } from "./CheckpointEventReason.ts"

export const CheckpointEvent: Texts<model.CheckpointEvent> = {
  schema: model.CheckpointEvent,
  title: "CheckpointEvent",
  description: "Something that happened at a scan, for instance a failed attempt.",
  fields: {
    code: "Event code, for instance `delivery_attempt_failed`, `rerouted` or `held_by_customs`; an open set.",
    reason: "Why it happened, when that is known."
  },
  uses: [CheckpointEventReason]
}
