import * as Schema from "effect/Schema"
import { Tracking } from "./Tracking-2024-07.ts"

/**
 * One page of trackings, as it is on the wire: the position of the page, the filters of the call, and the trackings.
 * The official client builds its own `pagination` from it. A filter that was not given is an empty text or an empty
 * list.
 *
 * @category models
 * @since 0.1.0
 */
export interface TrackingList {
  /** Which page this is, counted from 1. */
  readonly page: number
  /** How many trackings a page holds at most. */
  readonly limit: number
  /** How many trackings match in all; the official client hands it on as the total. */
  readonly count: number
  /** The `keyword` of the call. */
  readonly keyword?: string | null
  /** The `slug` of the call, its codes joined by commas. */
  readonly slug?: string | null
  /** The `origin` of the call. */
  readonly origin?: ReadonlyArray<string>
  /** The `destination` of the call. */
  readonly destination?: ReadonlyArray<string>
  /** The `transit_time` of the call. Not in the published field lists and only ever seen empty. */
  readonly transit_time?: ReadonlyArray<number>
  /** The `tag` of the call. The published field list says it is a status, yet it is empty without that filter. */
  readonly tag?: string | null
  /** The `order_id` of the call. Not in the published field lists; seen in real answers. */
  readonly order_id?: string | null
  /** The `fields` of the call. Not in the published field lists; seen in real answers. */
  readonly fields?: string | null
  /** Begin of the time covered, in UTC: the `created_at_min` of the call, or 120 days ago. */
  readonly created_at_min?: string | null
  /** End of the time covered, in UTC: the `created_at_max` of the call, or now. */
  readonly created_at_max?: string | null
  /** Undocumented; null in every answer seen. */
  readonly last_updated_at?: string | null
  /** The `return_to_sender` of the call. */
  readonly return_to_sender?: ReadonlyArray<boolean>
  /** The `courier_destination_country_iso3` of the call. */
  readonly courier_destination_country_iso3?: ReadonlyArray<string>
  /** The trackings of this page, newest first by `created_at`. */
  readonly trackings: ReadonlyArray<Tracking>
}

/**
 * The schema of {@link TrackingList}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const TrackingList: Schema.Codec<TrackingList> = Schema.StructWithRest(
  Schema.Struct({
    page: Schema.Int,
    limit: Schema.Int,
    count: Schema.Int,
    keyword: Schema.optionalKey(Schema.NullOr(Schema.String)),
    slug: Schema.optionalKey(Schema.NullOr(Schema.String)),
    origin: Schema.optionalKey(Schema.Array(Schema.String)),
    destination: Schema.optionalKey(Schema.Array(Schema.String)),
    transit_time: Schema.optionalKey(Schema.Array(Schema.Int)),
    tag: Schema.optionalKey(Schema.NullOr(Schema.String)),
    order_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    fields: Schema.optionalKey(Schema.NullOr(Schema.String)),
    created_at_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    created_at_max: Schema.optionalKey(Schema.NullOr(Schema.String)),
    last_updated_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
    return_to_sender: Schema.optionalKey(Schema.Array(Schema.Boolean)),
    courier_destination_country_iso3: Schema.optionalKey(Schema.Array(Schema.String)),
    trackings: Schema.Array(Tracking)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
