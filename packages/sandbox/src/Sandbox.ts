/**
 * An emulator of the AfterShip Tracking API that remembers what it is told, for tests and demonstrations. This module is
 * the door within the process: no socket, no key, no waiting.
 *
 * @since 0.1.0
 */
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as engine from "./internal/engine.ts"
import * as http from "./internal/http.ts"
import type { Controls, Options } from "./internal/types.ts"

export type { OperationName } from "./internal/operationNames.ts"
export type { Options, RecordedRequest, ScriptedResponse } from "./internal/types.ts"

/**
 * The controls of a sandbox.
 *
 * **Details**
 *
 * The sandbox's time is Effect's `Clock`, as the caller of the API has it, and what it was advanced by. So
 * `TestClock.adjust` moves it as well.
 *
 * @see {@link layer} for a sandbox within the process
 * @category services
 * @since 0.1.0
 */
export class Sandbox extends Context.Service<Sandbox, Controls>()("@effect-aftership/sandbox/Sandbox") {}

/**
 * The key that is let in where the options name none.
 *
 * @category configuration
 * @since 0.1.0
 */
export const defaultApiKey: string = engine.defaultApiKey

/** How many sandboxes have been built within the process. */
let built = 0

/**
 * An address that cannot exist, so that a call that misses the sandbox goes nowhere, and that no other sandbox has: what
 * the client keeps for an address is then not shared between tests.
 */
const newDomain: Effect.Effect<string> = Effect.sync(() => `https://sandbox-${++built}.invalid`)

/**
 * A sandbox of its own within the process, set up as the options say.
 *
 * @example
 * import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
 * import { getTrackings } from "@effect-aftership/tracking/2024-10"
 * import * as Effect from "effect/Effect"
 *
 * // More than six lists in a second are refused here.
 * export const program = Effect.provide(getTrackings(), Sandbox.layerWith({ enforceRateLimit: true }))
 *
 * @see {@link layer} for one with all defaults
 * @category layers
 * @since 0.1.0
 */
export const layerWith = (
  options: Options
): Layer.Layer<Sandbox | HttpClient.HttpClient | AfterShipConfig.AfterShipConfig> => {
  const client = Layer.effectContext(
    Effect.map(engine.make(options), (made) => {
      const app = http.app(made)
      // The application runs in the fiber of the call, and so with its clock.
      const client = HttpClient.make((request) =>
        app.pipe(
          Effect.provideService(HttpServerRequest.HttpServerRequest, HttpServerRequest.fromClientRequest(request)),
          Effect.map((response) => HttpServerResponse.toClientResponse(response, { request }))
        )
      )
      return Context.make(Sandbox, made.sandbox).pipe(Context.add(HttpClient.HttpClient, client))
    })
  )
  const config = Layer.unwrap(
    Effect.map(newDomain, (domain) =>
      AfterShipConfig.layer({ apiKey: Redacted.make(options.apiKey ?? defaultApiKey), domain })
    )
  )
  // An API key that cannot be sent is a mistake in the test, not a failure of the program under test.
  return Layer.merge(client, Layer.orDie(config))
}

/**
 * A sandbox of its own within the process: what the client needs, the controls beside it, and nothing to clean up.
 *
 * **Details**
 *
 * Each time the layer is built the sandbox is a new one, with a `domain` of its own. No socket is opened, and a request
 * that the sandbox does not know is answered with 404: nothing ever reaches AfterShip.
 *
 * @example
 * import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
 * import { createTracking, getTrackingById } from "@effect-aftership/tracking/2024-10"
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
 * @see {@link layerWith} to choose seed, key or rate limit
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<Sandbox | HttpClient.HttpClient | AfterShipConfig.AfterShipConfig> = layerWith({})
