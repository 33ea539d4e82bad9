import * as model from "../../models/GetTrackingsQuery.ts"
import type { Texts } from "../described.ts"
import { Tag } from "./Tag.ts"

export const GetTrackingsQuery: Texts<model.GetTrackingsQuery> = {
  schema: model.GetTrackingsQuery,
  title: "GetTrackingsQuery",
  description: "The filters and options of `getTrackings`.",
  fields: {
    page: "Which page to give, counted from 1. Replaced by `cursor` in version 2024-10.",
    limit: "How many trackings a page holds. From 1 to 200. Default 100.",
    keyword:
      "Text to look for in tracking number, title, order id, custom fields and the customer's name, e-mail addresses and phone numbers.",
    tracking_numbers: "Only these tracking numbers, at most 50.",
    slug: "Only these couriers, by code.",
    transit_time: "Only trackings that took, or have taken, this many days.",
    origin: "Only shipments from these countries, ISO 3166-1 alpha-3.",
    destination: "Only shipments to these countries, ISO 3166-1 alpha-3.",
    tag: "Only trackings of this status.",
    created_at_min: "Only trackings created at or after this time; 120 days ago when left out.",
    created_at_max: "Only trackings created at or before this time; now when left out.",
    updated_at_min: "Only trackings changed at or after this time.",
    updated_at_max: "Only trackings changed at or before this time.",
    fields:
      "Which of these fields to give; all fields when left out. Which others are returned with them is not documented.",
    return_to_sender: "Only trackings whose `return_to_sender` is one of these values.",
    courier_destination_country_iso3:
      "Only shipments to these countries as the courier reports them, ISO 3166-1 alpha-3. Named `courier_destination_country_region` from version 2025-01 on.",
    shipment_tags: "Only shipments that have one of these tags.",
    order_id: "Only shipments of these orders."
  },
  uses: [Tag]
}
