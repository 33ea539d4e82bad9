import * as model from "../../models/LastMileSource.ts"
import type { Texts } from "../described.ts"

export const LastMileSource: Texts<model.LastMileSource> = {
  schema: model.LastMileSource,
  title: "LastMileSource",
  description: "How the courier of the last leg was determined: by AfterShip, or by the user."
}
