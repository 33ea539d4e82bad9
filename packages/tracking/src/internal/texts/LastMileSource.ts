import * as model from "../../models/LastMileSource.ts"
import type { Texts } from "../described.ts"

export const LastMileSource: Texts<model.LastMileSource> = {
  schema: model.LastMileSource,
  title: "LastMileSource",
  description: "How the courier of the last leg became known: found out by AfterShip, or given by the user."
}
