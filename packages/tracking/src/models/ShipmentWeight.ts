import * as Schema from "effect/Schema"

/**
 * Weight of a shipment.
 *
 * @category models
 * @since 0.1.0
 */
export interface ShipmentWeight {
  /** Unit of the weight. */
  readonly unit?: string | null
  /** Weight in that unit. */
  readonly value?: number | null
}

/**
 * The schema of {@link ShipmentWeight}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ShipmentWeight: Schema.Codec<ShipmentWeight> = Schema.StructWithRest(
  Schema.Struct({
    unit: Schema.optionalKey(Schema.NullOr(Schema.String)),
    value: Schema.optionalKey(Schema.NullOr(Schema.Finite))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
