/**
 * An emulator of the AfterShip Tracking API for tests and demonstrations. It keeps state: what was created can be read,
 * listed and changed. This module runs it in the process: no socket, no key of your own, no waiting.
 *
 * @since 0.1.0
 */
import { documents } from "#documents"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type { OpenApiDocument } from "./internal/description.ts"
import * as engine from "./internal/engine.ts"
import * as http from "./internal/http.ts"
import * as settings from "./internal/settings.ts"
import type { Controls, Options } from "./internal/types.ts"
import type { Documents } from "./internal/versions.ts"

export type { OpenApiDocument } from "./internal/description.ts"
export type { OperationName } from "./internal/operationNames.ts"
export type { Options, RecordedRequest, ScriptedResponse } from "./internal/types.ts"

/**
 * The controls of a sandbox.
 *
 * **Details**
 *
 * The sandbox's time is the `Clock` of the caller plus what the sandbox was advanced by, so `TestClock.adjust` moves it
 * too.
 *
 * @see {@link layer} for a sandbox in the process
 * @category services
 * @since 0.1.0
 */
export class Sandbox extends Context.Service<Sandbox, Controls>()("@effect-aftership/sandbox/Sandbox") {}

/**
 * The API key that is accepted if the options name none.
 *
 * @category configuration
 * @since 0.1.0
 */
export const defaultApiKey: string = settings.defaultApiKey

type Provided = Sandbox | HttpClient.HttpClient | AfterShipConfig.AfterShipConfig

/** How many sandboxes have been built in this process. */
let built = 0

/**
 * An address that cannot exist, so a call that misses the sandbox goes nowhere. Each sandbox has its own: tests then do not
 * share what the client keeps for an address.
 */
const newDomain: Effect.Effect<string> = Effect.sync(() => `https://sandbox-${++built}.invalid`)

const make = (options: Options, documents: Documents): Layer.Layer<Provided> => {
  const sandbox = Layer.effectContext(
    Effect.map(engine.make(options, documents), (made) => {
      const app = http.app(made)
      // The application runs in the fiber of the call, and so with its clock.
      const client = HttpClient.make((request) =>
        app.pipe(
          Effect.provideService(HttpServerRequest.HttpServerRequest, HttpServerRequest.fromClientRequest(request)),
          Effect.map((response) => HttpServerResponse.toClientResponse(response, { request }))
        )
      )
      return Context.make(Sandbox, made.controls).pipe(Context.add(HttpClient.HttpClient, client))
    })
  )
  const config = Layer.unwrap(
    Effect.map(newDomain, (domain) =>
      AfterShipConfig.layer({ apiKey: Redacted.make(options.apiKey ?? defaultApiKey), domain })
    )
  )
  // An API key that cannot be sent is a mistake in the test, not a failure of the program under test.
  return Layer.merge(sandbox, Layer.orDie(config))
}

/**
 * A sandbox in the process that knows only the API versions whose OpenAPI documents it is given.
 *
 * **When to use**
 *
 * In a browser bundle: it then contains these documents and no others, even if the bundler does not split code. The
 * documents are in memory from the start, so a call takes no virtual time under `TestClock`.
 *
 * @example
 * import description from "@effect-aftership/openapi/2026-07" with { type: "json" }
 * import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
 * import { getTrackings } from "@effect-aftership/tracking/2026-07"
 * import * as Effect from "effect/Effect"
 *
 * export const program = Effect.provide(getTrackings(), Sandbox.layerFromDocuments([description]))
 *
 * @see {@link layer} for all versions
 * @category layers
 * @since 0.1.0
 */
export const layerFromDocuments = (
  documents: ReadonlyArray<OpenApiDocument>,
  options?: Options
): Layer.Layer<Sandbox | HttpClient.HttpClient | AfterShipConfig.AfterShipConfig> =>
  make(options ?? {}, Object.fromEntries(documents.map((document) => [document.info.version, document])))

/**
 * A sandbox in the process, set up as the options say.
 *
 * @example
 * import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
 * import { getTrackings } from "@effect-aftership/tracking/2026-07"
 * import * as Effect from "effect/Effect"
 *
 * // This sandbox refuses more than six lists in a second.
 * export const program = Effect.provide(getTrackings(), Sandbox.layerWith({ enforceRateLimit: true }))
 *
 * @see {@link layer} for the default options
 * @category layers
 * @since 0.1.0
 */
export const layerWith = (
  options: Options
): Layer.Layer<Sandbox | HttpClient.HttpClient | AfterShipConfig.AfterShipConfig> => make(options, documents)

/**
 * A sandbox in the process. It provides what the client needs and the controls, and needs no clean-up.
 *
 * **Details**
 *
 * Each time the layer is built, the sandbox is a new one with a `domain` of its own. No socket is opened. A request that the
 * sandbox does not know is answered with 404. Nothing ever reaches AfterShip.
 *
 * On Node, Bun and Deno the descriptions of all API versions are in memory. Elsewhere the description of a version is loaded
 * when the version is first called, so a bundler that splits code makes it a file of its own. If the clock is a `TestClock`
 * when the layer is built, all of them are loaded then.
 *
 * **Gotchas**
 *
 * In a browser, provide the `TestClock` before this layer is built, or use {@link layerFromDocuments}. Otherwise the first
 * call of a version takes real time, and a test that moves the clock meanwhile sees it time out.
 *
 * @example
 * import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
 * import { createTracking, getTrackingById } from "@effect-aftership/tracking/2026-07"
 * import * as Effect from "effect/Effect"
 *
 * export const program = Effect.gen(function*() {
 *   const sandbox = yield* Sandbox.Sandbox
 *   const { id } = yield* createTracking({ slug: "testing-courier", tracking_number: "ITOD-3-643642" })
 *   yield* sandbox.advance("12 minutes")
 *   const tracking = yield* getTrackingById(id)
 *   return tracking.tag // "Delivered"
 * }).pipe(Effect.provide(Sandbox.layer))
 *
 * @see {@link layerWith} for a seed, a key or rate limits
 * @see {@link layerFromDocuments} for a small browser bundle
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<Sandbox | HttpClient.HttpClient | AfterShipConfig.AfterShipConfig> = layerWith({})
