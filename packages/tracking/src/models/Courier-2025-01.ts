import * as Schema from "effect/Schema"
import type { AdditionalField } from "./AdditionalField-2025-01.ts"

/**
 * A courier AfterShip can follow.
 *
 * @category models
 * @since 0.1.0
 */
export interface Courier {
  /** Courier code that operations take and return: lower-case letters, digits and hyphens. */
  readonly slug: string
  /** Name of the courier. */
  readonly name: string
  /** Phone number of the courier; an empty string is common. */
  readonly phone?: string | null
  /** Another name of the courier; an empty string is common. */
  readonly other_name?: string | null
  /** Website of the courier. */
  readonly web_url?: string | null
  /** Fields a tracking of this courier must carry beside its number. Other values are possible. */
  readonly required_fields?: ReadonlyArray<AdditionalField | (string & {})> | null
  /** Fields that help to follow a tracking of this courier. Other values are possible. */
  readonly optional_fields?: ReadonlyArray<AdditionalField | (string & {})> | null
  /** Language of the courier's messages: two letters, or with a region as in `zh-CN`. */
  readonly default_language?: string | null
  /** Languages the courier's messages come in. */
  readonly support_languages?: ReadonlyArray<string> | null
  /**
   * Countries the courier collects shipments in, ISO 3166-1 alpha-3. Named `service_from_country_iso3` up to version
   * 2024-10.
   */
  readonly service_from_country_regions?: ReadonlyArray<string> | null
}

/**
 * The schema of {@link Courier}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Courier: Schema.Codec<Courier> = Schema.StructWithRest(
  Schema.Struct({
    slug: Schema.String,
    name: Schema.String,
    phone: Schema.optionalKey(Schema.NullOr(Schema.String)),
    other_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
    web_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
    required_fields: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    optional_fields: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    default_language: Schema.optionalKey(Schema.NullOr(Schema.String)),
    support_languages: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    service_from_country_regions: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
