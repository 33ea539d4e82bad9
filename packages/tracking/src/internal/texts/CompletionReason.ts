import * as model from "../../models/CompletionReason.ts"
import type { Texts } from "../described.ts"

export const CompletionReason: Texts<model.CompletionReason> = {
  schema: model.CompletionReason,
  title: "CompletionReason",
  description:
    "How a shipment ended. DELIVERED gives status Delivered (Delivered_001), LOST Exception (Exception_013), RETURNED_TO_SENDER Exception (Exception_011)."
}
