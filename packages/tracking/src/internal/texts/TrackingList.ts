import * as model from "../../models/TrackingList.ts"
import type { Texts } from "../described.ts"
import { Tracking } from "./Tracking.ts"

export const TrackingList: Texts<model.TrackingList> = {
  schema: model.TrackingList,
  title: "TrackingList",
  description:
    "One page of trackings, as it is on the wire: the position of the page, the filters of the call, and the trackings. The official client builds its own `pagination` from it. A filter that was not given is an empty text or an empty list.",
  fields: {
    page: "Which page this is, counted from 1.",
    limit: "How many trackings a page holds at most.",
    count: "How many trackings match in all; the official client hands it on as the total.",
    keyword: "The `keyword` of the call.",
    slug: "The `slug` of the call, its codes joined by commas.",
    origin: "The `origin` of the call.",
    destination: "The `destination` of the call.",
    transit_time: "The `transit_time` of the call. Not in the published field lists and only ever seen empty.",
    tag: "The `tag` of the call. The published field list says it is a status, yet it is empty without that filter.",
    order_id:
      "The `order_id` of the call. Not in the published field lists; seen in answers of version 2024-07, not in those of 2023-10.",
    fields: "The `fields` of the call. Not in the published field lists; seen in real answers.",
    created_at_min: "Begin of the time covered, in UTC: the `created_at_min` of the call, or 120 days ago.",
    created_at_max: "End of the time covered, in UTC: the `created_at_max` of the call, or now.",
    last_updated_at: "Undocumented; null in every answer seen.",
    return_to_sender: "The `return_to_sender` of the call.",
    courier_destination_country_iso3: "The `courier_destination_country_iso3` of the call.",
    trackings: "The trackings of this page, newest first by `created_at`."
  },
  uses: [Tracking]
}
