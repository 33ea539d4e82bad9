import * as Schema from "effect/Schema"

/**
 * Where a checkpoint comes from: the courier, or a user who marked the tracking as completed.
 *
 * @category models
 * @since 0.1.0
 */
export type CheckpointSource = "carrier" | "user"

/**
 * The schema of {@link CheckpointSource}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CheckpointSource: Schema.Literals<readonly ["carrier", "user"]> = Schema.Literals(["carrier", "user"])
