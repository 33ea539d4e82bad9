/** For a bundle: calls one version of a sandbox that knows all of them. */
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import { createTracking } from "@effect-aftership/tracking/2026-07/createTracking"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"

const create = createTracking({ slug: "testing-courier", tracking_number: "ITOD-3-643642" })

/** The status of a new tracking. */
export const status = (): Promise<string | undefined> =>
  Effect.runPromise(
    create.pipe(
      Effect.map(({ tag }) => tag),
      Effect.provide(Sandbox.layer)
    )
  )

/** The first call runs while the test's clock moves on by an hour: when it arrived, in milliseconds. */
export const arrivalOnTestClock = (): Promise<number | undefined> =>
  Effect.gen(function* () {
    const sandbox = yield* Sandbox.Sandbox
    const call = yield* Effect.forkChild(create)
    yield* TestClock.adjust("1 hour")
    yield* Fiber.join(call)
    const [request] = yield* sandbox.requests
    return request && DateTime.toEpochMillis(request.receivedAt)
  }).pipe(Effect.provide(Layer.provideMerge(Sandbox.layer, TestClock.layer())), Effect.runPromise)
