import * as model from "../../models/PutCourierConnectionsByIdRequest.ts"
import type { Texts } from "../described.ts"

export const PutCourierConnectionsByIdRequest: Texts<model.PutCourierConnectionsByIdRequest> = {
  schema: model.PutCourierConnectionsByIdRequest,
  title: "PutCourierConnectionsByIdRequest",
  description: "New credentials of a courier connection.",
  fields: {
    credentials:
      "The credentials by name, as the courier's `credentials.fields` asks for them. Whether those left out are kept is not documented."
  }
}
