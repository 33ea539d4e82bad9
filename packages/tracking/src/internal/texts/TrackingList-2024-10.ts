import * as model from "../../models/TrackingList-2024-10.ts"
import type { Texts } from "../described.ts"
import { Pagination } from "./Pagination.ts"
import { Tracking } from "./Tracking-2024-10.ts"

export const TrackingList: Texts<model.TrackingList> = {
  schema: model.TrackingList,
  title: "TrackingList",
  description: "One page of trackings.",
  fields: {
    pagination: "The position of this page among all pages.",
    trackings: "The trackings of this page, newest first by `created_at`."
  },
  uses: [Pagination, Tracking]
}
