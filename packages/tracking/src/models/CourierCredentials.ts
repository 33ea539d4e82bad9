import * as Schema from "effect/Schema"
import { CredentialField } from "./CredentialField.ts"

/**
 * The credentials a courier asks for.
 *
 * @category models
 * @since 0.1.0
 */
export interface CourierCredentials {
  /** The credentials, one by one. */
  readonly fields?: ReadonlyArray<CredentialField> | null
}

/**
 * The schema of {@link CourierCredentials}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const CourierCredentials: Schema.Codec<CourierCredentials> = Schema.StructWithRest(
  Schema.Struct({
    fields: Schema.optionalKey(Schema.NullOr(Schema.Array(CredentialField)))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
