import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById, retrackTrackingById } from "@effect-aftership/tracking/2024-10"
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as TestClock from "effect/testing/TestClock"
import * as FakeApi from "./utils/FakeApi.ts"

/** Runs a call on the virtual clock for an hour; gives its result and when each try arrived. */
const run = <A, E>(call: Effect.Effect<A, E, AfterShipConfig | HttpClient>, api: FakeApi.FakeApi) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(Effect.result(Effect.provide(call, api.layer)))
    yield* TestClock.adjust("1 hour")
    const result = yield* Fiber.join(fiber)
    return { result, tries: api.arrived.map(({ at }) => at) }
  })

// Random numbers in the middle of their range: the jitter is then none.
const withoutJitter = Effect.provideService(Random.Random, {
  nextDoubleUnsafe: () => 0.5,
  nextIntUnsafe: () => 0
})

describe("a call that failed for a while", () => {
  it.effect.each([
    ["HTTP 408", FakeApi.text(408, "")],
    ["HTTP 429", FakeApi.refused(429)],
    ["HTTP 500", FakeApi.refused(500)],
    ["HTTP 502 as text", FakeApi.text(502, "Bad day")],
    ["HTTP 503", FakeApi.refused(503)],
    ["HTTP 504", FakeApi.refused(504)],
    ["a refused connection", FakeApi.disconnect("ECONNREFUSED")],
    ["a broken connection", FakeApi.disconnect("ECONNRESET")]
  ] as const)("with %s is made again and succeeds", ([, reply]) =>
    Effect.gen(function* () {
      const { result, tries } = yield* run(getTrackingById("0b02"), FakeApi.make([reply, FakeApi.ok()]))
      assert.strictEqual(result._tag, "Success")
      assert.lengthOf(tries, 2)
    })
  )

  it.effect.each([
    ["HTTP 400", FakeApi.refused(400)],
    ["HTTP 401", FakeApi.refused(401)],
    ["code 4004", FakeApi.refused(404, 4004)],
    ["HTTP 501", FakeApi.text(501, "")],
    ["HTTP 505", FakeApi.text(505, "")],
    ["HTML with status 200", FakeApi.text(200, "<html>")],
    ["a redirect", FakeApi.text(307, "", { location: "/" })]
  ] as const)("with %s is not made again", ([, reply]) =>
    Effect.gen(function* () {
      const { result, tries } = yield* run(getTrackingById("0b02"), FakeApi.make([reply, FakeApi.ok()]))
      assert.strictEqual(result._tag, "Failure")
      assert.lengthOf(tries, 1)
    })
  )

  it.effect("waits twice as long each time, up to 8 seconds", () =>
    Effect.gen(function* () {
      const { result, tries } = yield* withoutJitter(
        run(getTrackingById("0b02"), FakeApi.make([FakeApi.refused(503)], { maxRetry: 7 }))
      )
      assert(result._tag === "Failure" && result.failure._tag === "InternalError")
      assert.deepStrictEqual(tries, [0, 500, 1500, 3500, 7500, 15_500, 23_500, 31_500])
    })
  )

  it.effect("waits a fifth more or less, by chance", () =>
    Effect.gen(function* () {
      const waits: Array<number> = []
      for (let seed = 0; seed < 50; seed++) {
        const api = FakeApi.make([FakeApi.refused(503), FakeApi.ok()])
        const { tries } = yield* run(getTrackingById("0b02"), api).pipe(Random.withSeed(`seed ${seed}`))
        waits.push((tries[1] ?? 0) - (tries[0] ?? 0))
      }
      assert.isAtLeast(Math.min(...waits), 400)
      assert.isAtMost(Math.max(...waits), 600)
      assert.isAbove(new Set(waits).size, 20)
    })
  )

  it.effect.each([0, 1, 2, 10])("is made again %i times at the most, as configured", (maxRetry) =>
    Effect.gen(function* () {
      const { tries } = yield* run(getTrackingById("0b02"), FakeApi.make([FakeApi.refused(503)], { maxRetry }))
      assert.lengthOf(tries, maxRetry + 1)
    })
  )
})

describe("a call that may not be repeated", () => {
  const calls = {
    createTracking: createTracking({ tracking_number: "1234" }),
    retrackTrackingById: retrackTrackingById("0b02")
  }

  for (const [name, call] of Object.entries(calls)) {
    it.effect.each([
      ["HTTP 500", FakeApi.refused(500)],
      ["HTTP 502 as text", FakeApi.text(502, "Bad day")],
      ["HTTP 504", FakeApi.refused(504)],
      ["HTTP 408", FakeApi.text(408, "")],
      ["a broken connection", FakeApi.disconnect("ECONNRESET")],
      ["no answer in time", FakeApi.never]
    ] as const)(`${name} is not sent again after %s`, ([, reply]) =>
      Effect.gen(function* () {
        const { result, tries } = yield* run<unknown, unknown>(call, FakeApi.make([reply, FakeApi.ok()]))
        assert.strictEqual(result._tag, "Failure")
        assert.lengthOf(tries, 1)
      })
    )

    it.effect.each([
      ["a refused connection", FakeApi.disconnect("ECONNREFUSED")],
      ["HTTP 429", FakeApi.refused(429)]
    ] as const)(`${name} is sent again after %s, as nothing can have been done`, ([, reply]) =>
      Effect.gen(function* () {
        const { result, tries } = yield* run<unknown, unknown>(call, FakeApi.make([reply, FakeApi.ok()]))
        assert.strictEqual(result._tag, "Success")
        assert.lengthOf(tries, 2)
      })
    )
  }
})

describe("the timeout", () => {
  it.effect("ends each try, and counts anew for the next", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.never], { timeout: "3 seconds" })
      const { result, tries } = yield* withoutJitter(run(getTrackingById("0b02"), api))
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.deepStrictEqual(result.failure.timeout, Duration.seconds(3))
      assert.strictEqual(result.failure.message, "No complete answer within 3000 ms")
      assert.deepStrictEqual(tries, [0, 3500, 7500])
    })
  )

  it.effect("covers the body", () =>
    Effect.gen(function* () {
      const stalled = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))
      const { result } = yield* run(getTrackingById("0b02"), FakeApi.make([stalled], { maxRetry: 0 }))
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
    })
  )
})

describe("a layer replaces", () => {
  it.effect("the schedule, and maxRetry no longer counts", () =>
    Effect.gen(function* () {
      const schedule = Schedule.spaced("1 minute").pipe(Schedule.upTo({ times: 3 }))
      const { tries } = yield* run(
        getTrackingById("0b02").pipe(Effect.provide(Layer.succeed(RetryPolicy.CurrentSchedule, schedule))),
        FakeApi.make([FakeApi.refused(503)], { maxRetry: 0 })
      )
      assert.deepStrictEqual(tries, [0, 60_000, 120_000, 180_000])
    })
  )

  it.effect("the timeout, and the configured one no longer counts", () =>
    Effect.gen(function* () {
      const { result } = yield* run(
        getTrackingById("0b02").pipe(Effect.provideService(RetryPolicy.CurrentTimeout, Duration.millis(50))),
        FakeApi.make([FakeApi.never], { maxRetry: 0, timeout: "30 minutes" })
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.deepStrictEqual(result.failure.timeout, Duration.millis(50))
    })
  )

  it.effect("what is made again: wider", () =>
    Effect.gen(function* () {
      const { tries } = yield* run(
        createTracking({ tracking_number: "1234" }).pipe(
          Effect.provideService(RetryPolicy.Retryable, (error) => error._tag === "InternalError")
        ),
        FakeApi.make([FakeApi.refused(500), FakeApi.refused(500), FakeApi.ok()])
      )
      assert.lengthOf(tries, 3)
    })
  )

  it.effect("what is made again: narrower, told of the operation", () =>
    Effect.gen(function* () {
      const told: Array<RetryPolicy.Operation> = []
      const { tries } = yield* run(
        getTrackingById("0b02").pipe(
          Effect.provideService(RetryPolicy.Retryable, (_, { operation, repeatable }) => {
            told.push({ operation, repeatable })
            return false
          })
        ),
        FakeApi.make([FakeApi.refused(500)])
      )
      assert.lengthOf(tries, 1)
      assert.deepStrictEqual(told, [{ operation: "getTrackingById", repeatable: true }])
    })
  )
})
