import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getCourierConnections as endpoint } from "../internal/endpoints/2025-07.ts"
import type { CourierConnectionList } from "./models/CourierConnectionList.ts"
import type { GetCourierConnectionsQuery } from "./models/GetCourierConnectionsQuery.ts"

/**
 * The errors of {@link getCourierConnections}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetCourierConnectionsError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * List courier connections.
 *
 * Lists the account's connections with couriers page by page. Pass `pagination.next_cursor` as `cursor` until
 * `has_next_page` is no longer true.
 *
 * **Details**
 *
 * - `query`: a {@link GetCourierConnectionsQuery}
 * - API version 2025-07: `GET /tracking/2025-07/courier-connections`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `ValueInvalid`
 *
 * @example
 * import { getCourierConnections } from "@effect-aftership/tracking/2025-07/getCourierConnections"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getCourierConnections().pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2025-07/2ar6bpph8n7ye-get-courier-connections
 * @category courier connections
 * @since 0.1.0
 */
export const getCourierConnections = (
  query?: GetCourierConnectionsQuery
): Effect.Effect<CourierConnectionList, GetCourierConnectionsError, AfterShipConfig | HttpClient> =>
  call(endpoint, { query })
