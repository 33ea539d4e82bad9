import * as Schema from "effect/Schema"

/**
 * The filters and options of `getTrackingBySlugTrackingNumber`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetTrackingBySlugTrackingNumberQuery {
  /** Shipper's account with the courier, where the tracking was created with it. At most 512 characters. */
  readonly tracking_account_number?: string | undefined
  /** Country of origin, ISO 3166-1 alpha-3, where the tracking was created with it. */
  readonly tracking_origin_country?: string | undefined
  /** Country of destination, ISO 3166-1 alpha-3, where the tracking was created with it. */
  readonly tracking_destination_country?: string | undefined
  /** Key the courier needs to show the shipment, where the tracking was created with it. */
  readonly tracking_key?: string | undefined
  /** Recipient's postal code, where the tracking was created with it. At most 10 characters. */
  readonly tracking_postal_code?: string | undefined
  /** Date of shipping, YYYYMMDD, where the tracking was created with it. */
  readonly tracking_ship_date?: string | undefined
  /** Recipient's state, where the tracking was created with it. */
  readonly tracking_state?: string | undefined
  /** Which of these fields to give; all fields when left out. Which others are returned with them is not documented. */
  readonly fields?:
    | ReadonlyArray<
        | "tracking_postal_code"
        | "tracking_ship_date"
        | "tracking_account_number"
        | "tracking_key"
        | "tracking_origin_country"
        | "tracking_destination_country"
        | "tracking_state"
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
 * The schema of {@link GetTrackingBySlugTrackingNumberQuery}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const GetTrackingBySlugTrackingNumberQuery: Schema.Codec<GetTrackingBySlugTrackingNumberQuery> = Schema.Struct({
  tracking_account_number: Schema.optional(Schema.String.check(Schema.isMaxLength(512))),
  tracking_origin_country: Schema.optional(Schema.String),
  tracking_destination_country: Schema.optional(Schema.String),
  tracking_key: Schema.optional(Schema.String),
  tracking_postal_code: Schema.optional(Schema.String.check(Schema.isMaxLength(10))),
  tracking_ship_date: Schema.optional(Schema.String),
  tracking_state: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  fields: Schema.optional(
    Schema.Array(
      Schema.Literals([
        "tracking_postal_code",
        "tracking_ship_date",
        "tracking_account_number",
        "tracking_key",
        "tracking_origin_country",
        "tracking_destination_country",
        "tracking_state",
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
