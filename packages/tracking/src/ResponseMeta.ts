/**
 * What comes with every answer in addition to its data.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import { makeUnsafe } from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import { metadata } from "./internal/metadata.ts"

/**
 * The state of the account's rate limit for the endpoint that was called.
 *
 * @see {@link resetAt} for the end of the window as a `DateTime`
 * @see https://www.aftership.com/docs/tracking/quickstart/rate-limit
 * @category models
 * @since 0.1.0
 */
export interface RateLimit {
  /** Requests allowed in one window (`x-ratelimit-limit`). */
  readonly limit: number
  /** Requests left in the present window (`x-ratelimit-remaining`). */
  readonly remaining: number
  /** When the present window ends, in seconds since 1970 (`x-ratelimit-reset`). */
  readonly reset: number
}

/**
 * What is known of an answer. A header that is missing or cannot be read is `undefined`.
 *
 * @category models
 * @since 0.1.0
 */
export interface ResponseMeta {
  /** The HTTP status. */
  readonly statusCode: number
  /** The code in the answer's envelope. */
  readonly metaCode: number | undefined
  /** The account's rate limit for this endpoint. */
  readonly rateLimit: RateLimit | undefined
  /**
   * How long AfterShip asks to wait before the next try: until the time of `retry-after`, or with HTTP 429 until the
   * window of the rate limit ends. Counted from the answer's own `date` where it has one.
   */
  readonly retryAfter: Duration.Duration | undefined
  /**
   * The API version that answered (`as-api-version`): another than the one asked for where that one is retired.
   *
   * @see https://www.aftership.com/docs/tracking/quickstart/versioning
   */
  readonly apiVersion: string | undefined
  /** AfterShip's id of the request (`as-trace-id`), which its support asks for. */
  readonly traceId: string | undefined
  /** How many requests the call has sent, this answer's among them. */
  readonly tries: number
}

/**
 * When the present window of the rate limit ends.
 *
 * @category getters
 * @since 0.1.0
 */
export const resetAt = (rateLimit: RateLimit): DateTime.Utc => makeUnsafe(rateLimit.reset * 1000)

/**
 * Receives the metadata of each answer, once: of successes and errors, and of each try. A try without an answer has
 * none. By default `undefined`: there is no observer.
 *
 * **Details**
 *
 * It runs in the context of the caller, before the call continues. The current span is the caller's, so that it can be
 * annotated. Calls that the observer makes are not observed by it.
 *
 * @see {@link tapMeta} to add an observer
 * @see {@link withMeta} for the metadata together with the data
 * @category references
 * @since 0.1.0
 */
export const CurrentObserver: Context.Reference<((meta: ResponseMeta) => Effect.Effect<void>) | undefined> =
  Context.Reference<((meta: ResponseMeta) => Effect.Effect<void>) | undefined>(
    "@effect-aftership/tracking/ResponseMeta/CurrentObserver",
    { defaultValue: () => undefined }
  )

/**
 * Calls a function with the metadata of each answer to the calls of an effect, failed tries included. Observers that
 * are already there are called first.
 *
 * @example
 * import { getTrackings } from "@effect-aftership/tracking/2026-07/getTrackings"
 * import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
 * import * as Effect from "effect/Effect"
 *
 * // The span has the version that answered, and how often the call was tried.
 * export const program = getTrackings().pipe(
 *   ResponseMeta.tapMeta((meta) =>
 *     Effect.annotateCurrentSpan({ version: meta.apiVersion, tries: meta.tries })
 *   ),
 *   Effect.withSpan("read all parcels")
 * )
 *
 * @see {@link withMeta} for the metadata together with the data
 * @category combinators
 * @since 0.1.0
 */
export const tapMeta: {
  <R2>(
    observe: (meta: ResponseMeta) => Effect.Effect<void, never, R2>
  ): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R | R2>
  <A, E, R, R2>(
    self: Effect.Effect<A, E, R>,
    observe: (meta: ResponseMeta) => Effect.Effect<void, never, R2>
  ): Effect.Effect<A, E, R | R2>
} = /*#__PURE__*/ dual(
  2,
  <A, E, R, R2>(
    self: Effect.Effect<A, E, R>,
    observe: (meta: ResponseMeta) => Effect.Effect<void, never, R2>
  ): Effect.Effect<A, E, R | R2> =>
    Effect.contextWith((context: Context.Context<R2>) => {
      const outer = Context.get(context, CurrentObserver)
      return Effect.provideService(self, CurrentObserver, (meta) => {
        const own = Effect.provideContext(observe(meta), context)
        return outer === undefined ? own : Effect.andThen(outer(meta), own)
      })
    })
)

/**
 * Returns the metadata of a call's answer together with its data. If the effect makes several calls, it is the metadata
 * of the last answer.
 *
 * **Gotchas**
 *
 * If there is no answer, there is no metadata, and the effect dies. The metadata of an error is in its `meta`.
 *
 * @example
 * import { getTrackings } from "@effect-aftership/tracking/2026-07/getTrackings"
 * import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
 * import * as Effect from "effect/Effect"
 *
 * export const program = ResponseMeta.withMeta(getTrackings()).pipe(
 *   Effect.tap(({ meta }) => Effect.log(`${meta.rateLimit?.remaining} calls left in this second`))
 * )
 *
 * @category combinators
 * @since 0.1.0
 */
export const withMeta = <A, E, R>(
  self: Effect.Effect<A, E, R>
): Effect.Effect<{ readonly data: A; readonly meta: ResponseMeta }, E, R> =>
  Effect.suspend(() => {
    let last: ResponseMeta | undefined
    const keep = (meta: ResponseMeta) => Effect.sync(() => void (last = meta))
    return Effect.flatMap(tapMeta(self, keep), (data) =>
      last === undefined ? Effect.die(new Error("withMeta: no call was made")) : Effect.succeed({ data, meta: last })
    )
  })

/**
 * Reads the metadata of an answer. `headers` has names in lower case. `now` is when the answer arrived, in milliseconds
 * since 1970.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (answer: {
  readonly status: number
  readonly metaCode: unknown
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly tries: number
  readonly now: number
}): ResponseMeta => metadata({ ...answer, header: (name) => answer.headers[name] })
