import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { markTrackingCompletedById as endpoint } from "../internal/endpoints/2025-01.ts"
import type { MarkTrackingCompletedByIdRequest } from "./models/MarkTrackingCompletedByIdRequest.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link markTrackingCompletedById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type MarkTrackingCompletedByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Mark a tracking as completed.
 *
 * Ends a tracking by hand: status and sub-status follow the reason, a checkpoint of source `user` is added, and
 * AfterShip stops asking the courier until the tracking is restarted.
 *
 * **Details**
 *
 * - `id`: The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters).
 * - `body`: a {@link MarkTrackingCompletedByIdRequest}
 * - API version 2025-01: `POST /tracking/2025-01/trackings/{id}/mark-as-completed`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `TrackingDoesNotExist`, `ValueInvalid`, `ValueRequired`,
 *   `MissingOrInvalidRequiredField`, `IdInvalid`
 *
 * @example
 * import { markTrackingCompletedById } from "@effect-aftership/tracking/2025-01/markTrackingCompletedById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = markTrackingCompletedById("7c1f0a4be25d4f3f9d6e8b2a5c90d314", { reason: "DELIVERED" }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2025-01/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const markTrackingCompletedById = (
  id: string,
  body: MarkTrackingCompletedByIdRequest
): Effect.Effect<Tracking, MarkTrackingCompletedByIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { id }, body })
