import * as Schema from "effect/Schema"

/**
 * Weight of a shipment.
 *
 * @category models
 * @since 0.1.0
 */
export interface WeightResponse {
  /** Unit of the weight. */
  readonly unit: string
  /** Weight in that unit. */
  readonly value: number
}

/**
 * The schema of {@link WeightResponse}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const WeightResponse: Schema.Codec<WeightResponse> = Schema.StructWithRest(
  Schema.Struct({
    unit: Schema.String,
    value: Schema.Finite
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
