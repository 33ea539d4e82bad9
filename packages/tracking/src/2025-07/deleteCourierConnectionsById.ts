import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { deleteCourierConnectionsById as endpoint } from "../internal/endpoints/2025-07.ts"
import type { CourierConnection } from "./models/CourierConnection.ts"

/**
 * The errors of {@link deleteCourierConnectionsById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type DeleteCourierConnectionsByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Delete a courier connection.
 *
 * Removes a connection and gives it one last time.
 *
 * **Details**
 *
 * - `id`: The connection's `id`, 32 hexadecimal characters.
 * - API version 2025-07: `DELETE /tracking/2025-07/courier-connections/{id}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `IdInvalid`
 *
 * @example
 * import { deleteCourierConnectionsById } from "@effect-aftership/tracking/2025-07/deleteCourierConnectionsById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = deleteCourierConnectionsById("5e0c9a7d41f84b63b2d8e16f7a3094cb").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2025-07/3251e44ike4au-delete-courier-connection-by-id
 * @category courier connections
 * @since 0.1.0
 */
export const deleteCourierConnectionsById = (
  id: string
): Effect.Effect<CourierConnection, DeleteCourierConnectionsByIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { id } })
