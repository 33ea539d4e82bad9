import * as model from "../../models/Pagination-2025-01.ts"
import type { Texts } from "../described.ts"

export const Pagination: Texts<model.Pagination> = {
  schema: model.Pagination,
  title: "Pagination",
  description: "How to get the next page.",
  fields: {
    total: "How many trackings match in all.",
    next_cursor: "What to pass as `cursor` for the next page; empty on the last one. Opaque: its content may change.",
    has_next_page: "Whether there is a next page. The official client of this version declares that it may be null."
  }
}
