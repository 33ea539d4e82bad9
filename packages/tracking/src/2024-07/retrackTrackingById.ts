import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { retrackTrackingById as endpoint } from "../internal/endpoints/2024-07.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link retrackTrackingById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type RetrackTrackingByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Follow an inactive tracking again.
 *
 * Restarts a tracking that is no longer active. Fails with code 4013 if the tracking is active, and with code 4016 if
 * it was restarted before. AfterShip documents two limits for restarts: once (the error list) or up to 3 times (the
 * reference). The reference also calls the response partial, although its schema is the whole tracking.
 *
 * **Details**
 *
 * - `id`: The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters).
 * - API version 2024-07: `POST /tracking/2024-07/trackings/{id}/retrack`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Not idempotent: retried only if AfterShip cannot have processed the request
 * - Specific errors: `TrackingDoesNotExist`, `InactiveRetrackNotAllowed`, `IdInvalid`, `RetrackOnceAllowed`
 *
 * @example
 * import { retrackTrackingById } from "@effect-aftership/tracking/2024-07/retrackTrackingById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = retrackTrackingById("7c1f0a4be25d4f3f9d6e8b2a5c90d314").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const retrackTrackingById = (
  id: string
): Effect.Effect<Tracking, RetrackTrackingByIdError, AfterShipConfig | HttpClient> => call(endpoint, { path: { id } })
