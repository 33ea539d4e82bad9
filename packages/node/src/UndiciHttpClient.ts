/**
 * An `HttpClient` for the AfterShip client, built on undici, Node's fastest HTTP client. It connects directly or through a
 * proxy. Use it instead of `FetchHttpClient.layer`. Nothing else changes.
 *
 * **Details**
 *
 * Each layer has its own pool of at most 32 connections to each origin. An idle connection stays open for 4 seconds, or as
 * long as the server says. Closing the layer closes all of them. Connecting times out after 5 seconds (through a proxy: 5
 * seconds for the tunnel and 5 for the TLS handshake). Nothing has been sent by then, so any call may be retried.
 * Interrupting a call closes its connection at once, even while it is still being opened. Redirects are not followed.
 * Requests do not ask for compression, but a compressed response is decompressed. HTTP/2 is not supported.
 *
 * The client carries a `Transport`, which gives calls a short path. It is also a complete `HttpClient`, with all that
 * Effect's own clients support: streamed request and response bodies, forms, and upgrades. A client derived from it, for
 * example with `HttpClient.transform`, also makes calls.
 *
 * The client trusts the certificates that the runtime trusts. On Node and Bun, `NODE_EXTRA_CA_CERTS` adds certificate
 * authorities, such as that of a company's network.
 *
 * @since 0.1.0
 */
import { InvalidOption } from "@effect-aftership/tracking/AfterShipError"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
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
 * The address is read from `AFTERSHIP_PROXY`, or else from the variables of AfterShip's official SDK,
 * `AFTERSHIP_TRACKING_SDK_PROXY` and `AFTERSHIP_TRACKING_SDK__PROXY`. White space around a value is removed, and a blank
 * value counts as not set. `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are not read.
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
  Effect.gen(function* () {
    const provider = yield* ConfigProvider.ConfigProvider
    for (const name of names) {
      const value = (yield* Effect.mapError(provider.load([name]), unreadable))?.value?.trim()
      if (value !== undefined && value !== "") return layerProxy({ proxy: Redacted.make(value) })
    }
    return layer
    // Deno throws if the program has no permission to read the environment.
  }).pipe(Effect.catchDefect(() => Effect.fail(unreadable())))
)

const names = ["AFTERSHIP_PROXY", "AFTERSHIP_TRACKING_SDK_PROXY", "AFTERSHIP_TRACKING_SDK__PROXY"]

const unreadable = () =>
  new InvalidOption({
    option: "proxy",
    problem: "cannot be read",
    allowed: "one text, AFTERSHIP_PROXY, in an environment that may be read (on Deno, by --allow-env without names)"
  })
