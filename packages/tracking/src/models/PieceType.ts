import * as Schema from "effect/Schema"

/**
 * The role of a piece among several: the main one, or one of the others.
 *
 * @category models
 * @since 0.1.0
 */
export type PieceType = "master" | "child"

/**
 * The schema of {@link PieceType}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const PieceType: Schema.Literals<readonly ["master", "child"]> = Schema.Literals(["master", "child"])
