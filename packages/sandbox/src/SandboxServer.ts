/**
 * The sandbox behind a real HTTP server, for programs that cannot be given a layer and for demonstrations.
 *
 * @since 0.1.0
 */
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import * as engine from "./internal/engine.ts"
import * as http from "./internal/http.ts"
import { type Options, Sandbox } from "./Sandbox.ts"

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
 * A sandbox of its own behind an HTTP server on 127.0.0.1, at a port that the system chooses, for as long as the layer
 * lives.
 *
 * **Details**
 *
 * Needs `@effect/platform-node`. The server's time is the `Clock` of whoever builds the layer, and what the sandbox was
 * advanced by.
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
      const server = yield* NodeHttpServer.make(createServer, { host: "127.0.0.1", port: 0 })
      yield* server.serve(http.app(made))
      return Context.make(Sandbox, made.sandbox).pipe(
        Context.add(SandboxServer, { url: HttpServer.formatAddress(server.address) })
      )
    })
  ).pipe(Layer.orDie)
