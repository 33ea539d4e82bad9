import * as Schema from "effect/Schema"

/**
 * Why an event happened.
 *
 * @category models
 * @since 0.1.0
 */
export interface CheckpointEventReason {
  /** Reason code, for instance `incorrect_missing_address`; an open set. */
  readonly code?: string | null
}

/**
 * The schema of {@link CheckpointEventReason}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CheckpointEventReason: Schema.Codec<CheckpointEventReason> = Schema.StructWithRest(
  Schema.Struct({
    code: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
