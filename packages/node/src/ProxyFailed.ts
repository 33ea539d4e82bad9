/**
 * The error for a proxy that did not let a call through.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"

/**
 * A proxy did not open a tunnel to AfterShip. No part of the call has been sent, neither to AfterShip nor to the proxy.
 *
 * **Details**
 *
 * It is the `cause` of the `ConnectionFailed` that the call fails with. Its message names the proxy, without the user and
 * password. `code` says what happened:
 *
 * | code | |
 * | --- | --- |
 * | `PROXY_UNREACHABLE` | The proxy did not accept a connection, closed it before it responded, or sent a response that is not HTTP. `cause` is Node's error. |
 * | `PROXY_TIMED_OUT` | The proxy could not be connected to, or did not respond, within 5 seconds. |
 * | `PROXY_AUTHENTICATION_REQUIRED` | The proxy responded with 407: the user and password are missing or wrong. |
 * | `PROXY_REFUSED` | The proxy responded with another `status` that is not 2xx: 403 if it forbids the call, 502 if it could not reach AfterShip. |
 * | `PROXY_TUNNEL_BROKEN` | The proxy opened the tunnel, but the connection closed before the TLS handshake with AfterShip was complete. |
 *
 * @example
 * import { ProxyFailed } from "@effect-aftership/node/ProxyFailed"
 * import { getCouriers } from "@effect-aftership/tracking/2026-07/getCouriers"
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getCouriers().pipe(
 *   Effect.tapErrorTag("ConnectionFailed", ({ cause }) =>
 *     cause instanceof ProxyFailed ? Console.error(`Ask the network team: ${cause.message}`) : Effect.void)
 * )
 *
 * @see `UndiciHttpClient.layerProxy` to connect through a proxy
 * @category errors
 * @since 0.1.0
 */
export class ProxyFailed extends Data.TaggedError("ProxyFailed")<{
  readonly code:
    | "PROXY_UNREACHABLE"
    | "PROXY_TIMED_OUT"
    | "PROXY_AUTHENTICATION_REQUIRED"
    | "PROXY_REFUSED"
    | "PROXY_TUNNEL_BROKEN"
  readonly message: string
  /** The status of the proxy's response, if there was one. */
  readonly status?: number
  readonly cause?: unknown
}> {}
