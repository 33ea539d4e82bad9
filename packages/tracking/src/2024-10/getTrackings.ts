import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getTrackings as endpoint } from "../internal/endpoints/2024-10.ts"
import type { GetTrackingsQuery } from "./models/GetTrackingsQuery.ts"
import type { TrackingList } from "./models/TrackingList.ts"

/**
 * The errors of {@link getTrackings}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetTrackingsError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * List trackings.
 *
 * Lists the account's trackings page by page, newest first. Without time filters it covers the last 120 days, which is
 * as long as AfterShip keeps them. Pass `pagination.next_cursor` as `cursor` until `has_next_page` is no longer true.
 *
 * **Details**
 *
 * - `query`: a {@link GetTrackingsQuery}
 * - API version 2024-10: `GET /tracking/2024-10/trackings`
 * - Rate limit: 6 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `ValueInvalid`
 *
 * @example
 * import { getTrackings } from "@effect-aftership/tracking/2024-10/getTrackings"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getTrackings().pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-10/jh865r66gc6hi-get-trackings
 * @category trackings
 * @since 0.1.0
 */
export const getTrackings = (
  query?: GetTrackingsQuery
): Effect.Effect<TrackingList, GetTrackingsError, AfterShipConfig | HttpClient> => call(endpoint, { query })
