import * as model from "../../models/GetCourierConnectionsQuery.ts"
import type { Texts } from "../described.ts"

export const GetCourierConnectionsQuery: Texts<model.GetCourierConnectionsQuery> = {
  schema: model.GetCourierConnectionsQuery,
  title: "GetCourierConnectionsQuery",
  description: "The filters and options of `getCourierConnections`.",
  fields: {
    courier_slug: "Only connections with this courier, by code.",
    cursor: "Where to continue: `pagination.next_cursor` of the previous page. Left out for the first page. Opaque.",
    limit:
      "How many connections a page holds. The official client calls it a string; it is the same number on the wire. From 1 to 200. Default 100."
  }
}
