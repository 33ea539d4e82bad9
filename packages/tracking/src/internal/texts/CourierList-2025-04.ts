import * as model from "../../models/CourierList-2025-04.ts"
import type { Texts } from "../described.ts"
import { Courier } from "./Courier-2025-04.ts"

export const CourierList: Texts<model.CourierList> = {
  schema: model.CourierList,
  title: "CourierList",
  description: "A number of couriers.",
  fields: {
    total: "How many couriers the list holds.",
    couriers: "The couriers."
  },
  uses: [Courier]
}
