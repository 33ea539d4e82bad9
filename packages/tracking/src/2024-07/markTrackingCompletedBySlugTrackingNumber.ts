import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { markTrackingCompletedBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-07.ts"
import type { MarkTrackingCompletedByIdRequest } from "./models/MarkTrackingCompletedByIdRequest.ts"
import type { MarkTrackingCompletedBySlugTrackingNumberQuery } from "./models/MarkTrackingCompletedBySlugTrackingNumberQuery.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link markTrackingCompletedBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type MarkTrackingCompletedBySlugTrackingNumberError =
  | CallError
  | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Mark a tracking as completed by courier and number.
 *
 * Ends a tracking by hand: status and sub-status follow the reason, a checkpoint is added, and AfterShip stops asking
 * the courier until the tracking is restarted. Gone from version 2024-10 on, where `markTrackingCompletedById` remains.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `body`: a {@link MarkTrackingCompletedByIdRequest}
 * - `query`: a {@link MarkTrackingCompletedBySlugTrackingNumberQuery}
 * - API version 2024-07: `POST /tracking/2024-07/trackings/{slug}/{tracking_number}/mark-as-completed`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `TrackingDoesNotExist`, `TrackingNumberInvalid`, `ValueInvalid`, `ValueRequired`,
 *   `SlugInvalid`, `MissingOrInvalidRequiredField`
 *
 * @example
 * import { markTrackingCompletedBySlugTrackingNumber } from "@effect-aftership/tracking/2024-07/markTrackingCompletedBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = markTrackingCompletedBySlugTrackingNumber("fedex", "920241085725456", { reason: "DELIVERED" }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const markTrackingCompletedBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  body: MarkTrackingCompletedByIdRequest,
  query?: MarkTrackingCompletedBySlugTrackingNumberQuery
): Effect.Effect<Tracking, MarkTrackingCompletedBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, body, query })
