import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { putCourierConnectionsById as endpoint } from "../internal/endpoints/2026-01.ts"
import type { CourierConnection } from "./models/CourierConnection.ts"
import type { PutCourierConnectionsByIdRequest } from "./models/PutCourierConnectionsByIdRequest.ts"

/**
 * The errors of {@link putCourierConnectionsById}.
 *
 * @category errors
 * @since 0.1.0
 */
export type PutCourierConnectionsByIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Change a courier connection.
 *
 * Changes the credentials of a connection. The name is AfterShip's, although the method is PATCH.
 *
 * **Details**
 *
 * - `id`: The connection's `id`, 32 hexadecimal characters.
 * - `body`: a {@link PutCourierConnectionsByIdRequest}
 * - API version 2026-01: `PATCH /tracking/2026-01/courier-connections/{id}`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `TrackingDoesNotExist`, `ValueInvalid`, `ValueRequired`,
 *   `MissingOrInvalidRequiredField`, `IdInvalid`
 *
 * @example
 * import { putCourierConnectionsById } from "@effect-aftership/tracking/2026-01/putCourierConnectionsById"
 * import * as Effect from "effect/Effect"
 *
 * export const program = putCourierConnectionsById("5e0c9a7d41f84b63b2d8e16f7a3094cb", { credentials: { api_key: "an-invented-key" } }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2026-01/fcd9acb5f448a-api-overview
 * @category courier connections
 * @since 0.1.0
 */
export const putCourierConnectionsById = (
  id: string,
  body: PutCourierConnectionsByIdRequest
): Effect.Effect<CourierConnection, PutCourierConnectionsByIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { id }, body })
