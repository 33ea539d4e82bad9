import * as Schema from "effect/Schema"

/**
 * Emissions caused by a shipment.
 *
 * @category models
 * @since 0.1.0
 */
export interface CarbonEmissions {
  /** Unit of the emissions. */
  readonly unit?: string | null
  /** Emissions in that unit. */
  readonly value?: number | null
}

/**
 * The schema of {@link CarbonEmissions}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CarbonEmissions: Schema.Codec<CarbonEmissions> = Schema.StructWithRest(
  Schema.Struct({
    unit: Schema.optionalKey(Schema.NullOr(Schema.String)),
    value: Schema.optionalKey(Schema.NullOr(Schema.Finite))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
