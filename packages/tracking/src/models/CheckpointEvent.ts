import * as Schema from "effect/Schema"
import { CheckpointEventReason } from "./CheckpointEventReason.ts"

/**
 * Something that happened at a scan, for instance a failed attempt.
 *
 * @category models
 * @since 0.1.0
 */
export interface CheckpointEvent {
  /** Event code, for instance `delivery_attempt_failed`, `rerouted` or `held_by_customs`; an open set. */
  readonly code?: string | null
  /** Why it happened, when that is known. */
  readonly reason?: CheckpointEventReason | null
}

/**
 * The schema of {@link CheckpointEvent}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CheckpointEvent: Schema.Codec<CheckpointEvent> = Schema.StructWithRest(
  Schema.Struct({
    code: Schema.optionalKey(Schema.NullOr(Schema.String)),
    reason: Schema.optionalKey(Schema.NullOr(CheckpointEventReason))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
