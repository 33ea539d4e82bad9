import * as Schema from "effect/Schema"

/**
 * A shipment on its way back.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReturnShipment {
  /** Identifier of its tracking; may be missing. */
  readonly id?: string | null
  /** The courier's number of it. */
  readonly tracking_number?: string | null
  /** Code of its courier. */
  readonly slug?: string | null
}

/**
 * The schema of {@link ReturnShipment}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ReturnShipment: Schema.Codec<ReturnShipment> = Schema.StructWithRest(
  Schema.Struct({
    id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    tracking_number: Schema.optionalKey(Schema.NullOr(Schema.String)),
    slug: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
