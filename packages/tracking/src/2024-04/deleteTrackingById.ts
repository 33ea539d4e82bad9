import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { deleteTrackingById as endpoint } from "../internal/endpoints/2024-04.ts"
import type { DeletedTracking } from "./models/DeletedTracking.ts"

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
 * Stops following a shipment, removes the tracking and says which one it was.
 *
 * **Details**
 *
 * - `id`: The tracking's `id`, 24 characters.
 * - API version 2024-04: `DELETE /tracking/2024-04/trackings/{id}`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `IdInvalid`
 *
 * @example
 * import { deleteTrackingById } from "@effect-aftership/tracking/2024-04/deleteTrackingById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = deleteTrackingById("k4zq8v2mupx1bm27t6wdc03e").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const deleteTrackingById = (
  id: string
): Effect.Effect<DeletedTracking, DeleteTrackingByIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { id } })
