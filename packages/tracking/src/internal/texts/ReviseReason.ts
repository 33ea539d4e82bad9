import * as model from "../../models/ReviseReason.ts"
import type { Texts } from "../described.ts"

export const ReviseReason: Texts<model.ReviseReason> = {
  schema: model.ReviseReason,
  title: "ReviseReason",
  description: "Why AfterShip changed its delivery estimate."
}
