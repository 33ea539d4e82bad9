/**
 * The sandbox behind a real HTTP server, for programs that cannot be given a layer and for demonstrations.
 *
 * @since 0.1.0
 */
import { documents } from "#documents"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import * as engine from "./internal/engine.ts"
import * as hosts from "./internal/hosts.ts"
import * as http from "./internal/http.ts"
import * as sockets from "./internal/sockets.ts"
import { type Options as SandboxOptions, Sandbox } from "./Sandbox.ts"

/**
 * A running server.
 *
 * @category services
 * @since 0.1.0
 */
export class SandboxServer extends Context.Service<
  SandboxServer,
  {
    /** Its address without a trailing slash, such as `http://127.0.0.1:49152`: the client's `domain`. */
    readonly url: string
  }
>()("@effect-aftership/sandbox/SandboxServer") {}

/**
 * How a sandbox and its server are set up. Every option has a default.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends SandboxOptions {
  /**
   * Host names that are accepted in addition to `127.0.0.1`, `localhost` and `[::1]`, such as `["sandbox.test"]`: a name in
   * `/etc/hosts`, or that of a proxy. Upper and lower case are the same. A name without a port accepts any port. Requests
   * for other hosts are refused with 421. Default: none.
   */
  readonly allowedHosts?: ReadonlyArray<string> | undefined
}

/**
 * The application behind the server. Host and target are taken from Node's request, because the platform shows only one of
 * two host headers. If a chunked body is still arriving when it is answered, the connection is closed.
 */
const app = (sandbox: engine.Engine, check: hosts.Check) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const incoming = NodeHttpServerRequest.toIncomingMessage(request)
    const response = yield* http.app(sandbox, check(incoming))
    return incoming.complete || incoming.headers["transfer-encoding"] === undefined
      ? response
      : HttpServerResponse.setHeader(response, "connection", "close")
  })

/**
 * A sandbox behind an HTTP server, set up as the options say.
 *
 * @example
 * import * as SandboxServer from "@effect-aftership/sandbox/SandboxServer"
 *
 * // For a program that calls the server by a name in /etc/hosts.
 * export const ServerLive = SandboxServer.layerWith({ allowedHosts: ["sandbox.test"] })
 *
 * @see {@link layer} for the default options
 * @category layers
 * @since 0.1.0
 */
export const layerWith = (options: Options): Layer.Layer<Sandbox | SandboxServer> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const sandbox = yield* engine.make(options, documents)
      const check = yield* hosts.make(options.allowedHosts ?? [])
      // The sandbox answers a request without a host itself. Node would send an empty response.
      const nodeServer = createServer({ requireHostHeader: false })
      const close = sockets.watch(nodeServer)
      const server = yield* NodeHttpServer.make(() => nodeServer, { host: "127.0.0.1", port: 0 })
      yield* server.serve(app(sandbox, check))
      // Finalizers run in reverse order, so this one runs first. The platform would wait for the clients: 20 seconds or more.
      yield* Effect.addFinalizer(() => close)
      return Context.make(Sandbox, sandbox.controls).pipe(
        Context.add(SandboxServer, { url: HttpServer.formatAddress(server.address) })
      )
    })
  ).pipe(Layer.orDie)

/**
 * A sandbox behind an HTTP server on 127.0.0.1, at a port that the system chooses. The server runs until the layer's scope
 * closes.
 *
 * **Details**
 *
 * Needs `@effect/platform-node`. The server's time is the `Clock` that was there when the layer was built, plus what the
 * sandbox was advanced by.
 *
 * When the scope closes, idle connections end at once and requests in progress after at most a second, so no client can
 * delay the end of a test.
 *
 * **Gotchas**
 *
 * Only requests for this machine are answered (`127.0.0.1`, `localhost`, `[::1]`). Otherwise a web page could reach the
 * sandbox through a host name that points to 127.0.0.1. Any other name must be in `allowedHosts`.
 *
 * @example
 * import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
 * import * as SandboxServer from "@effect-aftership/sandbox/SandboxServer"
 * import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * export const ConfigLive = Layer.unwrap(
 *   Effect.map(SandboxServer.SandboxServer, ({ url }) =>
 *     AfterShipConfig.layer({ apiKey: Redacted.make(Sandbox.defaultApiKey), domain: url }))
 * ).pipe(Layer.provideMerge(SandboxServer.layer))
 *
 * @see {@link Sandbox} for the controls
 * @see {@link layerWith} for a seed, a key, rate limits or host names
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<Sandbox | SandboxServer> = layerWith({})
