import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { retrackTrackingBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-07.ts"
import type { RetrackTrackingBySlugTrackingNumberQuery } from "./models/RetrackTrackingBySlugTrackingNumberQuery.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * What {@link retrackTrackingBySlugTrackingNumber} can fail with.
 *
 * @category errors
 * @since 0.1.0
 */
export type RetrackTrackingBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Follow an inactive tracking again, by courier and number.
 *
 * Starts to follow a shipment again that is no longer active. An active tracking is refused with code 4013, one that
 * was restarted before with 4016. How often a tracking can be restarted is told in two ways: once (the error list) or
 * up to 3 times (reference text). The reference also calls the answer partial while its schema is the whole tracking.
 * Gone from version 2024-10 on, where `retrackTrackingById` remains.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `query`: a {@link RetrackTrackingBySlugTrackingNumberQuery}
 * - API version 2024-07: `POST /tracking/2024-07/trackings/{slug}/{tracking_number}/retrack`
 * - Rate limit: 5 requests per second, unless the account has another
 * - Not idempotent: tried again only where AfterShip cannot have acted on it
 * - Errors of its own: `TrackingDoesNotExist`, `TrackingNumberInvalid`, `ValueInvalid`, `SlugInvalid`,
 *   `InactiveRetrackNotAllowed`, `RetrackOnceAllowed`
 *
 * @example
 * import { retrackTrackingBySlugTrackingNumber } from "@effect-aftership/tracking/2024-07/retrackTrackingBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = retrackTrackingBySlugTrackingNumber("fedex", "920241085725456").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const retrackTrackingBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  query?: RetrackTrackingBySlugTrackingNumberQuery
): Effect.Effect<Tracking, RetrackTrackingBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, query })
