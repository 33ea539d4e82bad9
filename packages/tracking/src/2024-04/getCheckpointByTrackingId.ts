import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getCheckpointByTrackingId as endpoint } from "../internal/endpoints/2024-04.ts"
import type { GetCheckpointByTrackingIdQuery } from "./models/GetCheckpointByTrackingIdQuery.ts"
import type { LastCheckpoint } from "./models/LastCheckpoint.ts"

/**
 * The errors of {@link getCheckpointByTrackingId}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetCheckpointByTrackingIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Get the last checkpoint.
 *
 * Gives a tracking's status and its newest checkpoint only. Gone from version 2024-07 on: take the newest of the
 * `checkpoints` that `getTrackingById` gives.
 *
 * **Details**
 *
 * - `tracking_id`: The tracking's `id`, 24 characters.
 * - `query`: a {@link GetCheckpointByTrackingIdQuery}
 * - API version 2024-04: `GET /tracking/2024-04/last_checkpoint/{tracking_id}`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `ValueInvalid`, `IdInvalid`
 *
 * @example
 * import { getCheckpointByTrackingId } from "@effect-aftership/tracking/2024-04/getCheckpointByTrackingId"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getCheckpointByTrackingId("k4zq8v2mupx1bm27t6wdc03e").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview
 * @category last checkpoints
 * @since 0.1.0
 */
export const getCheckpointByTrackingId = (
  tracking_id: string,
  query?: GetCheckpointByTrackingIdQuery
): Effect.Effect<LastCheckpoint, GetCheckpointByTrackingIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { tracking_id }, query })
