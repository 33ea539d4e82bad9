import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { retrackTrackingBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-04.ts"
import type { RetrackTrackingBySlugTrackingNumberQuery } from "./models/RetrackTrackingBySlugTrackingNumberQuery.ts"
import type { RetrackedTracking } from "./models/RetrackedTracking.ts"

/**
 * The errors of {@link retrackTrackingBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type RetrackTrackingBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Follow an inactive tracking again, by courier and number.
 *
 * Restarts a tracking that is no longer active. Fails with code 4013 if the tracking is active, and with code 4016 if
 * it was restarted before. AfterShip documents two limits for restarts: once (the error list) or up to 3 times (the
 * reference). The answer holds only a part of the tracking. Gone from version 2024-10 on, where `retrackTrackingById`
 * remains.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `query`: a {@link RetrackTrackingBySlugTrackingNumberQuery}
 * - API version 2024-04: `POST /tracking/2024-04/trackings/{slug}/{tracking_number}/retrack`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Not idempotent: retried only if AfterShip cannot have processed the request
 * - Specific errors: `TrackingDoesNotExist`, `TrackingNumberInvalid`, `ValueInvalid`, `SlugInvalid`,
 *   `InactiveRetrackNotAllowed`, `RetrackOnceAllowed`
 *
 * @example
 * import { retrackTrackingBySlugTrackingNumber } from "@effect-aftership/tracking/2024-04/retrackTrackingBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = retrackTrackingBySlugTrackingNumber("fedex", "920241085725456").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const retrackTrackingBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  query?: RetrackTrackingBySlugTrackingNumberQuery
): Effect.Effect<RetrackedTracking, RetrackTrackingBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, query })
