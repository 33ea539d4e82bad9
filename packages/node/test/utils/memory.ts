import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

const garbageCollector = (): (() => void) => {
  setFlagsFromString("--expose-gc")
  return runInNewContext("gc")
}

/** Has all garbage collected. */
export const collect: () => void = garbageCollector()

/** A turn of the event loop. */
export const turn = Effect.promise(() => new Promise<void>((resolve) => setImmediate(resolve)))

/** Waits for what comes by itself. A test that waits in vain fails by its timeout. */
export const until = (condition: () => boolean): Effect.Effect<void> =>
  Effect.suspend(() => (condition() ? Effect.void : Effect.andThen(turn, until(condition))))

/**
 * Waits for what should come at once: a second at the most, or a thousand turns where a busy machine takes longer for
 * them.
 */
export const soon = Effect.fnUntraced(function* (condition: () => boolean) {
  const until = performance.now() + 1000
  for (let turns = 0; !condition() && (turns < 1000 || performance.now() < until); turns++) yield* turn
  assert.isTrue(condition())
})

/** The bytes in use after all garbage is gone, that which is only given up a turn later included. */
export const inUse = Effect.gen(function* () {
  for (let i = 0; i < 4; i++) {
    yield* turn
    collect()
  }
  const { external, heapUsed } = process.memoryUsage()
  return heapUsed + external
})

/** How many MiB more than at its start are in use at the most while an effect runs. */
export const peak = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const start = yield* inUse
    let most = start
    const look = () => {
      const { external, heapUsed } = process.memoryUsage()
      most = Math.max(most, heapUsed + external)
    }
    const timer = setInterval(look, 1)
    const result = yield* Effect.ensuring(
      effect,
      Effect.sync(() => clearInterval(timer))
    )
    look()
    return { result, mebibytes: (most - start) / 2 ** 20 }
  })
