import * as Schema from "effect/Schema"

/**
 * The shipment that a return belongs to.
 *
 * @category models
 * @since 0.1.0
 */
export interface ForwardShipment {
  /** Identifier of its tracking. */
  readonly id?: string | null
}

/**
 * The schema of {@link ForwardShipment}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ForwardShipment: Schema.Codec<ForwardShipment> = Schema.StructWithRest(
  Schema.Struct({
    id: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
