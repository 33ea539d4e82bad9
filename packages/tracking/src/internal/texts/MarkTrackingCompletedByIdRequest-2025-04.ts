import * as model from "../../models/MarkTrackingCompletedByIdRequest-2025-04.ts"
import type { Texts } from "../described.ts"
import { CompletionReason } from "./CompletionReason.ts"

export const MarkTrackingCompletedByIdRequest: Texts<model.MarkTrackingCompletedByIdRequest> = {
  schema: model.MarkTrackingCompletedByIdRequest,
  title: "MarkTrackingCompletedByIdRequest",
  description: "How a shipment ended.",
  fields: {
    reason: "How the shipment ended; it decides the status the tracking gets.",
    event_datetime: "When it happened: a date, a date-time, or a date-time with an offset."
  },
  uses: [CompletionReason]
}
