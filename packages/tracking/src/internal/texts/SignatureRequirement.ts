import * as model from "../../models/SignatureRequirement.ts"
import type { Texts } from "../described.ts"

export const SignatureRequirement: Texts<model.SignatureRequirement> = {
  schema: model.SignatureRequirement,
  title: "SignatureRequirement",
  description: "Whether, and by whom, a delivery has to be signed for."
}
