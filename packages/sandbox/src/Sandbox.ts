/**
 * An emulator of the AfterShip Tracking API that remembers what it is told, for tests and demonstrations. This module is
 * the door within the process: no socket, no key, no waiting.
 *
 * @since 0.1.0
 */
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type * as ByteSize from "effect/ByteSize"
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as engine from "./internal/engine.ts"
import * as http from "./internal/http.ts"

/**
 * The operations that the sandbox knows, by AfterShip's names for them. One that several API versions have is one
 * operation, whichever of them it is called in.
 *
 * @category models
 * @since 0.1.0
 */
export type Operation =
  | "getTrackings"
  | "createTracking"
  | "getTrackingById"
  | "updateTrackingById"
  | "deleteTrackingById"
  | "retrackTrackingById"
  | "markTrackingCompletedById"
  | "getTrackingBySlugTrackingNumber"
  | "updateTrackingBySlugTrackingNumber"
  | "deleteTrackingBySlugTrackingNumber"
  | "retrackTrackingBySlugTrackingNumber"
  | "markTrackingCompletedBySlugTrackingNumber"
  | "getCheckpointByTrackingId"
  | "getCheckpointBySlugTrackingNumber"
  | "getNotificationByTrackingId"
  | "getNotificationBySlugTrackingNumber"
  | "addNotificationByTrackingId"
  | "addNotificationBySlugTrackingNumber"
  | "deleteNotificationByTrackingId"
  | "deleteNotificationBySlugTrackingNumber"
  | "getUserCouriers"
  | "getAllCouriers"
  | "getCouriers"
  | "detectCourier"
  | "getCourierConnections"
  | "postCourierConnections"
  | "getCourierConnectionsById"
  | "putCourierConnectionsById"
  | "deleteCourierConnectionsById"
  | "predict"
  | "predictBatch"

/**
 * A scripted answer.
 *
 * **Details**
 *
 * A meta code is enough for an error as the API would send it: the HTTP status, the envelope's `type` and its message
 * follow from it. A `body` takes the place of the whole envelope.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answer {
  /** The HTTP status. Default: the one that goes with the meta code, or 200. */
  readonly status?: number | undefined
  /** The envelope's `meta.code`. Default: the status. */
  readonly metaCode?: number | undefined
  /** The envelope's `meta.message`. Default: the text that the API sends with the code. */
  readonly message?: string | undefined
  /** The whole body. A string is sent as it is, as `text/plain` unless `headers` says otherwise; anything else as JSON. */
  readonly body?: unknown
  /** Headers beside the usual ones, or in their place. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * A request that arrived, and how it was answered.
 *
 * @category models
 * @since 0.1.0
 */
export interface RecordedRequest {
  /** Undefined where the sandbox did not know the route. */
  readonly operation: Operation | undefined
  /** The API version that answered, such as `2024-10`. Undefined where the sandbox did not know the route. */
  readonly version: string | undefined
  /** In upper case. */
  readonly method: string
  /** Path and query as they were sent, encoded; the first 65,536 characters. */
  readonly target: string
  /** By names in lower case, the first 65,536 characters of each; what would give access reads `<redacted>`. */
  readonly headers: Readonly<Record<string, string>>
  /**
   * The first 65,536 characters of the body. Empty where there was none, and where it was not read: a host, a route or a
   * key was refused before, or it was too large.
   */
  readonly body: string
  /** The HTTP status of the answer. */
  readonly status: number
  /** In the sandbox's time. */
  readonly receivedAt: DateTime.Utc
}

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
export class Sandbox extends Context.Service<
  Sandbox,
  {
    /** The sandbox's time. */
    readonly now: Effect.Effect<DateTime.Utc>
    /** Moves the sandbox's time on: scripted shipments travel, nobody waits. */
    readonly advance: (by: Duration.Input) => Effect.Effect<void>
    /** Forgets everything: trackings, requests, scripted answers, and how far the time was moved. */
    readonly reset: Effect.Effect<void>
    /**
     * Gives the next answer of an operation, once, in place of the sandbox's own: the request changes nothing. Answers
     * that wait for the same operation are given in the order in which they were scripted. Dies where the answer cannot be
     * sent: a status that is not from 200 to 599, headers that no answer can have, a body that is neither text nor JSON.
     */
    readonly answerNext: (operation: Operation, answer: Answer) => Effect.Effect<void>
    /** The last 1,000 requests, oldest first. */
    readonly requests: Effect.Effect<ReadonlyArray<RecordedRequest>>
  }
>()("@effect-aftership/sandbox/Sandbox") {}

/**
 * How a sandbox is set up. Every option has a default.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** Ids and predictions follow from it: the same seed and the same calls at the same times give the same answers. */
  readonly seed?: string | undefined
  /** The only key that is let in. Default {@link defaultApiKey}. */
  readonly apiKey?: string | undefined
  /**
   * Whether a call over the limit is refused with 429. Default false: the `x-ratelimit-*` headers count, but a test on
   * a virtual clock would wait for ever.
   */
  readonly enforceRateLimit?: boolean | undefined
  /**
   * The largest body that is taken, as it came over the wire: a number of bytes or a text such as `"8 MiB"`, from 1 byte
   * to 256 MiB. A larger one is refused with 413. Default 1 MiB.
   */
  readonly maxBodySize?: ByteSize.Input | undefined
  /**
   * API versions past their time, such as `["2024-04"]`; the sandbox need not know them. As with AfterShip itself, the
   * oldest version that is left answers in their place, in its own shape and with its own name in `as-api-version`.
   * Default: none, every version that the sandbox knows answers for itself.
   *
   * @see https://www.aftership.com/docs/tracking/quickstart/versioning
   */
  readonly retiredVersions?: ReadonlyArray<string> | undefined
}

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
