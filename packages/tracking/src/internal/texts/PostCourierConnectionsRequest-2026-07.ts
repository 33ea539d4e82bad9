import * as model from "../../models/PostCourierConnectionsRequest-2026-07.ts"
import type { Texts } from "../described.ts"

export const PostCourierConnectionsRequest: Texts<model.PostCourierConnectionsRequest> = {
  schema: model.PostCourierConnectionsRequest,
  title: "PostCourierConnectionsRequest",
  description: "A new courier connection.",
  fields: {
    courier_slug: "Code of the courier.",
    credentials:
      "The credentials by name, as the courier's `credentials.fields` asks for them. A documented example writes `credential`, against the reference itself."
  }
}
