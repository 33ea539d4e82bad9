import * as model from "../../models/NextCourierRequest.ts"
import type { Texts } from "../described.ts"

export const NextCourierRequest: Texts<model.NextCourierRequest> = {
  schema: model.NextCourierRequest,
  title: "NextCourierRequest",
  description: "A courier that will take the shipment over.",
  fields: {
    slug: "Code of the next courier.",
    tracking_number: "The next courier's number of the shipment."
  }
}
