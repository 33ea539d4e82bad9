import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getCheckpointBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-04.ts"
import type { GetCheckpointBySlugTrackingNumberQuery } from "./models/GetCheckpointBySlugTrackingNumberQuery.ts"
import type { LastCheckpoint } from "./models/LastCheckpoint.ts"

/**
 * The errors of {@link getCheckpointBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetCheckpointBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Get the last checkpoint by courier and number.
 *
 * Gives a tracking's status and its newest checkpoint only. Gone from version 2024-07 on: take the newest of the
 * `checkpoints` that `getTrackingBySlugTrackingNumber` gives.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `query`: a {@link GetCheckpointBySlugTrackingNumberQuery}
 * - API version 2024-04: `GET /tracking/2024-04/last_checkpoint/{slug}/{tracking_number}`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `TrackingNumberInvalid`, `ValueInvalid`, `SlugInvalid`
 *
 * @example
 * import { getCheckpointBySlugTrackingNumber } from "@effect-aftership/tracking/2024-04/getCheckpointBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getCheckpointBySlugTrackingNumber("fedex", "920241085725456").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/y2xp40gj154o3-get-last-checkpoint-legacy
 * @category last checkpoints
 * @since 0.1.0
 */
export const getCheckpointBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  query?: GetCheckpointBySlugTrackingNumberQuery
): Effect.Effect<LastCheckpoint, GetCheckpointBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, query })
