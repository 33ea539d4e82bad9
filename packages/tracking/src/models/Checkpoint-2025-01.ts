import * as Schema from "effect/Schema"
import { CheckpointEvent } from "./CheckpointEvent.ts"
import { Coordinate } from "./Coordinate.ts"
import { Tag } from "./Tag.ts"
import type { CheckpointSource } from "./CheckpointSource.ts"

/**
 * One scan of a shipment.
 *
 * @category models
 * @since 0.1.0
 */
export interface Checkpoint {
  /** When AfterShip learned of the scan, in UTC, in the form YYYY-MM-DDTHH:mm:ss+00:00. */
  readonly created_at: string
  /** Code of the courier that made the scan. */
  readonly slug: string
  /**
   * When the scan happened, as the courier says: with an offset (`2025-02-05T07:11:00-05:00`) or without any
   * (`2025-02-05T07:11:00`). Offsets may change within one shipment.
   */
  readonly checkpoint_time: string
  /** Place of the scan as one text. */
  readonly location?: string | null
  /** City of the scan. */
  readonly city?: string | null
  /** State or province of the scan. */
  readonly state?: string | null
  /** Postal code of the scan; named `postal_code` from version 2026-01 on. */
  readonly zip?: string | null
  /** Place of the scan on the map, null when unknown. */
  readonly coordinate?: Coordinate | null
  /** Country of the scan, ISO 3166-1 alpha-3. */
  readonly country_region?: string | null
  /** Name of the country of the scan; some couriers put other text there. */
  readonly country_region_name?: string | null
  /** What the courier wrote about the scan. */
  readonly message: string
  /** Delivery status this scan stands for. */
  readonly tag: Tag | (string & {})
  /** Finer status this scan stands for, an open set. */
  readonly subtag: string
  /** The sub-status in words. */
  readonly subtag_message: string
  /** The courier's own status code. */
  readonly raw_tag?: string | null
  /**
   * What happened beyond the status, where AfterShip could tell. A beta feature: the same scan may get other events
   * later.
   */
  readonly events?: ReadonlyArray<CheckpointEvent>
  /** Where the checkpoint comes from. Other values are possible. */
  readonly source?: CheckpointSource | (string & {}) | null
}

/**
 * The schema of {@link Checkpoint}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Checkpoint: Schema.Codec<Checkpoint> = Schema.StructWithRest(
  Schema.Struct({
    created_at: Schema.String,
    slug: Schema.String,
    checkpoint_time: Schema.String,
    location: Schema.optionalKey(Schema.NullOr(Schema.String)),
    city: Schema.optionalKey(Schema.NullOr(Schema.String)),
    state: Schema.optionalKey(Schema.NullOr(Schema.String)),
    zip: Schema.optionalKey(Schema.NullOr(Schema.String)),
    coordinate: Schema.optionalKey(Schema.NullOr(Coordinate)),
    country_region: Schema.optionalKey(Schema.NullOr(Schema.String)),
    country_region_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
    message: Schema.String,
    tag: Schema.Union([Tag, Schema.String]),
    subtag: Schema.String,
    subtag_message: Schema.String,
    raw_tag: Schema.optionalKey(Schema.NullOr(Schema.String)),
    events: Schema.optionalKey(Schema.Array(CheckpointEvent)),
    source: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
