import * as Schema from "effect/Schema"
import { CompletionReason } from "./CompletionReason.ts"

/**
 * How a shipment ended.
 *
 * @category models
 * @since 0.1.0
 */
export interface MarkTrackingCompletedByIdRequest {
  /** How the shipment ended; it decides the status the tracking gets. */
  readonly reason: CompletionReason
}

/**
 * The schema of {@link MarkTrackingCompletedByIdRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const MarkTrackingCompletedByIdRequest: Schema.Codec<MarkTrackingCompletedByIdRequest> = Schema.Struct({
  reason: CompletionReason
})
