import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { retrackTrackingById as endpoint } from "../internal/endpoints/2025-04.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * What {@link retrackTrackingById} can fail with.
 *
 * @category errors
 * @since 0.1.0
 */
export type RetrackTrackingByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Follow an inactive tracking again.
 *
 * Starts to follow a shipment again that is no longer active. An active tracking is refused with code 4013, one that
 * was restarted before with 4016. How often a tracking can be restarted is told in two ways: once (the error list) or
 * up to 3 times (reference text). The reference also calls the answer partial while its schema is the whole tracking.
 *
 * **Details**
 *
 * - `id`: The tracking's `id` (32 hexadecimal characters, or the one given on creation) or its `legacy_id` (24
 *   characters).
 * - API version 2025-04: `POST /tracking/2025-04/trackings/{id}/retrack`
 * - Rate limit: 5 requests per second, unless the account has another
 * - Not idempotent: tried again only where AfterShip cannot have acted on it
 * - Errors of its own: `TrackingDoesNotExist`, `InactiveRetrackNotAllowed`, `IdInvalid`, `RetrackOnceAllowed`
 *
 * @example
 * import { retrackTrackingById } from "@effect-aftership/tracking/2025-04/retrackTrackingById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = retrackTrackingById("7c1f0a4be25d4f3f9d6e8b2a5c90d314").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2025-04/fcd9acb5f448a-api-overview
 * @category trackings
 * @since 0.1.0
 */
export const retrackTrackingById = (
  id: string
): Effect.Effect<Tracking, RetrackTrackingByIdError, AfterShipConfig | HttpClient> => call(endpoint, { path: { id } })
