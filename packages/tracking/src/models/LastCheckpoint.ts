import * as Schema from "effect/Schema"
import { NewestCheckpoint } from "./NewestCheckpoint.ts"
import { Tag } from "./Tag.ts"

/**
 * A tracking's status and its newest scan. Not wrapped in `tracking`.
 *
 * @category models
 * @since 0.1.0
 */
export interface LastCheckpoint {
  /** AfterShip's identifier of the tracking, 24 characters. */
  readonly id: string
  /** The courier's number of the shipment. */
  readonly tracking_number: string
  /** Courier code, for instance `fedex`; `unrecognized` if the courier could not be detected from the number. */
  readonly slug: string
  /** Delivery status, that of the newest checkpoint. */
  readonly tag: Tag | (string & {})
  /** Finer delivery status, for instance `InTransit_003`. An open set: codes have been added over the years. */
  readonly subtag: string
  /**
   * The sub-status in words, for instance `Arrival scan`. Wording has changed over time, so compare `subtag` instead.
   */
  readonly subtag_message: string
  /** The newest scan; an object of nulls as long as there is none. */
  readonly checkpoint: NewestCheckpoint
}

/**
 * The schema of {@link LastCheckpoint}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const LastCheckpoint: Schema.Codec<LastCheckpoint> = Schema.StructWithRest(
  Schema.Struct({
    id: Schema.String,
    tracking_number: Schema.String,
    slug: Schema.String,
    tag: Schema.Union([Tag, Schema.String]),
    subtag: Schema.String,
    subtag_message: Schema.String,
    checkpoint: NewestCheckpoint
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
