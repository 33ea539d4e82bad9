import * as model from "../../models/LastMileRequest-2025-07.ts"
import type { Texts } from "../described.ts"

export const LastMileRequest: Texts<model.LastMileRequest> = {
  schema: model.LastMileRequest,
  title: "LastMileRequest",
  description: "The courier that will carry the shipment on its last leg.",
  fields: {
    tracking_number: "That courier's number of the shipment.",
    slug: "Code of that courier. The official client of this version declares it optional, the documentation of version 2026-07 does not."
  }
}
