import * as Schema from "effect/Schema"

/**
 * One credential a courier asks for.
 *
 * @category models
 * @since 0.1.0
 */
export interface CredentialField {
  /** Its key in `credentials` of a courier connection. */
  readonly name?: string | null
  /** What kind of value it is; the values are not documented. */
  readonly type?: string | null
  /** Whether a connection must hold it. */
  readonly required?: boolean | null
}

/**
 * The schema of {@link CredentialField}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CredentialField: Schema.Codec<CredentialField> = Schema.StructWithRest(
  Schema.Struct({
    name: Schema.optionalKey(Schema.NullOr(Schema.String)),
    type: Schema.optionalKey(Schema.NullOr(Schema.String)),
    required: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
