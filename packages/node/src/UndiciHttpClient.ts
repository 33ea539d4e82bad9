/**
 * The `HttpClient` of the AfterShip client on undici, Node's fastest: straight, or through a proxy. It takes the place
 * of `FetchHttpClient.layer`, and nothing else changes.
 *
 * **Details**
 *
 * Each layer has a pool of its own: at most 32 connections to an origin, kept alive for 4 idle seconds or as long as
 * the server says, closed with the layer. A connection that is not made within 5 seconds (through a proxy, 5 for the
 * way through and 5 for the TLS handshake) has failed, and as nothing was sent, any call may be tried again. A call
 * that is interrupted closes its connection at once, also one that is only being made. Redirects are not followed,
 * compressed answers are not asked for (and inflated nonetheless), HTTP/2 is not spoken.
 *
 * Calls take a short way, since the client carries a `Transport`. Beside it, it is a whole `HttpClient`, which does all
 * that Effect's own do: bodies and answers as streams, forms, upgrades. A client that is made from it, such as by
 * `HttpClient.transform`, makes calls as well.
 *
 * A certificate is trusted that the runtime trusts: on Node and Bun, `NODE_EXTRA_CA_CERTS` names further authorities,
 * for instance that of a company's network.
 *
 * @since 0.1.0
 */
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type { InvalidOption } from "@effect-aftership/tracking/AfterShipError"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import { layerOf } from "./internal/layer.ts"
import { parse } from "./internal/proxyAddress.ts"

/**
 * Connects directly to AfterShip. It reads neither `HTTPS_PROXY` nor any other environment variable.
 *
 * @example
 * import * as UndiciHttpClient from "@effect-aftership/node/UndiciHttpClient"
 * import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
 * import * as Layer from "effect/Layer"
 *
 * export const AfterShipLive = Layer.mergeAll(AfterShipConfig.layerConfig, UndiciHttpClient.layer)
 *
 * @see {@link layerConfig} to read the proxy's address from the environment
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<HttpClient.HttpClient> = layerOf(undefined)

/**
 * Connects through an HTTP proxy.
 *
 * **Details**
 *
 * `proxy` is the address of the proxy: `http://user:password@host:port`.
 *
 * - `http://` or `https://` is the protocol of the connection to the proxy itself. SOCKS is not supported.
 * - The user and password are optional, and so is the password alone. They are sent as `Basic` credentials in UTF-8.
 *   Percent-encode the characters that have a meaning in an address: `@` is `%40`, `:` is `%3A` (a password may contain it
 *   as it is), `/` is `%2F`, `#` is `%23`, `?` is `%3F`, `%` is `%25`.
 * - The host is a name (with or without dots), an IPv4 address, or an IPv6 address in brackets. The default port is 80, or
 *   443 for `https://`.
 *
 * Any other address fails the layer with `InvalidOption`. The error does not repeat the address.
 *
 * Every call uses a tunnel (`CONNECT`). If the target is `https://`, the proxy sees the host and port, but neither the key
 * nor the path. If the target is `http://`, the tunnel is in clear text. The proxy resolves the host of the target, so
 * `localhost` in an `http://` target is the proxy's own machine.
 *
 * If the proxy cannot be reached, refuses the call, does not accept the credentials or does not respond, the call fails
 * with `ConnectionFailed`, whose `cause` is a `ProxyFailed`.
 *
 * @example
 * import * as UndiciHttpClient from "@effect-aftership/node/UndiciHttpClient"
 * import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * const proxy = Redacted.make("http://shop:p%40ssword@proxy:3128")
 *
 * export const AfterShipLive = Layer.mergeAll(AfterShipConfig.layerConfig, UndiciHttpClient.layerProxy({ proxy }))
 *
 * @see {@link layerConfig} to read the address from the environment
 * @category layers
 * @since 0.1.0
 */
export const layerProxy = (options: {
  /** The address of the proxy. */
  readonly proxy: Redacted.Redacted
}): Layer.Layer<HttpClient.HttpClient, InvalidOption> =>
  Layer.unwrap(Effect.map(parse(options?.proxy), (proxy) => layerOf(proxy)))

/**
 * Connects through the proxy whose address is in the configuration, or directly to AfterShip if none is set. The
 * configuration is the environment, unless you provide another `ConfigProvider`.
 *
 * **Details**
 *
 * The address is read from `AFTERSHIP_PROXY`, else from the names that AfterShip's own SDK has for it,
 * `AFTERSHIP_TRACKING_SDK_PROXY` and `AFTERSHIP_TRACKING_SDK__PROXY`. White space around a value is left out, and a
 * blank value counts as none. `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are not read.
 *
 * Fails with `InvalidOption` if {@link layerProxy} does not accept the address.
 *
 * @example
 * import * as UndiciHttpClient from "@effect-aftership/node/UndiciHttpClient"
 * import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
 * import * as Layer from "effect/Layer"
 *
 * export const AfterShipLive = Layer.mergeAll(AfterShipConfig.layerConfig, UndiciHttpClient.layerConfig)
 *
 * @see {@link layerProxy} to set the address in the program
 * @category layers
 * @since 0.1.0
 */
export const layerConfig: Layer.Layer<HttpClient.HttpClient, InvalidOption> = Layer.unwrap(
  Effect.map(AfterShipConfig.optionFromConfig("PROXY", "proxy"), (proxy) =>
    proxy === undefined ? layer : layerProxy({ proxy })
  )
)
