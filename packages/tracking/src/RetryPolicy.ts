/**
 * When a failed call is made again, and how long one try may take.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Random from "effect/Random"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import * as Schedule from "effect/Schedule"
import { type AfterShipError, isTransient, isThrottled } from "./AfterShipError.ts"
import type { RetryBudget } from "./RetryBudget.ts"

/**
 * The operation that failed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Operation {
  /** The operation's name, such as `getTrackingById`. */
  readonly operation: string
  /** Whether it does no harm to carry the request out twice. */
  readonly idempotent: boolean
}

/**
 * Whether a failed call may be made again.
 *
 * **Details**
 *
 * By default a call is made again after a transient failure (see `isTransient`): always where the operation is
 * idempotent, else only where AfterShip cannot have acted on the request, which is where it was not sent (`requestSent`
 * is `"no"`) and after HTTP 429. Creating a tracking or a courier connection, retracking, and adding or removing
 * notifications are not idempotent; all other operations are.
 *
 * @category references
 * @since 0.1.0
 */
export const CurrentRetryable: Context.Reference<(error: AfterShipError, operation: Operation) => boolean> =
  Context.Reference<(error: AfterShipError, operation: Operation) => boolean>(
    "@effect-aftership/tracking/RetryPolicy/CurrentRetryable",
    {
      defaultValue: () => (error, operation) =>
        isTransient(error) &&
        (operation.idempotent ||
          isThrottled(error) ||
          ((error._tag === "ConnectionFailed" || error._tag === "TimedOut") && error.requestSent === "no"))
    }
  )

/**
 * When, and how often, a failed call is made again if it may be. Where it is `undefined`, as it is by default, the
 * configuration's `maxRetry` counts, with the waits of {@link exponential}.
 *
 * @see {@link withSchedule} to set it for one program
 * @category references
 * @since 0.1.0
 */
export const CurrentSchedule: Context.Reference<Schedule.Schedule<unknown, AfterShipError> | undefined> =
  Context.Reference<Schedule.Schedule<unknown, AfterShipError> | undefined>(
    "@effect-aftership/tracking/RetryPolicy/CurrentSchedule",
    { defaultValue: () => undefined }
  )

/**
 * How long one try may take, from the moment that its request is handed to a connection to the last byte of the body.
 * Where it is `undefined`, as it is by default, the configuration's `timeout` counts.
 *
 * **Details**
 *
 * Waiting for a connection is not part of it: a call may wait for ten timeouts in all its tries together, or as long as
 * its {@link CurrentDeadline} allows. Connecting is bounded by the HTTP client. With `FetchHttpClient` the timeout
 * begins when `fetch` is called, and so covers connecting too; with an `HttpClient` that does not tell when it starts,
 * it covers everything.
 *
 * @see {@link withTimeout} to set it for one program
 * @category references
 * @since 0.1.0
 */
export const CurrentTimeout: Context.Reference<Duration.Duration | undefined> = Context.Reference<
  Duration.Duration | undefined
>("@effect-aftership/tracking/RetryPolicy/CurrentTimeout", { defaultValue: () => undefined })

/**
 * How long a whole call may take: all its tries and the waits between them. Where it is `undefined`, as it is by
 * default, the retries and the timeout of each try are the only bounds.
 *
 * @see {@link withDeadline} to set it for one program
 * @category references
 * @since 0.1.0
 */
export const CurrentDeadline: Context.Reference<Duration.Duration | undefined> = Context.Reference<
  Duration.Duration | undefined
>("@effect-aftership/tracking/RetryPolicy/CurrentDeadline", { defaultValue: () => undefined })

/**
 * The longest wait that AfterShip may ask for, by `retry-after` or, with HTTP 429, by the end of the rate limit's
 * window. Default 60 seconds. Where it asks for more, the call is not made again: it fails at once, with an error whose
 * message and `meta.retryAfter` tell how long AfterShip asked for. The schedule's own waits are not shortened.
 *
 * @category references
 * @since 0.1.0
 */
export const CurrentMaxWait: Context.Reference<Duration.Duration> = Context.Reference<Duration.Duration>(
  "@effect-aftership/tracking/RetryPolicy/CurrentMaxWait",
  { defaultValue: () => Duration.seconds(60) }
)

/**
 * What retries are paid from. Where it is `undefined`, as it is by default, all calls of the process to one origin
 * share one budget, however many layers they are made with.
 *
 * @see {@link RetryBudget.unlimited} to do without
 * @category references
 * @since 0.1.0
 */
export const CurrentBudget: Context.Reference<RetryBudget | undefined> = Context.Reference<RetryBudget | undefined>(
  "@effect-aftership/tracking/RetryPolicy/CurrentBudget",
  { defaultValue: () => undefined }
)

/**
 * Has the calls of an effect made again by a schedule, in place of the configuration's `maxRetry` and the waits of
 * {@link exponential}. Which failures are made again, and what they are paid from, stays as it is.
 *
 * @example
 * import { getTrackings } from "@effect-aftership/tracking/2026-07/getTrackings"
 * import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
 * import * as Schedule from "effect/Schedule"
 *
 * export const program = getTrackings().pipe(
 *   RetryPolicy.withSchedule(Schedule.upTo(Schedule.spaced("1 second"), { times: 5 }))
 * )
 *
 * @category combinators
 * @since 0.1.0
 */
export const withSchedule: {
  (
    schedule: Schedule.Schedule<unknown, AfterShipError>
  ): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, schedule: Schedule.Schedule<unknown, AfterShipError>): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, schedule: Schedule.Schedule<unknown, AfterShipError>) =>
    Effect.provideService(self, CurrentSchedule, schedule)
)

/**
 * Bounds each try of the calls of an effect, in place of the configuration's `timeout`. A number counts milliseconds. A
 * try that takes longer fails with `TimedOut`, and may be made again.
 *
 * @see {@link withDeadline} to bound a whole call
 * @category combinators
 * @since 0.1.0
 */
export const withTimeout: {
  (timeout: Duration.Input): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, timeout: Duration.Input): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(2, <A, E, R>(self: Effect.Effect<A, E, R>, timeout: Duration.Input) =>
  Effect.provideService(self, CurrentTimeout, Duration.fromInputUnsafe(timeout))
)

/**
 * Bounds each call of an effect: all its tries and the waits between them. A number counts milliseconds. A call that
 * takes longer fails with `TimedOut`.
 *
 * @example
 * import { getTrackingById } from "@effect-aftership/tracking/2026-07/getTrackingById"
 * import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
 *
 * export const program = getTrackingById("0b02015fc7fd4f3c8d5490cece4d124d").pipe(RetryPolicy.withDeadline("2 seconds"))
 *
 * @see {@link withTimeout} to bound each try
 * @category combinators
 * @since 0.1.0
 */
export const withDeadline: {
  (deadline: Duration.Input): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, deadline: Duration.Input): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(2, <A, E, R>(self: Effect.Effect<A, E, R>, deadline: Duration.Input) =>
  Effect.provideService(self, CurrentDeadline, Duration.fromInputUnsafe(deadline))
)

/**
 * The schedule of a call that has no other: `maxRetry` retries, after 0.5 s, 1 s, 2 s and so on up to 8 s,
 * each wait between 80 and 120 percent of that.
 *
 * @category constructors
 * @since 0.1.0
 */
export const exponential = (maxRetry: number): Schedule.Schedule<unknown> =>
  // By hand: the combinators for it would cost each program 0.4 kB.
  Schedule.fromStep(
    Effect.sync(() => {
      let retries = 0
      return () =>
        retries < maxRetry
          ? Effect.map(Random.next, (random) => {
              const wait = Math.min(500 * 2 ** retries++, 8000) * (0.8 + 0.4 * random)
              return [retries, Duration.millis(wait)]
            })
          : Cause.done(retries)
    })
  )
