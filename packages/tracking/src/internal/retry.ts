import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { AfterShipError } from "../AfterShipError.ts"
import type { RetryBudget } from "../RetryBudget.ts"

/** The bounds of a call's retries. */
export interface Bounds {
  readonly schedule: Schedule.Schedule<unknown, AfterShipError>
  readonly retryable: (error: AfterShipError) => boolean
  readonly budget: RetryBudget
  readonly maxWait: Duration.Duration
}

/**
 * The schedule, for errors after which a call may be made again. It waits as long as AfterShip asks, though no longer than
 * `maxWait`, and ends where the budget does not pay for one more. One step decides it all, so that nothing is paid for a
 * retry that is not made.
 */
export const within = ({ budget, maxWait, retryable, schedule }: Bounds): Schedule.Schedule<unknown, AfterShipError> =>
  Schedule.fromStep(
    Effect.map(Schedule.toStep(schedule), (step) =>
      Effect.fnUntraced(function* (now: number, error: AfterShipError) {
        if (!retryable(error)) {
          return yield* Cause.done<unknown>(undefined)
        }
        const [output, wait] = yield* step(now, error)
        if (!(yield* budget.spend(error._tag === "TimedOut" ? 10 : 5))) {
          return yield* Cause.done(output)
        }
        const asked = "meta" in error ? error.meta.retryAfter : undefined
        const next: [unknown, Duration.Duration] = [
          output,
          asked === undefined ? wait : Duration.max(wait, Duration.min(asked, maxWait))
        ]
        return next
      })
    )
  )
