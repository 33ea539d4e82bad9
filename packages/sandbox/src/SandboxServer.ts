/**
 * The sandbox behind a real HTTP server, for programs that cannot be given a layer and for demonstrations.
 *
 * @since 0.1.0
 */
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
    /** Its address without a trailing slash, fit for the client's `domain`: `http://127.0.0.1:49152`. */
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
   * Hosts that the server answers for beside `127.0.0.1`, `localhost` and `[::1]`, such as `["sandbox.test"]`: names in
   * `/etc/hosts`, or that of a proxy in front of it. Upper and lower case are the same, and any port will do unless one is
   * named. Requests for other hosts are refused with 421. Default: none.
   */
  readonly allowedHosts?: ReadonlyArray<string> | undefined
}

/**
 * The application behind the server. Host and target are those of Node's request: the platform shows one host where there
 * were two. A body of unknown length that is still coming when it is answered ends the connection, as the platform itself
 * does it with a long one.
 */
const app = (made: engine.Engine, check: hosts.Check) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const incoming = NodeHttpServerRequest.toIncomingMessage(request)
    const response = yield* http.app(made, check(incoming))
    return incoming.complete || incoming.headers["transfer-encoding"] === undefined
      ? response
      : HttpServerResponse.setHeader(response, "connection", "close")
  })

/**
 * A sandbox of its own behind an HTTP server on 127.0.0.1, at a port that the system chooses, for as long as the layer
 * lives.
 *
 * **Details**
 *
 * Needs `@effect/platform-node`. The server's time is the `Clock` of whoever builds the layer, and what the sandbox was
 * advanced by.
 *
 * When the layer's scope closes, connections that wait end at once, and a request in progress after a second at the
 * latest: no client can hold a test up.
 *
 * **Gotchas**
 *
 * Only requests for this machine are answered (`127.0.0.1`, `localhost`, `[::1]`), or a page in a browser could reach the
 * sandbox by a name that leads here. Any other name has to be in `allowedHosts`.
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
 * ).pipe(Layer.provideMerge(SandboxServer.layer()))
 *
 * @see {@link Sandbox} for the controls
 * @category layers
 * @since 0.1.0
 */
export const layer = (options?: Options): Layer.Layer<Sandbox | SandboxServer> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const made = yield* engine.make(options)
      const check = yield* hosts.make(options?.allowedHosts ?? [])
      // A request without a host gets an answer of the sandbox instead of Node's empty one.
      const nodeServer = createServer({ requireHostHeader: false })
      const close = sockets.watch(nodeServer)
      const server = yield* NodeHttpServer.make(() => nodeServer, { host: "127.0.0.1", port: 0 })
      yield* server.serve(app(made, check))
      // Added last and so run first: the platform would wait for the clients, 20 seconds here and minutes there.
      yield* Effect.addFinalizer(() => close)
      return Context.make(Sandbox, made.sandbox).pipe(
        Context.add(SandboxServer, { url: HttpServer.formatAddress(server.address) })
      )
    })
  ).pipe(Layer.orDie)
