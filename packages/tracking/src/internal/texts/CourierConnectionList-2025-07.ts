import * as model from "../../models/CourierConnectionList-2025-07.ts"
import type { Texts } from "../described.ts"
import { CourierConnection } from "./CourierConnection.ts"
import { Pagination } from "./Pagination-2025-07.ts"

export const CourierConnectionList: Texts<model.CourierConnectionList> = {
  schema: model.CourierConnectionList,
  title: "CourierConnectionList",
  description: "One page of courier connections.",
  fields: {
    pagination: "The position of this page among all pages.",
    courier_connections: "The connections of this page."
  },
  uses: [CourierConnection, Pagination]
}
