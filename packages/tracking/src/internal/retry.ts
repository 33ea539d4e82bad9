import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { AfterShipError } from "../AfterShipError.ts"
import type { RetryBudget } from "../RetryBudget.ts"
import {
  CurrentBudget,
  CurrentMaxWait,
  CurrentSchedule,
  exponential,
  type Operation,
  Retryable
} from "../RetryPolicy.ts"

/**
 * Makes an attempt, and makes it again by the policy in the context. The first attempt runs bare: the schedule is started
 * once it has failed.
 */
export const retried = <A, E extends AfterShipError, R>(
  attempt: Effect.Effect<A, E, R>,
  operation: Operation,
  config: AfterShipConfig["Service"],
  context: Context.Context<never>
): Effect.Effect<A, E, R> => {
  const budget = Context.get(context, CurrentBudget) ?? config.retryBudget
  const data = Effect.catch(attempt, (first) => {
    // The schedule hears of the first failure as it does of all others.
    let attempts = 0
    const again = Effect.suspend(() => (attempts++ === 0 ? Effect.fail(first) : attempt))
    const schedule = Context.get(context, CurrentSchedule) ?? exponential(config.maxRetry)
    return Effect.retry(again, within(schedule, operation, budget, context))
  })
  return Effect.flatMap(data, (data) => Effect.as(budget.earn(1), data))
}

/**
 * The schedule, for errors after which a call may be made again. It waits as long as AfterShip asks, though no longer than
 * `CurrentMaxWait`, and ends where the budget does not pay for one more. One step decides it all, so that nothing is paid
 * for a retry that is not made.
 */
const within = (
  schedule: Schedule.Schedule<unknown, AfterShipError>,
  operation: Operation,
  budget: RetryBudget,
  context: Context.Context<never>
): Schedule.Schedule<unknown, AfterShipError> =>
  Schedule.fromStep(
    Effect.map(Schedule.toStep(schedule), (step) =>
      Effect.fnUntraced(function* (now: number, error: AfterShipError) {
        if (!Context.get(context, Retryable)(error, operation)) {
          return yield* Cause.done<unknown>(undefined)
        }
        const [output, wait] = yield* step(now, error)
        if (!(yield* budget.spend(error._tag === "TimedOut" ? 10 : 5))) {
          return yield* Cause.done(output)
        }
        const asked = "meta" in error ? error.meta.retryAfter : undefined
        const next: [unknown, Duration.Duration] = [
          output,
          asked === undefined ? wait : Duration.max(wait, Duration.min(asked, Context.get(context, CurrentMaxWait)))
        ]
        return next
      })
    )
  )
