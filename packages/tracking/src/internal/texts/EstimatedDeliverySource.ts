import * as model from "../../models/EstimatedDeliverySource.ts"
import type { Texts } from "../described.ts"

export const EstimatedDeliverySource: Texts<model.EstimatedDeliverySource> = {
  schema: model.EstimatedDeliverySource,
  title: "EstimatedDeliverySource",
  description:
    "Who made an estimate: the courier, AfterShip's model, the account's own rules, or the date promised with the order."
}
