import { assert, describe, it } from "@effect/vitest"
import { getTrackingById } from "@effect-aftership/tracking/2024-10"
import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
import * as Context from "effect/Context"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as FakeApi from "./utils/FakeApi.ts"
import { recording } from "./utils/observed.ts"

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

  it("has no time that is out of reach", () => {
    const limitUntil = (reset: string) =>
      ResponseMeta.make({
        status: 200,
        metaCode: 200,
        headers: { "x-ratelimit-limit": "20", "x-ratelimit-remaining": "19", "x-ratelimit-reset": reset },
        tries: 1,
        now: 0
      }).rateLimit
    const last = limitUntil("999999999999")
    assert(last !== undefined)
    assert.strictEqual(DateTime.toEpochMillis(ResponseMeta.resetAt(last)), 999_999_999_999_000)
    assert.isUndefined(limitUntil("1000000000000"))
  })

  it.effect("has no blanks around it", () =>
    Effect.gen(function* () {
      const meta = ResponseMeta.make({
        status: 429,
        metaCode: " 429 ",
        headers: {
          "x-ratelimit-limit": " 20",
          "x-ratelimit-remaining": "0 ",
          "x-ratelimit-reset": "1728547201\t",
          "retry-after": " 2 ",
          "as-api-version": " 2024-10",
          "as-trace-id": " "
        },
        tries: 1,
        now: 0
      })
      assert.deepStrictEqual(meta, {
        statusCode: 429,
        metaCode: 429,
        rateLimit: { limit: 20, remaining: 0, reset: 1728547201 },
        retryAfter: Duration.seconds(2),
        apiVersion: "2024-10",
        traceId: undefined,
        tries: 1
      })
    })
  )
})

describe("an observer", () => {
  const gather = () => {
    const told: Array<string> = []
    const observe = (name: string) => (meta: ResponseMeta.ResponseMeta) =>
      Effect.sync(() => void told.push(`${name}: ${meta.statusCode}, try ${meta.tries}`))
    return { told, observe }
  }

  /** Lets a call go through all its waits. */
  const settled = <A, E, R>(call: Effect.Effect<A, E, R>) =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Effect.exit(call))
      yield* TestClock.adjust("1 hour")
      return yield* Fiber.join(fiber)
    })

  it.effect("is told of each answer once, of failed tries too, and of no try without an answer", () =>
    Effect.gen(function* () {
      const { observe, told } = gather()
      const replies = [
        FakeApi.refused(503),
        FakeApi.disconnect("ECONNRESET"),
        FakeApi.never,
        FakeApi.text(302, ""),
        FakeApi.text(200, "<html>"),
        FakeApi.refused(404, 4004),
        FakeApi.ok()
      ]
      const api = FakeApi.make(replies, { maxRetry: 3 })
      const calls = Effect.replicateEffect(Effect.result(getTrackingById("0b02")), 4)
      yield* settled(Effect.provide(ResponseMeta.tapMeta(calls, observe("seen")), api.layer))
      assert.lengthOf(api.arrived, replies.length)
      assert.deepStrictEqual(told, [
        "seen: 503, try 1",
        "seen: 302, try 4",
        "seen: 200, try 1",
        "seen: 404, try 1",
        "seen: 200, try 1"
      ])
    })
  )

  it.effect("is not silenced by another one within it, nor by withMeta", () =>
    Effect.gen(function* () {
      const { observe, told } = gather()
      const api = FakeApi.make([FakeApi.ok({ id: "0b02" }, { "as-trace-id": "6f1d" })])
      const { meta } = yield* ResponseMeta.withMeta(
        getTrackingById("0b02").pipe(ResponseMeta.tapMeta(observe("inner")))
      ).pipe(
        ResponseMeta.tapMeta(observe("outer")),
        Effect.provideService(ResponseMeta.CurrentObserver, observe("outermost")),
        Effect.provide(api.layer)
      )
      assert.strictEqual(meta.traceId, "6f1d")
      assert.deepStrictEqual(told, ["outermost: 200, try 1", "outer: 200, try 1", "inner: 200, try 1"])
    })
  )

  it.effect("is not told of the calls that it makes itself, and those around it are", () =>
    Effect.gen(function* () {
      const { observe, told } = gather()
      const api = FakeApi.make([FakeApi.ok()])
      const calling = () => Effect.ignore(getTrackingById("inner"))
      yield* Effect.provide(ResponseMeta.tapMeta(getTrackingById("0b02"), calling), api.layer)
      assert.lengthOf(api.arrived, 2)
      yield* getTrackingById("0b02").pipe(
        Effect.provideService(ResponseMeta.CurrentObserver, () => Effect.provide(calling(), api.layer)),
        Effect.provide(api.layer)
      )
      assert.lengthOf(api.arrived, 4)
      yield* getTrackingById("0b02").pipe(
        ResponseMeta.tapMeta(calling),
        ResponseMeta.tapMeta(observe("outer")),
        Effect.provide(api.layer)
      )
      assert.lengthOf(api.arrived, 6)
      assert.deepStrictEqual(told, ["outer: 200, try 1", "outer: 200, try 1"])
    })
  )

  it.effect("is told before the call goes on", () =>
    Effect.gen(function* () {
      const order: Array<string> = []
      const slow = () =>
        Effect.andThen(
          Effect.sleep("1 minute"),
          Effect.sync(() => void order.push("observed"))
        )
      const api = FakeApi.make([FakeApi.ok()])
      yield* settled(
        getTrackingById("0b02").pipe(
          ResponseMeta.tapMeta(slow),
          Effect.tap(() => Effect.sync(() => void order.push("answered"))),
          Effect.provide(api.layer)
        )
      )
      assert.deepStrictEqual(order, ["observed", "answered"])
    })
  )

  it.effect("may need services of its own", () =>
    Effect.gen(function* () {
      class Counter extends Context.Service<Counter, { count: number }>()("Counter") {}
      const counter = { count: 0 }
      const count = () => Effect.map(Counter, (counter) => void (counter.count += 1))
      yield* getTrackingById("0b02").pipe(
        ResponseMeta.tapMeta(count),
        Effect.provide(FakeApi.make([FakeApi.ok()]).layer),
        Effect.provideService(Counter, counter)
      )
      assert.strictEqual(counter.count, 1)
    })
  )

  it.effect("sees the services and the span of where it was added, not those within", () =>
    Effect.gen(function* () {
      class Name extends Context.Service<Name, string>()("Name") {}
      const told: Array<string> = []
      yield* getTrackingById("0b02").pipe(
        Effect.provideService(Name, "inner"),
        Effect.withSpan("inner"),
        ResponseMeta.tapMeta(() =>
          Effect.zipWith(Name, Effect.orDie(Effect.currentSpan), (name, span) => void told.push(name, span.name))
        ),
        Effect.withSpan("outer"),
        Effect.provideService(Name, "outer"),
        Effect.provide(FakeApi.make([FakeApi.ok()]).layer)
      )
      assert.deepStrictEqual(told, ["outer", "outer"])
    })
  )

  it.effect("annotates the caller's own span, be it given as a reference or to the call", () =>
    Effect.gen(function* () {
      const annotate = (meta: ResponseMeta.ResponseMeta) => Effect.annotateCurrentSpan("served", meta.apiVersion)
      const call = getTrackingById("0b02")
      for (const observed of [
        ResponseMeta.tapMeta(call, annotate),
        Effect.provideService(call, ResponseMeta.CurrentObserver, annotate)
      ]) {
        const { spans, tracer } = recording()
        yield* observed.pipe(
          Effect.withSpan("shop"),
          Effect.withTracer(tracer),
          Effect.provide(FakeApi.make([FakeApi.ok({}, { "as-api-version": "2025-07" })]).layer)
        )
        const [shop, own] = spans
        assert.strictEqual(shop?.attributes.get("served"), "2025-07")
        assert.isUndefined(own?.attributes.get("served"))
        // The call's own span has it as well.
        assert.strictEqual(own?.attributes.get("aftership.api_version"), "2025-07")
      }
    })
  )
})
