import * as model from "../../models/CheckpointSource.ts"
import type { Texts } from "../described.ts"

export const CheckpointSource: Texts<model.CheckpointSource> = {
  schema: model.CheckpointSource,
  title: "CheckpointSource",
  description: "Where a checkpoint comes from: the courier, or a user who marked the tracking as completed."
}
