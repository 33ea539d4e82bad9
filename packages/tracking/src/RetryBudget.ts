/**
 * How many retries all calls together may make. In a total outage each call would otherwise be sent several times, just
 * when the API can bear it least.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { memoizeRecent } from "./internal/memoizeRecent.ts"

/**
 * A bucket of tokens that retries are paid from.
 *
 * @category models
 * @since 0.1.0
 */
export interface RetryBudget {
  /** Takes tokens out. Returns `false` and takes none if too few are left. The retry is then not made. */
  readonly spend: (tokens: number) => Effect.Effect<boolean>
  /** Puts tokens back, up to the capacity. */
  readonly earn: (tokens: number) => Effect.Effect<void>
}

const bucket = (capacity: number): RetryBudget => {
  let left = capacity
  return {
    spend: (tokens) =>
      Effect.sync(() => {
        const enough = left >= tokens
        if (enough) left -= tokens
        return enough
      }),
    earn: (tokens) =>
      Effect.sync(() => {
        left = Math.min(left + tokens, capacity)
      })
  }
}

/** With it, an outage costs at most 100 requests beyond the calls themselves. */
const defaultCapacity = 500

/**
 * A full bucket.
 *
 * **Details**
 *
 * A retry costs 5 tokens, after a timeout 10. It costs none after HTTP 429 and where the request was not handed to a
 * connection in time, since neither is an outage. A call that succeeds puts back what its retries have cost, and 1
 * more. With the default capacity of 500 tokens an outage costs at most 100 requests beyond the calls themselves,
 * however many calls there are.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (options?: {
  /** In tokens. Default 500. */
  readonly capacity?: number | undefined
}): Effect.Effect<RetryBudget> => Effect.sync(() => bucket(options?.capacity ?? defaultCapacity))

/**
 * The bucket that all calls to an origin share where they have no other.
 *
 * @internal
 */
export const ofOrigin: (origin: string) => RetryBudget = /*#__PURE__*/ memoizeRecent(() => bucket(defaultCapacity))

/**
 * A bucket that is never empty: each call makes all the retries that its schedule allows.
 *
 * @category constructors
 * @since 0.1.0
 */
export const unlimited: RetryBudget = {
  spend: () => Effect.succeed(true),
  earn: () => Effect.void
}
