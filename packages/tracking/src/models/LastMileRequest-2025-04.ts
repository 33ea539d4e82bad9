import * as Schema from "effect/Schema"

/**
 * The courier that will carry the shipment on its last leg.
 *
 * @category models
 * @since 0.1.0
 */
export interface LastMileRequest {
  /** That courier's number of the shipment. */
  readonly tracking_number: string
  /**
   * Code of that courier. The official clients of the versions before and after declare it optional, the documentation
   * of version 2026-07 does not.
   */
  readonly slug?: string | undefined
}

/**
 * The schema of {@link LastMileRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const LastMileRequest: Schema.Codec<LastMileRequest> = Schema.Struct({
  tracking_number: Schema.String,
  slug: Schema.optional(Schema.String)
})
