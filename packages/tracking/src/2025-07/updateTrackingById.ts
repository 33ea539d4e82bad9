import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { updateTrackingById as endpoint } from "../internal/endpoints/2025-07.ts"
import type { Tracking } from "./models/Tracking.ts"
import type { UpdateTrackingByIdRequest } from "./models/UpdateTrackingByIdRequest.ts"

/**
 * The errors of {@link updateTrackingById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type UpdateTrackingByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Update a tracking.
 *
 * Changes what is given and leaves the rest as it is. The number itself cannot be changed; `slug` moves the tracking to
 * another courier.
 *
 * **Details**
 *
 * - `id`: The tracking's `id` (32 hexadecimal characters, or the one given on creation) or its `legacy_id` (24
 *   characters).
 * - `body`: a {@link UpdateTrackingByIdRequest}
 * - API version 2025-07: `PUT /tracking/2025-07/trackings/{id}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `TrackingDoesNotExist`, `ValueInvalid`, `ValueRequired`, `SlugInvalid`,
 *   `MissingOrInvalidRequiredField`, `IdInvalid`
 *
 * @example
 * import { updateTrackingById } from "@effect-aftership/tracking/2025-07/updateTrackingById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = updateTrackingById("7c1f0a4be25d4f3f9d6e8b2a5c90d314", {
 *   title: "Two mugs",
 *   note: "",
 *   order_number: "#1042",
 *   customers: [{ role: "buyer", email: "ines@example.com" }]
 * }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2025-07/ambhbdx43wiq2-update-a-tracking-by-id
 * @category trackings
 * @since 0.1.0
 */
export const updateTrackingById = (
  id: string,
  body: UpdateTrackingByIdRequest
): Effect.Effect<Tracking, UpdateTrackingByIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { id }, body })
