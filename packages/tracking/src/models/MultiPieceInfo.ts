import * as Schema from "effect/Schema"
import { Piece } from "./Piece.ts"
import { PieceType } from "./PieceType.ts"

/**
 * A shipment of several pieces.
 *
 * @category models
 * @since 0.1.0
 */
export interface MultiPieceInfo {
  /** What this tracking is among the pieces. */
  readonly type?: PieceType | (string & {}) | null
  /** All pieces, this one included. */
  readonly pieces?: ReadonlyArray<Piece> | null
}

/**
 * The schema of {@link MultiPieceInfo}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const MultiPieceInfo: Schema.Codec<MultiPieceInfo> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.optionalKey(Schema.NullOr(Schema.Union([PieceType, Schema.String]))),
    pieces: Schema.optionalKey(Schema.NullOr(Schema.Array(Piece)))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
