import * as model from "../../models/DeliveryType.ts"
import type { Texts } from "../described.ts"

export const DeliveryType: Texts<model.DeliveryType> = {
  schema: model.DeliveryType,
  title: "DeliveryType",
  description:
    "How a customer receives a shipment: collected at the shop, collected at the courier's, or brought to the door."
}
