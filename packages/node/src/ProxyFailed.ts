/**
 * What a proxy did instead of letting a call through.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"

/**
 * A proxy did not open the way to AfterShip. Nothing of the call has been sent, neither to AfterShip nor to the proxy.
 *
 * **Details**
 *
 * It is the `cause` of the `ConnectionFailed` that the call fails with. Its message names the proxy, without user and
 * password. `code` says what happened:
 *
 * | code | |
 * | --- | --- |
 * | `PROXY_UNREACHABLE` | No connection to the proxy, or it ended before it answered, or the answer was no HTTP. `cause` is what Node said. |
 * | `PROXY_TIMED_OUT` | The proxy could not be connected to, or did not answer, within 5 seconds. |
 * | `PROXY_AUTHENTICATION_REQUIRED` | It answered 407: it wants a user and password, or others than it was given. |
 * | `PROXY_REFUSED` | It answered another status than 2xx, which is in `status`: 403 where it does not let the call pass, 502 where it could not reach AfterShip. |
 * | `PROXY_TUNNEL_BROKEN` | It opened the way, and the connection ended before AfterShip had answered the TLS handshake. |
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
 * @see `UndiciHttpClient.layerProxy` for the way through a proxy
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
  /** What the proxy answered, where it did. */
  readonly status?: number
  readonly cause?: unknown
}> {}
