import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { postCourierConnections as endpoint } from "../internal/endpoints/2026-01.ts"
import type { CourierConnection } from "./models/CourierConnection.ts"
import type { PostCourierConnectionsRequest } from "./models/PostCourierConnectionsRequest.ts"

/**
 * The errors of {@link postCourierConnections}.
 *
 * @category errors
 * @since 0.1.0
 */
export type PostCourierConnectionsError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Create a courier connection.
 *
 * Gives AfterShip credentials to query a courier on the account's behalf. The courier's `credentials.fields` lists the
 * credentials it needs. A call that was cut off may have created the connection.
 *
 * **Details**
 *
 * - `body`: a {@link PostCourierConnectionsRequest}
 * - API version 2026-01: `POST /tracking/2026-01/courier-connections`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Not idempotent: retried only if AfterShip cannot have processed the request
 * - Specific errors: `InvalidJson`, `ValueInvalid`, `ValueRequired`, `MissingOrInvalidRequiredField`
 *
 * @example
 * import { postCourierConnections } from "@effect-aftership/tracking/2026-01/postCourierConnections"
 * import * as Effect from "effect/Effect"
 *
 * export const program = postCourierConnections({
 *   courier_slug: "dhl",
 *   credentials: { api_key: "an-invented-key" }
 * }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2026-01/fcd9acb5f448a-api-overview
 * @category courier connections
 * @since 0.1.0
 */
export const postCourierConnections = (
  body: PostCourierConnectionsRequest
): Effect.Effect<CourierConnection, PostCourierConnectionsError, AfterShipConfig | HttpClient> =>
  call(endpoint, { body })
