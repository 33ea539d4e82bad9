import * as model from "../../models/ProofOfDelivery.ts"
import type { Texts } from "../described.ts"

export const ProofOfDelivery: Texts<model.ProofOfDelivery> = {
  schema: model.ProofOfDelivery,
  title: "ProofOfDelivery",
  description: "One thing that proves a delivery.",
  fields: {
    type: "What it is; `image` is the only documented value.",
    url: "Where to get it."
  }
}
