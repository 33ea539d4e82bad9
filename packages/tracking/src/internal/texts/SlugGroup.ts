import * as model from "../../models/SlugGroup.ts"
import type { Texts } from "../described.ts"

export const SlugGroup: Texts<model.SlugGroup> = {
  schema: model.SlugGroup,
  title: "SlugGroup",
  description:
    "Group of couriers that share one look of tracking numbers. The last two are in the documentation only; the official client lacks them."
}
