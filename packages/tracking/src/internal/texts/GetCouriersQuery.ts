import * as model from "../../models/GetCouriersQuery.ts"
import type { Texts } from "../described.ts"

export const GetCouriersQuery: Texts<model.GetCouriersQuery> = {
  schema: model.GetCouriersQuery,
  title: "GetCouriersQuery",
  description: "The filters and options of `getCouriers`.",
  fields: {
    active: "With true, only the couriers that are activated in the account. What false gives is not documented.",
    slug: "Only the courier of this code."
  }
}
