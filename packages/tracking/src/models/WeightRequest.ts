import * as Schema from "effect/Schema"

/**
 * Weight of a shipment.
 *
 * @category models
 * @since 0.1.0
 */
export interface WeightRequest {
  /** Unit of the weight. */
  readonly unit: string
  /** Weight in that unit. */
  readonly value: number
}

/**
 * The schema of {@link WeightRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const WeightRequest: Schema.Codec<WeightRequest> = Schema.Struct({
  unit: Schema.String,
  value: Schema.Finite
})
