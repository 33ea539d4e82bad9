import * as Schema from "effect/Schema"

/**
 * How a shipment ended. DELIVERED gives status Delivered (Delivered_001), LOST Exception (Exception_013),
 * RETURNED_TO_SENDER Exception (Exception_011).
 *
 * @category models
 * @since 0.1.0
 */
export type CompletionReason = "DELIVERED" | "LOST" | "RETURNED_TO_SENDER"

/**
 * The schema of {@link CompletionReason}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CompletionReason: Schema.Literals<readonly ["DELIVERED", "LOST", "RETURNED_TO_SENDER"]> = Schema.Literals([
  "DELIVERED",
  "LOST",
  "RETURNED_TO_SENDER"
])
