import { assert, describe, it } from "@effect/vitest"
import { getTrackingById } from "@effect-aftership/tracking/2024-10"
import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as FakeApi from "./utils/FakeApi.ts"

describe("the metadata of a call", () => {
  it.effect("is beside its data", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([
        FakeApi.ok(
          { id: "0b02" },
          {
            "x-ratelimit-limit": "20",
            "x-ratelimit-remaining": "19",
            "x-ratelimit-reset": "1728547201",
            "as-api-version": "2025-07",
            "as-trace-id": "6f1d"
          }
        )
      ])
      const { data, meta } = yield* ResponseMeta.withMeta(getTrackingById("0b02")).pipe(Effect.provide(api.layer))
      assert.deepStrictEqual<unknown>(data, { id: "0b02" })
      assert.deepStrictEqual(meta, {
        statusCode: 200,
        metaCode: 200,
        rateLimit: { limit: 20, remaining: 19, reset: 1728547201 },
        retryAfter: undefined,
        apiVersion: "2025-07",
        traceId: "6f1d",
        tries: 1
      })
      assert(meta.rateLimit !== undefined)
      assert.strictEqual(DateTime.formatIso(ResponseMeta.resetAt(meta.rateLimit)), "2024-10-10T08:00:01.000Z")
    })
  )

  it.effect("counts the tries, of an error as of a success", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.refused(503), FakeApi.refused(503), FakeApi.ok(), FakeApi.refused(503)])
      const fiber = yield* Effect.forkChild(
        Effect.gen(function* () {
          const { meta } = yield* ResponseMeta.withMeta(getTrackingById("0b02"))
          const error = yield* Effect.flip(getTrackingById("0b02"))
          assert(error._tag === "InternalError")
          return [meta.tries, error.meta.tries]
        }).pipe(Effect.provide(api.layer))
      )
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(yield* Fiber.join(fiber), [3, 3])
    })
  )

  it.effect("of an error tells how long to wait", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.text(429, "", { "retry-after": "2" })], { maxRetry: 0 })
      const error = yield* Effect.flip(getTrackingById("0b02")).pipe(Effect.provide(api.layer))
      assert(error._tag === "TooManyRequest")
      assert.deepStrictEqual(error.meta.retryAfter, Duration.seconds(2))
    })
  )

  it.effect("of several calls is the last one's", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([
        FakeApi.ok({ id: "1" }, { "as-trace-id": "first" }),
        FakeApi.ok({ id: "2" }, { "as-trace-id": "second" })
      ])
      const both = Effect.all([getTrackingById("1"), getTrackingById("2")])
      const { meta } = yield* ResponseMeta.withMeta(both).pipe(Effect.provide(api.layer))
      assert.strictEqual(meta.traceId, "second")
    })
  )

  it.effect("is kept apart for calls at the same time", () =>
    Effect.gen(function* () {
      const api = FakeApi.make(["a", "b", "c"].map((id) => FakeApi.ok({ id }, { "as-trace-id": id })))
      const calls = yield* Effect.forEach([1, 2, 3], () => ResponseMeta.withMeta(getTrackingById("0b02")), {
        concurrency: 3
      }).pipe(Effect.provide(api.layer))
      for (const { data, meta } of calls) assert.strictEqual(meta.traceId, data.id)
    })
  )
})
