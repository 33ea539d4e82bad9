import * as Schema from "effect/Schema"

/**
 * Delivery date predicted by AfterShip's own model.
 *
 * @category models
 * @since 0.1.0
 */
export interface AftershipEstimatedDeliveryDate {
  /** The likeliest date, YYYY-MM-DD. */
  readonly estimated_delivery_date?: string | null
  /**
   * How sure the prediction is: 10001 high; 20001 high for the range and medium for the single date; 30001 medium
   * because of force majeure; 30002 too little data; 30003 `shipment_type` too vague. Later versions add 10000 and
   * 30004.
   */
  readonly confidence_code?: number | null
  /** Earliest likely date, YYYY-MM-DD. */
  readonly estimated_delivery_date_min?: string | null
  /** Latest likely date, YYYY-MM-DD. */
  readonly estimated_delivery_date_max?: string | null
}

/**
 * The schema of {@link AftershipEstimatedDeliveryDate}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const AftershipEstimatedDeliveryDate: Schema.Codec<AftershipEstimatedDeliveryDate> = Schema.StructWithRest(
  Schema.Struct({
    estimated_delivery_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    confidence_code: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    estimated_delivery_date_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    estimated_delivery_date_max: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
