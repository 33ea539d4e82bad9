import type * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import { dateTime } from "../internal/dateTime.ts"
import { Tag } from "./Tag.ts"

/**
 * The filters and options of `getTrackings`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetTrackingsQuery {
  /** Where to continue: `pagination.next_cursor` of the previous page. Left out for the first page. Opaque. */
  readonly cursor?: string | undefined
  /** How many trackings a page holds. From 1 to 200. Default 100. */
  readonly limit?: number | undefined
  /**
   * Text to look for in tracking number, title, order id, custom fields and the customers' names, e-mail addresses and
   * phone numbers.
   */
  readonly keyword?: string | undefined
  /** Only these tracking numbers, at most 50. */
  readonly tracking_numbers?: ReadonlyArray<string> | undefined
  /** Only these couriers, by code. */
  readonly slug?: ReadonlyArray<string> | undefined
  /** Only trackings that took, or have taken, this many days. */
  readonly transit_time?: number | undefined
  /** Only shipments from these countries, ISO 3166-1 alpha-3. */
  readonly origin?: ReadonlyArray<string> | undefined
  /** Only shipments to these countries, ISO 3166-1 alpha-3. */
  readonly destination?: ReadonlyArray<string> | undefined
  /** Only trackings of this status. */
  readonly tag?: Tag | undefined
  /** Only trackings created at or after this time; 120 days ago when left out. */
  readonly created_at_min?: DateTime.DateTime | undefined
  /** Only trackings created at or before this time; now when left out. */
  readonly created_at_max?: DateTime.DateTime | undefined
  /** Only trackings changed at or after this time. */
  readonly updated_at_min?: DateTime.DateTime | undefined
  /** Only trackings changed at or before this time. */
  readonly updated_at_max?: DateTime.DateTime | undefined
  /** Which of these fields to give; all fields when left out. Which others are returned with them is not documented. */
  readonly fields?: ReadonlyArray<"title" | "order_id" | "tag" | "checkpoints"> | undefined
  /** Only trackings whose `return_to_sender` is one of these values. */
  readonly return_to_sender?: ReadonlyArray<boolean> | undefined
  /**
   * Only shipments to these countries as the courier reports them, ISO 3166-1 alpha-3. Named
   * `courier_destination_country_iso3` up to version 2024-10.
   */
  readonly courier_destination_country_region?: ReadonlyArray<string> | undefined
  /** Only shipments that have one of these tags. */
  readonly shipment_tags?: ReadonlyArray<string> | undefined
  /** Only shipments of these orders. */
  readonly order_id?: ReadonlyArray<string> | undefined
}

/**
 * The schema of {@link GetTrackingsQuery}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const GetTrackingsQuery: Schema.Codec<GetTrackingsQuery> = Schema.Struct({
  cursor: Schema.optional(Schema.String),
  limit: Schema.optional(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 200 }))),
  keyword: Schema.optional(Schema.String),
  tracking_numbers: Schema.optional(Schema.Array(Schema.String).check(Schema.isMaxLength(50))),
  slug: Schema.optional(Schema.Array(Schema.String)),
  transit_time: Schema.optional(Schema.Int),
  origin: Schema.optional(Schema.Array(Schema.String)),
  destination: Schema.optional(Schema.Array(Schema.String)),
  tag: Schema.optional(Tag),
  created_at_min: Schema.optional(dateTime),
  created_at_max: Schema.optional(dateTime),
  updated_at_min: Schema.optional(dateTime),
  updated_at_max: Schema.optional(dateTime),
  fields: Schema.optional(Schema.Array(Schema.Literals(["title", "order_id", "tag", "checkpoints"]))),
  return_to_sender: Schema.optional(Schema.Array(Schema.Boolean)),
  courier_destination_country_region: Schema.optional(Schema.Array(Schema.String)),
  shipment_tags: Schema.optional(Schema.Array(Schema.String)),
  order_id: Schema.optional(Schema.Array(Schema.String))
})
