import * as model from "../../models/TrackingList-2026-01.ts"
import type { Texts } from "../described.ts"
import { Pagination } from "./Pagination-2025-07.ts"
import { Tracking } from "./Tracking-2026-01.ts"

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
