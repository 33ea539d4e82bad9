import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { updateTrackingBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-07.ts"
import type { Tracking } from "./models/Tracking.ts"
import type { UpdateTrackingBySlugTrackingNumberQuery } from "./models/UpdateTrackingBySlugTrackingNumberQuery.ts"
import type { UpdateTrackingBySlugTrackingNumberRequest } from "./models/UpdateTrackingBySlugTrackingNumberRequest.ts"

/**
 * The errors of {@link updateTrackingBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type UpdateTrackingBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Update a tracking by courier and number.
 *
 * Changes what is given and leaves the rest as it is. The number itself cannot be changed; `slug` in the body moves the
 * tracking to another courier. A field of a wrong type is ignored in this version. Gone from version 2024-10 on, where
 * `updateTrackingById` remains.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `body`: a {@link UpdateTrackingBySlugTrackingNumberRequest}
 * - `query`: a {@link UpdateTrackingBySlugTrackingNumberQuery}
 * - API version 2024-07: `PUT /tracking/2024-07/trackings/{slug}/{tracking_number}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `TrackingDoesNotExist`, `TrackingNumberInvalid`, `ValueInvalid`, `ValueRequired`,
 *   `SlugInvalid`, `MissingOrInvalidRequiredField`
 *
 * @example
 * import { updateTrackingBySlugTrackingNumber } from "@effect-aftership/tracking/2024-07/updateTrackingBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = updateTrackingBySlugTrackingNumber("fedex", "920241085725456", {
 *   title: "Two mugs",
 *   note: "",
 *   order_number: "#1042",
 *   emails: ["ines@example.com"]
 * }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/1so122bw6ljbs-update-a-tracking-legacy
 * @category trackings
 * @since 0.1.0
 */
export const updateTrackingBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  body: UpdateTrackingBySlugTrackingNumberRequest,
  query?: UpdateTrackingBySlugTrackingNumberQuery
): Effect.Effect<Tracking, UpdateTrackingBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, body, query })
