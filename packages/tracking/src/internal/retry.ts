import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import { type AfterShipError, isThrottled } from "../AfterShipError.ts"
import * as RetryBudget from "../RetryBudget.ts"
import {
  CurrentBudget,
  CurrentMaxWait,
  CurrentSchedule,
  exponential,
  type Operation,
  Retryable
} from "../RetryPolicy.ts"

/** What the retries of one call share. */
interface Retries {
  readonly operation: Operation
  readonly budget: RetryBudget.RetryBudget
  readonly context: Context.Context<never>
  /** What the retries have cost so far. */
  paid: number
}

/**
 * Makes an attempt, and makes it again by the policy in the context. The first attempt runs bare: the schedule is started
 * once it has failed. A call that succeeds gives back what its retries have cost.
 */
export const retried = <A, E extends AfterShipError, R>(
  attempt: Effect.Effect<A, E, R>,
  operation: Operation,
  config: AfterShipConfig["Service"],
  context: Context.Context<never>
): Effect.Effect<A, E, R> => {
  const budget = Context.get(context, CurrentBudget) ?? RetryBudget.ofOrigin(config.domain)
  const retries: Retries = { operation, budget, context, paid: 0 }
  const data = Effect.catch(attempt, (first) => {
    // The schedule hears of the first failure as it does of all others.
    let attempts = 0
    const again = Effect.suspend(() => (attempts++ === 0 ? Effect.fail(first) : attempt))
    const schedule = Context.get(context, CurrentSchedule) ?? exponential(config.maxRetry)
    return Effect.retry(again, within(schedule, retries))
  })
  return Effect.flatMap(data, (data) => Effect.as(budget.earn(retries.paid + 1), data))
}

/**
 * The schedule, for errors after which a call may be made again. It waits as long as AfterShip asks; where that is longer
 * than `CurrentMaxWait`, and where the budget does not pay for one more, it ends. One step decides it all, so that nothing
 * is paid for a retry that is not made.
 */
const within = (
  schedule: Schedule.Schedule<unknown, AfterShipError>,
  retries: Retries
): Schedule.Schedule<unknown, AfterShipError> =>
  Schedule.fromStep(
    Effect.map(Schedule.toStep(schedule), (step) =>
      Effect.fnUntraced(function* (now: number, error: AfterShipError) {
        const { budget, context, operation } = retries
        const asked = Duration.toMillis(("meta" in error ? error.meta.retryAfter : undefined) ?? 0)
        if (
          !Context.get(context, Retryable)(error, operation) ||
          asked > Duration.toMillis(Context.get(context, CurrentMaxWait))
        ) {
          return yield* Cause.done<unknown>(undefined)
        }
        const [output, wait] = yield* step(now, error)
        const cost = costOf(error)
        if (cost > 0 && !(yield* budget.spend(cost))) {
          return yield* Cause.done(output)
        }
        retries.paid += cost
        const next: [unknown, Duration.Duration] = [output, Duration.millis(Math.max(Duration.toMillis(wait), asked))]
        return next
      })
    )
  )

/** A rate limit that is used up is no outage, and neither is a call that has waited in vain for a connection. */
const costOf = (error: AfterShipError): number =>
  isThrottled(error) ? 0 : error._tag !== "TimedOut" ? 5 : error.requestSent === "no" ? 0 : 10
