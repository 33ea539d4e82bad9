import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getCourierConnectionsById as endpoint } from "../internal/endpoints/2026-07.ts"
import type { CourierConnection } from "./models/CourierConnection.ts"

/**
 * The errors of {@link getCourierConnectionsById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetCourierConnectionsByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Get a courier connection.
 *
 * Gives one connection with its credentials in clear.
 *
 * **Details**
 *
 * - `id`: The connection's `id`, 32 hexadecimal characters.
 * - API version 2026-07: `GET /tracking/2026-07/courier-connections/{id}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `IdInvalid`
 *
 * @example
 * import { getCourierConnectionsById } from "@effect-aftership/tracking/2026-07/getCourierConnectionsById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getCourierConnectionsById("5e0c9a7d41f84b63b2d8e16f7a3094cb").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2026-07/fcd9acb5f448a-api-overview
 * @category courier connections
 * @since 0.1.0
 */
export const getCourierConnectionsById = (
  id: string
): Effect.Effect<CourierConnection, GetCourierConnectionsByIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { id } })
