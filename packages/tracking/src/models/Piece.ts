import * as Schema from "effect/Schema"
import { PieceType } from "./PieceType.ts"

/**
 * One piece of a shipment.
 *
 * @category models
 * @since 0.1.0
 */
export interface Piece {
  /** Identifier of the piece's own tracking. */
  readonly tracking_id?: string | null
  /** The courier's number of the piece. */
  readonly tracking_number?: string | null
  /** What the piece is among all. */
  readonly type?: PieceType | (string & {}) | null
  /** Whether the piece can be followed by its own number. */
  readonly trackable?: boolean | null
}

/**
 * The schema of {@link Piece}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Piece: Schema.Codec<Piece> = Schema.StructWithRest(
  Schema.Struct({
    tracking_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    type: Schema.optionalKey(Schema.NullOr(Schema.Union([PieceType, Schema.String]))),
    trackable: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
