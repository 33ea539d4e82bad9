import * as Schema from "effect/Schema"

/**
 * A courier that will take the shipment over.
 *
 * @category models
 * @since 0.1.0
 */
export interface NextCourierRequest {
  /** Code of the next courier. */
  readonly slug: string
  /** The next courier's number of the shipment. */
  readonly tracking_number: string
}

/**
 * The schema of {@link NextCourierRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const NextCourierRequest: Schema.Codec<NextCourierRequest> = Schema.Struct({
  slug: Schema.String,
  tracking_number: Schema.String
})
