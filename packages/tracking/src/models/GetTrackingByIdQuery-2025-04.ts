import * as Schema from "effect/Schema"

/**
 * The filters and options of `getTrackingById`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetTrackingByIdQuery {
  /** Which of these fields to give; all fields when left out. Which others are returned with them is not documented. */
  readonly fields?:
    | ReadonlyArray<
        | "destination_postal_code"
        | "tracking_ship_date"
        | "tracking_account_number"
        | "tracking_key"
        | "origin_country_region"
        | "destination_country_region"
        | "destination_state"
        | "title"
        | "order_id"
        | "tag"
        | "checkpoints"
      >
    | undefined
  /** Language to translate the checkpoints' messages to; as the courier wrote them when left out. */
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
 * The schema of {@link GetTrackingByIdQuery}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const GetTrackingByIdQuery: Schema.Codec<GetTrackingByIdQuery> = Schema.Struct({
  fields: Schema.optional(
    Schema.Array(
      Schema.Literals([
        "destination_postal_code",
        "tracking_ship_date",
        "tracking_account_number",
        "tracking_key",
        "origin_country_region",
        "destination_country_region",
        "destination_state",
        "title",
        "order_id",
        "tag",
        "checkpoints"
      ])
    )
  ),
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
