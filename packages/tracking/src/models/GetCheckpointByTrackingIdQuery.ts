import * as Schema from "effect/Schema"

/**
 * The filters and options of `getCheckpointByTrackingId`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetCheckpointByTrackingIdQuery {
  /** Which fields of the checkpoint to give; all when left out. */
  readonly fields?: ReadonlyArray<string> | undefined
  /** Language to translate the checkpoint's message to; as the courier wrote it when left out. */
  readonly lang?:
    | "en"
    | "fr"
    | "fr-CA"
    | "ar"
    | "bg"
    | "ca"
    | "hr"
    | "cs"
    | "da"
    | "nl"
    | "et"
    | "tl"
    | "fi"
    | "de"
    | "el"
    | "he"
    | "hi"
    | "hu"
    | "id"
    | "it"
    | "ja"
    | "ko"
    | "lv"
    | "lt"
    | "ms"
    | "pl"
    | "pt"
    | "ro"
    | "ru"
    | "sr"
    | "sk"
    | "sl"
    | "es"
    | "sv"
    | "th"
    | "tr"
    | "uk"
    | "vi"
    | "zh-Hans"
    | "zh-Hant"
    | "nb"
    | undefined
}

/**
 * The schema of {@link GetCheckpointByTrackingIdQuery}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const GetCheckpointByTrackingIdQuery: Schema.Codec<GetCheckpointByTrackingIdQuery> = Schema.Struct({
  fields: Schema.optional(Schema.Array(Schema.String)),
  lang: Schema.optional(
    Schema.Literals([
      "en",
      "fr",
      "fr-CA",
      "ar",
      "bg",
      "ca",
      "hr",
      "cs",
      "da",
      "nl",
      "et",
      "tl",
      "fi",
      "de",
      "el",
      "he",
      "hi",
      "hu",
      "id",
      "it",
      "ja",
      "ko",
      "lv",
      "lt",
      "ms",
      "pl",
      "pt",
      "ro",
      "ru",
      "sr",
      "sk",
      "sl",
      "es",
      "sv",
      "th",
      "tr",
      "uk",
      "vi",
      "zh-Hans",
      "zh-Hant",
      "nb"
    ])
  )
})
