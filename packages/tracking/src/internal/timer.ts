import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"

/** Calls a function after some milliseconds by the clock of the context. Gives what calls that off. */
export const after = (millis: number, f: () => void, context: Context.Context<never>): (() => void) => {
  // Where no other clock was provided, time is the runtime's, and a timer costs less than a fiber that sleeps. It knows no
  // longer waits than that.
  if (millis < 2 ** 31 && Context.getOrUndefined(context, Clock.Clock) === undefined) {
    const timer = setTimeout(f, millis)
    return () => clearTimeout(timer)
  }
  const fiber = Effect.runForkWith(context)(Effect.map(Effect.sleep(millis), f))
  return () => fiber.interruptUnsafe()
}

/**
 * Interrupts an effect that takes longer than some milliseconds, and fails. One fiber and one timer, where
 * `Effect.timeoutOrElse` has two fibers race: a tenth of what a call costs.
 */
export const bounded = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  millis: number,
  late: (millis: number) => E,
  context: Context.Context<R>
): Effect.Effect<A, E, R> =>
  Effect.callback((resume) => {
    const fiber = Effect.runForkWith(context)(effect)
    const off = after(
      millis,
      () => resume(Effect.flatMap(Fiber.interrupt(fiber), () => Effect.fail(late(millis)))),
      context
    )
    // Also told when the fiber was interrupted; what is resumed then is not heard.
    fiber.addObserver((exit) => {
      off()
      resume(exit)
    })
    return Fiber.interrupt(fiber)
  })
