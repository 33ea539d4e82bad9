import * as Schema from "effect/Schema"

/**
 * How the courier of the last leg was determined: by AfterShip, or by the user.
 *
 * @category models
 * @since 0.1.0
 */
export type LastMileSource = "system" | "user"

/**
 * The schema of {@link LastMileSource}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const LastMileSource: Schema.Literals<readonly ["system", "user"]> = Schema.Literals(["system", "user"])
