import * as Schema from "effect/Schema"

/**
 * One thing that proves a delivery.
 *
 * @category models
 * @since 0.1.0
 */
export interface ProofOfDelivery {
  /** What it is; `image` is the only documented value. */
  readonly type?: string | null
  /** Where to get it. */
  readonly url?: string | null
}

/**
 * The schema of {@link ProofOfDelivery}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ProofOfDelivery: Schema.Codec<ProofOfDelivery> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    url: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
