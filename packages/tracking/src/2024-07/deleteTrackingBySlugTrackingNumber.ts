import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { deleteTrackingBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-07.ts"
import type { DeleteTrackingBySlugTrackingNumberQuery } from "./models/DeleteTrackingBySlugTrackingNumberQuery.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link deleteTrackingBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type DeleteTrackingBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Delete a tracking by courier and number.
 *
 * Stops following a shipment, deletes the tracking and returns it one last time. Gone from version 2024-10 on, where
 * `deleteTrackingById` remains.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `query`: a {@link DeleteTrackingBySlugTrackingNumberQuery}
 * - API version 2024-07: `DELETE /tracking/2024-07/trackings/{slug}/{tracking_number}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `TrackingNumberInvalid`, `ValueInvalid`, `SlugInvalid`
 *
 * @example
 * import { deleteTrackingBySlugTrackingNumber } from "@effect-aftership/tracking/2024-07/deleteTrackingBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = deleteTrackingBySlugTrackingNumber("fedex", "920241085725456").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const deleteTrackingBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  query?: DeleteTrackingBySlugTrackingNumberQuery
): Effect.Effect<Tracking, DeleteTrackingBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, query })
