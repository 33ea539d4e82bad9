import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getTrackingBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-04.ts"
import type { GetTrackingBySlugTrackingNumberQuery } from "./models/GetTrackingBySlugTrackingNumberQuery.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link getTrackingBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetTrackingBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Get a tracking by courier and number.
 *
 * Gives one tracking with all its checkpoints. Gone from version 2024-10 on, where `getTrackingById` remains.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `query`: a {@link GetTrackingBySlugTrackingNumberQuery}
 * - API version 2024-04: `GET /tracking/2024-04/trackings/{slug}/{tracking_number}`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `TrackingNumberInvalid`, `ValueInvalid`, `SlugInvalid`
 *
 * @example
 * import { getTrackingBySlugTrackingNumber } from "@effect-aftership/tracking/2024-04/getTrackingBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getTrackingBySlugTrackingNumber("fedex", "920241085725456").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/7z8q9reewow06-get-a-tracking-legacy
 * @category trackings
 * @since 0.1.0
 */
export const getTrackingBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  query?: GetTrackingBySlugTrackingNumberQuery
): Effect.Effect<Tracking, GetTrackingBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, query })
