import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById, retrackTrackingById } from "@effect-aftership/tracking/2024-10"
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as RetryBudget from "@effect-aftership/tracking/RetryBudget"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as Clock from "effect/Clock"
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
    ["HTTP 425", FakeApi.text(425, "")],
    ["HTTP 429", FakeApi.refused(429)],
    ["HTTP 429 and a code that is not known", FakeApi.refused(429, 4290)],
    ["HTTP 500", FakeApi.refused(500)],
    ["HTTP 500 and a code that is not known", FakeApi.refused(500, 5000)],
    ["HTTP 502 and a code of success", FakeApi.refused(502, 200)],
    ["HTTP 502 and a code that is no number", FakeApi.refused(502, "x")],
    ["HTTP 503 and a code that is not known", FakeApi.refused(503, 5031)],
    ["HTTP 503 and a code that stands for something else", FakeApi.refused(503, 4004)],
    ["HTTP 506", FakeApi.text(506, "")],
    ["HTTP 520, Cloudflare's", FakeApi.text(520, "<html>")],
    ["HTTP 524, Cloudflare's", FakeApi.text(524, "<html>")],
    ["HTTP 530, Cloudflare's", FakeApi.text(530, "<html>")],
    ["HTTP 599", FakeApi.text(599, "")],
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
    ["HTTP 511", FakeApi.text(511, "")],
    ["HTTP 400 and a code that is not known", FakeApi.refused(400, 5031)],
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

  it.effect("waits by the numbers of a seed, and no others", () =>
    Effect.gen(function* () {
      const seeded = Random.withSeed("waits")
      const numbers = yield* seeded(Effect.all([Random.next, Random.next, Random.next, Random.next]))
      const expected = numbers.map((number, retry) => 500 * 2 ** retry * (0.8 + 0.4 * number))
      const { tries } = yield* seeded(
        run(getTrackingById("0b02"), FakeApi.make([FakeApi.refused(503)], { maxRetry: 4 }))
      )
      assert.lengthOf(tries, 5)
      for (const [retry, wait] of expected.entries()) {
        assert.closeTo((tries[retry + 1] ?? Number.NaN) - (tries[retry] ?? Number.NaN), wait, 1)
      }
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

describe("a wait that AfterShip asks for", () => {
  /** How long a call waited after an answer with these headers, at 8 o'clock. */
  const waited = (status: number, headers: Record<string, string>, maxWait?: Duration.Duration) =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2024-10-10T08:00:00Z"))
      const api = FakeApi.make([FakeApi.text(status, "", headers), FakeApi.ok()])
      const call = withoutJitter(getTrackingById("0b02"))
      const { tries } = yield* run(
        maxWait === undefined ? call : Effect.provideService(call, RetryPolicy.CurrentMaxWait, maxWait),
        api
      )
      return (tries[1] ?? Number.NaN) - (tries[0] ?? Number.NaN)
    })

  it.effect.each([
    ["seconds", 503, { "retry-after": "7" }, 7000],
    ["seconds, with HTTP 429", 429, { "retry-after": "7" }, 7000],
    ["a date", 503, { "retry-after": "Thu, 10 Oct 2024 08:00:20 GMT" }, 20_000],
    [
      "a date, by the answer's own clock",
      503,
      { "retry-after": "Thu, 10 Oct 2024 09:00:20 GMT", date: "Thu, 10 Oct 2024 09:00:00 GMT" },
      20_000
    ],
    ["the end of the rate limit's window", 429, { "x-ratelimit-reset": "1728547203" }, 3000],
    [
      "the end of the rate limit's window, by the answer's own clock",
      429,
      { "x-ratelimit-reset": "1728550803", date: "Thu, 10 Oct 2024 09:00:00 GMT" },
      3000
    ],
    ["less than the schedule's own wait", 429, { "retry-after": "0" }, 500],
    ["a date that has passed", 503, { "retry-after": "Thu, 10 Oct 2024 07:00:00 GMT" }, 500],
    ["a minute, which is the most that is waited", 503, { "retry-after": "60" }, 60_000],
    ["a minute, with HTTP 429", 429, { "retry-after": "60" }, 60_000],
    ["seconds, with blanks around them", 503, { "retry-after": " 7 " }, 7000],
    [
      "a date, with blanks around it",
      503,
      { "retry-after": " Thu, 10 Oct 2024 09:00:20 GMT ", date: "Thu, 10 Oct 2024 09:00:00 GMT\t" },
      20_000
    ],
    ["garbage", 503, { "retry-after": "soon" }, 500],
    ["the end of a window in milliseconds", 429, { "x-ratelimit-reset": "1728547203000" }, 500],
    ["a negative number", 503, { "retry-after": "-5" }, 500],
    ["a date of another form", 503, { "retry-after": "2024-10-10T08:00:20Z" }, 500],
    ["a date that is none", 503, { "retry-after": "Thu, 99 Foo 2024 08:00:20 GMT" }, 500],
    ["the end of a window, without HTTP 429", 503, { "x-ratelimit-reset": "1728547230" }, 500]
  ] as ReadonlyArray<[string, number, Record<string, string>, number]>)("as %s", ([, status, headers, wait]) =>
    Effect.map(waited(status, headers), (observed) => assert.strictEqual(observed, wait))
  )

  it.effect("may be longer where a layer allows it", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* waited(503, { "retry-after": "3000" }, Duration.minutes(50)), 3_000_000)
    })
  )

  it.effect.each([
    ["seconds", 429, { "retry-after": "3600" }, 3600],
    ["seconds", 503, { "retry-after": "61" }, 61],
    ["a date", 503, { "retry-after": "Thu, 10 Oct 2024 09:00:00 GMT", date: "Thu, 10 Oct 2024 08:00:00 GMT" }, 3600],
    ["the end of a window", 429, { "x-ratelimit-reset": "1728550800", date: "Thu, 10 Oct 2024 08:00:00 GMT" }, 3600]
  ] as ReadonlyArray<[string, number, Record<string, string>, number]>)(
    "that is longer than allowed ends the call at once, and the error tells it: as %s, HTTP %i",
    ([, status, headers, seconds]) =>
      Effect.gen(function* () {
        const api = FakeApi.make([FakeApi.text(status, "", headers), FakeApi.ok()])
        const error = yield* Effect.flip(Effect.provide(getTrackingById("0b02"), api.layer))
        assert(error._tag === "TooManyRequest" || error._tag === "InternalError")
        assert.deepStrictEqual(error.meta.retryAfter, Duration.seconds(seconds))
        assert.strictEqual(
          error.message,
          `HTTP ${status} without an error message (AfterShip asks to wait ${seconds} seconds)`
        )
        assert.lengthOf(api.arrived, 1)
      })
  )

  it.effect("that is just as long as allowed is no part of the message", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.text(503, "", { "retry-after": "60" })], { maxRetry: 0 })
      const error = yield* Effect.flip(Effect.provide(getTrackingById("0b02"), api.layer))
      assert.strictEqual(error.message, "HTTP 503 without an error message")
    })
  )

  it.effect("that is too long costs nothing of the budget", () =>
    Effect.gen(function* () {
      const refused = FakeApi.text(503, "", { "retry-after": "3600" })
      const api = FakeApi.make([...Array.from({ length: 200 }, () => refused), FakeApi.refused(503), FakeApi.ok()])
      yield* run(Effect.replicateEffect(Effect.result(getTrackingById("0b02")), 200), api)
      const { result } = yield* run(getTrackingById("0b02"), api)
      assert.strictEqual(result._tag, "Success")
      assert.lengthOf(api.arrived, 202)
    })
  )

  it.effect("does not make a call that may not be repeated", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.text(503, "", { "retry-after": "1" }), FakeApi.ok()])
      const { tries } = yield* run(createTracking({ tracking_number: "1234" }), api)
      assert.lengthOf(tries, 1)
    })
  )
})

describe("the retry budget", () => {
  const outage = (calls: number, api: FakeApi.FakeApi) =>
    run(
      Effect.forEach(Array.from({ length: calls }), () => Effect.result(getTrackingById("0b02")), { concurrency: 10 }),
      api
    )

  it.effect("keeps a total outage from multiplying the load", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.refused(503)])
      yield* outage(1000, api)
      assert.strictEqual(api.arrived.length, 1100)
    })
  )

  it.effect("charges a timeout twice", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.never], { timeout: "100 millis" })
      yield* outage(200, api)
      assert.strictEqual(api.arrived.length, 250)
    })
  )

  it.effect("is filled again by calls that succeed", () =>
    Effect.gen(function* () {
      const replies = [
        ...Array.from({ length: 1100 }, () => FakeApi.refused(503)),
        ...Array.from({ length: 5 }, () => FakeApi.ok()),
        FakeApi.refused(503)
      ]
      const api = FakeApi.make(replies)
      yield* run(
        Effect.gen(function* () {
          yield* Effect.forEach(Array.from({ length: 1000 }), () => Effect.result(getTrackingById("0b02")))
          yield* Effect.forEach(Array.from({ length: 5 }), () => getTrackingById("0b02"))
          yield* Effect.result(getTrackingById("0b02"))
        }),
        api
      )
      // The last call had one retry, which five successes have paid.
      assert.strictEqual(api.arrived.length, 1100 + 5 + 2)
    })
  )

  it.effect("is not touched by what would not be made again anyway", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([...Array.from({ length: 500 }, () => FakeApi.refused(404, 4004)), FakeApi.refused(503)])
      yield* outage(501, api)
      assert.strictEqual(api.arrived.length, 500 + 3)
    })
  )

  it.effect("is shared by all calls to an origin, even where each is given a layer of its own", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.refused(503)])
      const call = Effect.result(Effect.provide(getTrackingById("0b02"), api.layer))
      yield* run(Effect.replicateEffect(call, 1000, { concurrency: 10 }), api)
      assert.strictEqual(api.arrived.length, 1100)
    })
  )

  it.effect("of one origin is not that of another", () =>
    Effect.gen(function* () {
      yield* outage(1000, FakeApi.make([FakeApi.refused(503)]))
      const other = FakeApi.make([FakeApi.refused(503), FakeApi.ok()])
      const { result } = yield* run(getTrackingById("0b02"), other)
      assert.strictEqual(result._tag, "Success")
    })
  )

  it.effect("of an origin is forgotten once a hundred others have been called", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.refused(503)])
      const exhausted = Effect.gen(function* () {
        api.arrived.splice(0)
        yield* run(getTrackingById("0b02"), api)
        return api.arrived.length === 1
      })
      yield* outage(1000, api)
      assert.isTrue(yield* exhausted)
      const others = (count: number) =>
        Effect.forEach(Array.from({ length: count }), () =>
          Effect.provide(getTrackingById("0b02"), FakeApi.make([FakeApi.ok()]).layer)
        )
      yield* others(99)
      assert.isTrue(yield* exhausted)
      // It was called just now, and so is kept longer than those before it.
      yield* others(99)
      assert.isTrue(yield* exhausted)
      yield* others(100)
      assert.isFalse(yield* exhausted)
    })
  )

  it.effect("gets back what the retries of a call have cost that succeeds", () =>
    Effect.gen(function* () {
      // Every second request fails, and each call succeeds on its second try.
      let requests = 0
      const api = FakeApi.make([() => (++requests % 2 === 1 ? FakeApi.disconnect("ECONNRESET")() : FakeApi.ok()())])
      const calls = Effect.replicateEffect(Effect.result(getTrackingById("0b02")), 2000)
      const { result } = yield* run(calls, api)
      assert(result._tag === "Success")
      assert.lengthOf(
        result.success.filter(({ _tag }) => _tag === "Failure"),
        0
      )
    })
  )

  it.effect("gets back the cost of all retries of a call, not of the last one", () =>
    Effect.gen(function* () {
      const budget = yield* RetryBudget.make({ capacity: 10 })
      const api = FakeApi.make([FakeApi.refused(503), FakeApi.refused(503), FakeApi.ok()])
      yield* run(Effect.provideService(getTrackingById("0b02"), RetryPolicy.CurrentBudget, budget), api)
      assert.lengthOf(api.arrived, 3)
      assert.isTrue(yield* budget.spend(10))
    })
  )

  it.effect.each([Number.NaN, -1, 2.5])("of %d tokens, or a schedule of as many retries, comes to an end", (count) =>
    Effect.gen(function* () {
      const budget = yield* RetryBudget.make({ capacity: count })
      const api = FakeApi.make([FakeApi.refused(503)])
      yield* run(
        getTrackingById("0b02").pipe(
          Effect.provideService(RetryPolicy.CurrentBudget, budget),
          RetryPolicy.withSchedule(RetryPolicy.exponential(10))
        ),
        api
      )
      assert.lengthOf(api.arrived, 1)
      const throttled = FakeApi.make([FakeApi.refused(429)])
      yield* run(RetryPolicy.withSchedule(getTrackingById("0b02"), RetryPolicy.exponential(count)), throttled)
      assert.isAtMost(throttled.arrived.length, 4)
    })
  )

  it.effect("never has more than its capacity", () =>
    Effect.gen(function* () {
      const budget = yield* RetryBudget.make({ capacity: 20 })
      yield* budget.earn(100)
      yield* budget.spend(5)
      yield* budget.earn(1000)
      assert.deepStrictEqual(yield* Effect.forEach([5, 10, 5, 5], (tokens) => budget.spend(tokens)), [
        true,
        true,
        true,
        false
      ])
    })
  )

  it.effect("is not paid from for HTTP 429 or code 429, unless the server failed", () =>
    Effect.gen(function* () {
      let spent = 0
      const counting: RetryBudget.RetryBudget = {
        spend: (tokens) => Effect.sync(() => ((spent += tokens), true)),
        earn: () => Effect.void
      }
      const paid = (reply: () => FakeApi.Reply) =>
        Effect.gen(function* () {
          spent = 0
          const api = FakeApi.make([reply], { timeout: "1 second" })
          yield* run(Effect.provideService(getTrackingById("0b02"), RetryPolicy.CurrentBudget, counting), api)
          return spent
        })
      assert.strictEqual(yield* paid(FakeApi.refused(503)), 10)
      assert.strictEqual(yield* paid(FakeApi.never), 20)
      assert.strictEqual(yield* paid(FakeApi.refused(429)), 0)
      assert.strictEqual(yield* paid(FakeApi.refused(429, 4290)), 0)
      assert.strictEqual(yield* paid(FakeApi.refused(429, 400)), 0)
      assert.strictEqual(yield* paid(FakeApi.refused(200, 429)), 0)
      assert.strictEqual(yield* paid(FakeApi.refused(503, 429)), 10)
    })
  )

  it.effect("can be replaced by a layer", () =>
    Effect.gen(function* () {
      const none = yield* RetryBudget.make({ capacity: 0 })
      for (const [budget, tries] of [
        [none, 1],
        [RetryBudget.unlimited, 3]
      ] as const) {
        const api = FakeApi.make([FakeApi.refused(503)])
        yield* run(Effect.provideService(getTrackingById("0b02"), RetryPolicy.CurrentBudget, budget), api)
        assert.lengthOf(api.arrived, tries)
      }
    })
  )
})

describe("a burst", () => {
  /** Lets 20 requests a second through, as AfterShip does, and refuses the others with HTTP 429. */
  const limited = () => {
    const windows = new Map<number, number>()
    return (): Effect.Effect<Response> =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const second = Math.floor(now / 1000)
        const used = (windows.get(second) ?? 0) + 1
        windows.set(second, used)
        const headers = {
          date: new Date(now).toUTCString(),
          "x-ratelimit-limit": "20",
          "x-ratelimit-remaining": String(Math.max(20 - used, 0)),
          "x-ratelimit-reset": String(second + 1)
        }
        return used > 20
          ? Response.json({ meta: { code: 429, message: "Too many requests" }, data: {} }, { status: 429, headers })
          : Response.json({ meta: { code: 201 }, data: { id: "0b02" } }, { status: 201, headers })
      })
  }

  const burst = (count: number, maxRetry: number) =>
    Effect.gen(function* () {
      const api = FakeApi.answering(limited(), { maxRetry })
      const create = Effect.result(createTracking({ tracking_number: "1234" }))
      const { result } = yield* run(Effect.replicateEffect(create, count, { concurrency: "unbounded" }), api)
      assert(result._tag === "Success")
      const failed = result.success.flatMap((each) => (each._tag === "Failure" ? [each.failure._tag] : []))
      return { api, failed }
    })

  it.effect("of 150 calls at once passes whole with ten retries", () =>
    Effect.gen(function* () {
      const { failed } = yield* burst(150, 10)
      assert.deepStrictEqual(failed, [])
    })
  )

  it.effect("of 500 calls passes as far as three windows let it through with two retries", () =>
    Effect.gen(function* () {
      const { failed } = yield* burst(500, 2)
      assert.deepStrictEqual([...new Set(failed)], ["TooManyRequest"])
      // By chance some tries come a window later than others.
      assert.isAtLeast(500 - failed.length, 3 * 20)
      assert.isAtMost(500 - failed.length, 5 * 20)
    })
  )

  it.effect.each([2, 10])("takes nothing from the retries of an outage that follows, with %i retries", (maxRetry) =>
    Effect.gen(function* () {
      const { api } = yield* burst(500, maxRetry)
      const outage = FakeApi.make([FakeApi.refused(503), FakeApi.ok()], { domain: api.origin })
      const { result } = yield* run(getTrackingById("0b02"), outage)
      assert.strictEqual(result._tag, "Success")
      assert.lengthOf(outage.arrived, 2)
    })
  )
})

describe("the deadline", () => {
  it.effect("ends the whole call, tries and waits", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.refused(503), FakeApi.never], { timeout: "3 seconds" })
      const started = yield* Clock.currentTimeMillis
      let ended = 0
      const { result } = yield* run(
        getTrackingById("0b02").pipe(
          Effect.provideService(RetryPolicy.CurrentDeadline, Duration.seconds(2)),
          Effect.ensuring(Effect.map(Clock.currentTimeMillis, (now) => (ended = now)))
        ),
        api
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.strictEqual(result.failure.message, "No complete answer within 2000 ms, all tries included")
      assert.strictEqual(ended - started, 2000)
    })
  )

  it.effect("is no bound where there is none", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.never], { timeout: "3 minutes", maxRetry: 10 })
      const { tries } = yield* run(getTrackingById("0b02"), api)
      assert.lengthOf(tries, 11)
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
      ["HTTP 425", FakeApi.text(425, "")],
      ["HTTP 521, though Cloudflare found the server down", FakeApi.text(521, "")],
      ["HTTP 523", FakeApi.text(523, "")],
      ["HTTP 503 and a code that is not known", FakeApi.refused(503, 5031)],
      ["HTTP 503, though the code speaks of the rate limit", FakeApi.refused(503, 429)],
      ["HTTP 524, though the code speaks of the rate limit", FakeApi.refused(524, 429)],
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
      ["HTTP 429", FakeApi.refused(429)],
      ["HTTP 429 and a code that is not known", FakeApi.refused(429, 4290)],
      ["HTTP 429 and a code that stands for something else", FakeApi.refused(429, 400)]
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

  it.effect("the schedule, which sees the error that each retry is for; the call fails with the last one", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const schedule = Schedule.spaced("1 minute").pipe(
        Schedule.setInputType<AfterShipError>(),
        Schedule.upTo({ times: 2 }),
        Schedule.tap(({ input }) => Effect.sync(() => seen.push(input.message)))
      )
      const { result } = yield* run(
        RetryPolicy.withSchedule(getTrackingById("0b02"), schedule),
        FakeApi.make([FakeApi.text(502, ""), FakeApi.text(503, ""), FakeApi.text(504, "")])
      )
      const message = (status: number) => `HTTP ${status} without an error message`
      assert.deepStrictEqual(seen, [message(502), message(503)])
      assert(result._tag === "Failure")
      assert.strictEqual(result.failure.message, message(504))
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

  it.effect("the same, by a combinator", () =>
    Effect.gen(function* () {
      const { tries } = yield* run(
        getTrackingById("0b02").pipe(
          RetryPolicy.withSchedule(Schedule.upTo(Schedule.spaced("1 minute"), { times: 2 })),
          RetryPolicy.withTimeout("1 second")
        ),
        FakeApi.make([FakeApi.never], { maxRetry: 0 })
      )
      assert.deepStrictEqual(tries, [0, 61_000, 122_000])
      const { result, tries: bounded } = yield* run(
        RetryPolicy.withDeadline(getTrackingById("0b02"), 30_000),
        FakeApi.make([FakeApi.refused(503)], { maxRetry: 10 })
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.isBelow((bounded.at(-1) ?? 0) - (bounded[0] ?? 0), 30_000)
    })
  )

  it.effect("what is made again: wider", () =>
    Effect.gen(function* () {
      const { tries } = yield* run(
        createTracking({ tracking_number: "1234" }).pipe(
          Effect.provideService(RetryPolicy.CurrentRetryable, (error) => error._tag === "InternalError")
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
          Effect.provideService(RetryPolicy.CurrentRetryable, (_, { operation, idempotent }) => {
            told.push({ operation, idempotent })
            return false
          })
        ),
        FakeApi.make([FakeApi.refused(500)])
      )
      assert.lengthOf(tries, 1)
      assert.deepStrictEqual(told, [{ operation: "getTrackingById", idempotent: true }])
    })
  )
})
