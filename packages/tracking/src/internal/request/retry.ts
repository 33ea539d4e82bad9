import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import type { AfterShipConfig } from "../../AfterShipConfig.ts"
import { type AfterShipError, isThrottled } from "../../AfterShipError.ts"
import * as RetryBudget from "../../RetryBudget.ts"
import {
  CurrentBudget,
  CurrentMaxWait,
  CurrentSchedule,
  exponential,
  type Operation,
  CurrentRetryable
} from "../../RetryPolicy.ts"

/**
 * Makes an attempt, and makes it again by the policy in the context. The first attempt runs bare: the schedule is
 * started once it has failed. A call that succeeds gives back what its retries have cost.
 *
 * `Effect.retry` knows neither budgets nor waits that the error asks for; within its schedule they cost twice the code.
 */
export const retried = <A, E extends AfterShipError, R>(
  attempt: Effect.Effect<A, E, R>,
  operation: Operation,
  config: AfterShipConfig["Service"],
  context: Context.Context<never>
): Effect.Effect<A, E, R> => {
  const budget = Context.get(context, CurrentBudget) ?? RetryBudget.ofOrigin(config.domain)
  let paid = 0
  const data = Effect.catch(attempt, (first) => {
    const schedule = Context.get(context, CurrentSchedule) ?? exponential(config.maxRetry)
    return Effect.flatMap(Schedule.toStep(schedule), (step) => {
      const after = (error: E): Effect.Effect<A, E, R> => {
        const asked = Duration.toMillis(("meta" in error ? error.meta.retryAfter : undefined) ?? 0)
        if (
          !Context.get(context, CurrentRetryable)(error, operation) ||
          asked > Duration.toMillis(Context.get(context, CurrentMaxWait))
        ) {
          return Effect.fail(error)
        }
        return Effect.flatMap(Clock.currentTimeMillis, (now) => step(now, error)).pipe(
          Pull.catchDone(() => Effect.fail(error)),
          Effect.flatMap(([, wait]) => {
            const cost = costOf(error)
            // Nothing is paid for a retry that the schedule does not make.
            return Effect.flatMap(cost === 0 ? Effect.succeed(true) : budget.spend(cost), (enough) => {
              if (!enough) return Effect.fail(error)
              paid += cost
              return Effect.andThen(Effect.sleep(Math.max(Duration.toMillis(wait), asked)), again)
            })
          })
        )
      }
      const again = Effect.catch(attempt, after)
      return after(first)
    })
  })
  return Effect.flatMap(data, (data) => Effect.as(budget.earn(paid + 1), data))
}

/** A rate limit that is used up is no outage, and neither is a call that has waited in vain for a connection. */
const costOf = (error: AfterShipError): number =>
  isThrottled(error) ? 0 : error._tag !== "TimedOut" ? 5 : error.requestSent === "no" ? 0 : 10
