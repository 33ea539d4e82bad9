import * as model from "../../models/GetTrackingByIdQuery-2025-04.ts"
import type { Texts } from "../described.ts"

export const GetTrackingByIdQuery: Texts<model.GetTrackingByIdQuery> = {
  schema: model.GetTrackingByIdQuery,
  title: "GetTrackingByIdQuery",
  description: "The filters and options of `getTrackingById`.",
  fields: {
    fields:
      "Which of these fields to give; all fields when left out. Which others are returned with them is not documented.",
    lang: "Language to translate the checkpoints' messages to; as the courier wrote them when left out."
  }
}
