import * as Schema from "effect/Schema"

/**
 * Size of a shipment.
 *
 * @category models
 * @since 0.1.0
 */
export interface ShipmentDimensions {
  /** Unit of the three lengths, `cm` or `in`. */
  readonly unit?: string | null
  /** Length in that unit. */
  readonly length?: number | null
  /** Width in that unit. */
  readonly width?: number | null
  /** Height in that unit. */
  readonly height?: number | null
}

/**
 * The schema of {@link ShipmentDimensions}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ShipmentDimensions: Schema.Codec<ShipmentDimensions> = Schema.StructWithRest(
  Schema.Struct({
    unit: Schema.optionalKey(Schema.NullOr(Schema.String)),
    length: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    width: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    height: Schema.optionalKey(Schema.NullOr(Schema.Finite))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
