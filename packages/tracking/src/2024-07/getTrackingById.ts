import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getTrackingById as endpoint } from "../internal/endpoints/2024-07.ts"
import type { GetTrackingByIdQuery } from "./models/GetTrackingByIdQuery.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link getTrackingById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetTrackingByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Get a tracking.
 *
 * Gives one tracking with all its checkpoints.
 *
 * **Details**
 *
 * - `id`: The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters).
 * - `query`: a {@link GetTrackingByIdQuery}
 * - API version 2024-07: `GET /tracking/2024-07/trackings/{id}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `ValueInvalid`, `IdInvalid`
 *
 * @example
 * import { getTrackingById } from "@effect-aftership/tracking/2024-07/getTrackingById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getTrackingById("7c1f0a4be25d4f3f9d6e8b2a5c90d314").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/bcb1azgtk9n6r-get-a-tracking-by-id
 * @category trackings
 * @since 0.1.0
 */
export const getTrackingById = (
  id: string,
  query?: GetTrackingByIdQuery
): Effect.Effect<Tracking, GetTrackingByIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { id }, query })
