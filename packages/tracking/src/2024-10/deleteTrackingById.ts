import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { deleteTrackingById as endpoint } from "../internal/endpoints/2024-10.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link deleteTrackingById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type DeleteTrackingByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Delete a tracking.
 *
 * Stops following a shipment, deletes the tracking and returns it one last time.
 *
 * **Details**
 *
 * - `id`: The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters).
 * - API version 2024-10: `DELETE /tracking/2024-10/trackings/{id}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `IdInvalid`
 *
 * @example
 * import { deleteTrackingById } from "@effect-aftership/tracking/2024-10/deleteTrackingById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = deleteTrackingById("7c1f0a4be25d4f3f9d6e8b2a5c90d314").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-10/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const deleteTrackingById = (
  id: string
): Effect.Effect<Tracking, DeleteTrackingByIdError, AfterShipConfig | HttpClient> => call(endpoint, { path: { id } })
