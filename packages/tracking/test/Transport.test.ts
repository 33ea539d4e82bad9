/** How a call speaks to its transport, and what it does while the transport has not yet begun. On a virtual clock. */
import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById } from "@effect-aftership/tracking/2024-10"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Authentication from "@effect-aftership/tracking/Authentication"
import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as Transport from "@effect-aftership/tracking/Transport"
import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Semaphore from "effect/Semaphore"
import * as TestClock from "effect/testing/TestClock"
import { setImmediate } from "node:timers/promises"
import { recording } from "./utils/observed.ts"

const id = "0b02015fc7fd4f3c8d5490cece4d124d"
const good = JSON.stringify({ meta: { code: 200 }, data: { id } })
const config = (options: Partial<AfterShipConfig.Options> = {}) =>
  Layer.orDie(AfterShipConfig.layer({ apiKey: Redacted.make("asat_canary_6f1d"), maxRetry: 0, ...options }))

const answer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Transport.Response => ({
  status,
  text,
  fault: undefined,
  header: (name) => headers[name]
})

/** One request: when it is started and when it ends, each in milliseconds after it was sent. */
interface Plan {
  readonly startedAfter?: number
  readonly endsAfter?: number
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** A client that carries a transport which does as planned, the last plan again and again. */
const planned = (...plans: ReadonlyArray<Plan>) => {
  const sent: Array<Transport.Request> = []
  const log: Array<string> = []
  const at = (context: Context.Context<never>, millis: number | undefined, f: () => void) =>
    millis === undefined
      ? Effect.void
      : Fiber.interrupt(Effect.runForkWith(context)(Effect.andThen(Effect.sleep(millis), Effect.sync(f))))
  const client = Transport.attach(
    HttpClient.make(() => Effect.die(new Error("The call was to go by the transport"))),
    {
      tellsStart: "always",
      send: (request, listener, context) => {
        const {
          endsAfter,
          headers = {},
          startedAfter,
          status = 200
        } = plans[Math.min(sent.length, plans.length - 1)] ?? {}
        sent.push(request)
        if (startedAfter === 0) listener.started()
        const stop = Effect.andThen(
          at(context, startedAfter === 0 ? undefined : startedAfter, listener.started),
          at(context, endsAfter, () =>
            listener.ended(Exit.succeed(answer(status, status === 200 ? good : "", headers)))
          )
        )
        return Effect.andThen(
          stop,
          Effect.sync(() => log.push(`stopped ${sent.length}`))
        )
      }
    }
  )
  return { sent, log, layer: Layer.succeed(HttpClient.HttpClient, client) }
}

/**
 * Runs an effect on the virtual clock: its result, and after how many milliseconds it came. A second at a time, with turns
 * of the event loop between them for the promises of a `fetch`.
 */
const timed = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function* () {
    const start = yield* Clock.currentTimeMillis
    const fiber = yield* Effect.forkChild(
      Effect.flatMap(Effect.result(effect), (result) =>
        Effect.map(Clock.currentTimeMillis, (end) => ({ result, after: end - start }))
      )
    )
    for (let second = 0; second < 3600 && fiber.pollUnsafe() === undefined; second++) {
      yield* TestClock.adjust("1 second")
      yield* Effect.promise(() => setImmediate())
    }
    return yield* Fiber.join(fiber)
  })

describe("headers that a transport hands on with blanks around them", () => {
  it.effect("are read without", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.UTC(2024, 9, 10, 8))
      const { spans, tracer } = recording()
      const headers = { date: " Thu, 10 Oct 2024 08:10:00 GMT\t", "retry-after": "7 ", "as-api-version": " 2024-10" }
      const { layer, sent } = planned(
        { startedAfter: 0, endsAfter: 1, status: 503, headers },
        { endsAfter: 1, headers }
      )
      const { after, result } = yield* timed(
        ResponseMeta.withMeta(getTrackingById(id)).pipe(
          Effect.provide([layer, config({ maxRetry: 1 }), Authentication.layerAes(Redacted.make("a secret"))]),
          Effect.withTracer(tracer)
        )
      )
      assert.strictEqual(spans[0]?.attributes.get("aftership.api_version"), "2024-10")
      assert(result._tag === "Success")
      assert.strictEqual(result.success.meta.apiVersion, "2024-10")
      assert.isAtLeast(after, 7000)
      assert.deepStrictEqual(
        sent.map(({ headers }) => headers["date"]?.slice(17, 22)),
        ["08:00", "08:10"]
      )
    })
  )
})

describe("a client that carries a transport", () => {
  it.effect("is called by it, with the request as it is to be sent", () =>
    Effect.gen(function* () {
      const { layer, sent } = planned({ startedAfter: 0, endsAfter: 1 })
      const { result } = yield* timed(
        createTracking({ tracking_number: "Zwei ☕" }).pipe(
          Effect.provideService(AfterShipConfig.CurrentHeaders, { "X-Shop": "7" }),
          Effect.provide([layer, config({ userAgent: "my-shop/1.2" })])
        )
      )
      assert.strictEqual(result._tag, "Success")
      assert.lengthOf(sent, 1)
      const { body, ...request } = sent[0] ?? assert.fail()
      assert.strictEqual(new TextDecoder().decode(body), '{"tracking_number":"Zwei ☕"}')
      assert.deepStrictEqual(request, {
        method: "POST",
        origin: "https://api.aftership.com",
        target: "/tracking/2024-10/trackings",
        headers: {
          "x-shop": "7",
          "as-api-key": "asat_canary_6f1d",
          accept: "application/json",
          "content-type": "application/json",
          "user-agent": "my-shop/1.2"
        },
        maxBodySize: 16 * 2 ** 20
      })
    })
  )

  const arrived: Array<string> = []
  const { layer: whole } = (() => {
    const client = HttpClient.make((request) => {
      arrived.push(request.url)
      return Effect.succeed(HttpClientResponse.fromWeb(request, new Response(good)))
    })
    const carrying = Transport.attach(client, {
      tellsStart: "always",
      send: () => assert.fail("A client made of another one was taken for it")
    })
    return { layer: carrying }
  })()

  it.effect.each([
    ["HttpClient.transform", HttpClient.transform(whole, (effect) => effect)],
    ["HttpClient.mapRequest", HttpClient.mapRequest(whole, (request) => request)],
    ["spreading", { ...whole }],
    ["Object.create", Object.create(whole) as HttpClient.HttpClient],
    ["a Proxy", new Proxy(whole, {})]
  ] as const)("does not pass it on to one that is made of it by %s: the call goes by that one", ([, client]) =>
    Effect.gen(function* () {
      arrived.length = 0
      const tracking = yield* getTrackingById(id).pipe(
        Effect.provide(config()),
        Effect.provideService(HttpClient.HttpClient, client)
      )
      assert.strictEqual(tracking.id, id)
      assert.lengthOf(arrived, 1)
    })
  )

  it.effect("is told to stop, once, when the call is interrupted", () =>
    Effect.gen(function* () {
      const { layer, log, sent } = planned({ startedAfter: 0 })
      const fiber = yield* Effect.forkChild(getTrackingById(id).pipe(Effect.provide([layer, config()])))
      yield* TestClock.adjust("1 second")
      assert.lengthOf(sent, 1)
      yield* Fiber.interrupt(fiber)
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(log, ["stopped 1"])
    })
  )

  it.effect("is not heard any more once its try is over", () =>
    Effect.gen(function* () {
      let late: Transport.Listener | undefined
      const client = Transport.attach(
        HttpClient.make(() => Effect.never),
        {
          tellsStart: "always",
          send: (_request, listener) => {
            late ??= listener
            listener.started()
            return Effect.void
          }
        }
      )
      const { after, result } = yield* timed(
        getTrackingById(id).pipe(Effect.provideService(HttpClient.HttpClient, client), Effect.provide(config()))
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.strictEqual(after, 10_000)
      // It has had its end: neither of these may start a timer or give another one.
      const before = process.getActiveResourcesInfo().length
      late?.started()
      late?.ended(Exit.succeed(answer(200, good)))
      assert.isAtMost(process.getActiveResourcesInfo().length, before)
    })
  )
})

describe("waiting for a connection", () => {
  it.effect("is not part of the timeout of a try", () =>
    Effect.gen(function* () {
      const { layer } = planned({ startedAfter: 60_000, endsAfter: 69_000 })
      const { after, result } = yield* timed(getTrackingById(id).pipe(Effect.provide([layer, config()])))
      assert.strictEqual(result._tag, "Success")
      assert.strictEqual(after, 69_000)
    })
  )

  it.effect("is followed by the whole timeout, which says that the request may have been seen", () =>
    Effect.gen(function* () {
      const { layer, log } = planned({ startedAfter: 60_000 })
      const { after, result } = yield* timed(getTrackingById(id).pipe(Effect.provide([layer, config()])))
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.strictEqual(after, 70_000)
      assert.strictEqual(result.failure.requestSent, "unknown")
      assert.strictEqual(result.failure.message, "No complete answer within 10000 ms")
      assert.deepStrictEqual(log, ["stopped 1"])
    })
  )

  it.effect("ends after ten timeouts, and says that nothing was sent", () =>
    Effect.gen(function* () {
      const { layer, log } = planned({})
      const { after, result } = yield* timed(
        createTracking({ tracking_number: "1Z" }).pipe(Effect.provide([layer, config({ timeout: "2 seconds" })]))
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.strictEqual(after, 20_000)
      assert.strictEqual(result.failure.requestSent, "no")
      assert.strictEqual(result.failure.message, "Not sent within 20000 ms")
      assert.deepStrictEqual(result.failure.timeout, Duration.seconds(20))
      assert.deepStrictEqual(log, ["stopped 1"])
    })
  )

  it.effect("may last for ten timeouts in all tries together", () =>
    Effect.gen(function* () {
      const { layer, sent } = planned({ startedAfter: 60_000, endsAfter: 61_000, status: 503 }, {})
      const { after, result } = yield* timed(
        getTrackingById(id).pipe(
          Effect.provideService(RetryPolicy.CurrentSchedule, Schedule.upTo(Schedule.spaced("1 second"), { times: 1 })),
          Effect.provide([layer, config()])
        )
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.lengthOf(sent, 2)
      // 61 s for the first try, 1 s between the two, and the 40 s that are left of 100.
      assert.strictEqual(after, 102_000)
      assert.strictEqual(result.failure.requestSent, "no")
    })
  )

  it.effect("for all of the ten timeouts leaves none for the next try", () =>
    Effect.gen(function* () {
      const { layer, sent } = planned({})
      const { after, result } = yield* timed(
        getTrackingById(id).pipe(
          RetryPolicy.withSchedule(Schedule.upTo(Schedule.spaced("1 second"), { times: 1 })),
          Effect.provide([layer, config()])
        )
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.lengthOf(sent, 2)
      // 100 s for the first try, and 1 s between the two.
      assert.strictEqual(after, 101_000)
    })
  )

  it.effect("in vain is followed by another try of a call that may not be repeated: nothing was sent", () =>
    Effect.gen(function* () {
      const { layer, sent } = planned({}, { startedAfter: 0, endsAfter: 10 })
      const create = createTracking({ tracking_number: "1Z" })
      const { result } = yield* timed(create.pipe(Effect.provide([layer, config({ maxRetry: 1 })])))
      assert.strictEqual(result._tag, "Success")
      assert.lengthOf(sent, 2)
      const other = planned({ startedAfter: 0 })
      const { result: unknown } = yield* timed(create.pipe(Effect.provide([other.layer, config({ maxRetry: 1 })])))
      assert(unknown._tag === "Failure" && unknown.failure._tag === "TimedOut")
      assert.lengthOf(other.sent, 1)
    })
  )

  it.effect("in vain costs nothing of what retries are paid from: it is no outage", () =>
    Effect.gen(function* () {
      const spent: Array<number> = []
      const budget = {
        spend: (tokens: number) => Effect.sync(() => spent.push(tokens) > 0),
        earn: () => Effect.void
      }
      for (const plan of [{}, { startedAfter: 0 }]) {
        const { layer, sent } = planned(plan)
        yield* timed(
          getTrackingById(id).pipe(
            Effect.provideService(RetryPolicy.CurrentBudget, budget),
            Effect.provide([layer, config({ maxRetry: 1 })])
          )
        )
        assert.lengthOf(sent, 2)
      }
      // Of the second call, whose request was sent.
      assert.deepStrictEqual(spent, [10])
    })
  )

  it.effect.each([
    ["never started", {}, "no", "Not sent within 300000 ms, all tries included"],
    ["started", { startedAfter: 295_000 }, "unknown", "No complete answer within 300000 ms, all tries included"]
  ] as const)("is bounded by a deadline alone, where there is one: %s", ([, plan, requestSent, message]) =>
    Effect.gen(function* () {
      const { layer, log } = planned(plan)
      const { after, result } = yield* timed(
        getTrackingById(id).pipe(
          Effect.provideService(RetryPolicy.CurrentDeadline, Duration.minutes(5)),
          Effect.provide([layer, config()])
        )
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.strictEqual(after, 300_000)
      assert.strictEqual(result.failure.requestSent, requestSent)
      assert.strictEqual(result.failure.message, message)
      assert.deepStrictEqual(log, ["stopped 1"])
    })
  )
})

/** A `fetch` that answers after so many milliseconds of the virtual clock. */
const slow = (millis: number, calls: Array<unknown>) =>
  Effect.map(Effect.context(), (context): typeof globalThis.fetch => async (input) => {
    calls.push(input)
    await Effect.runPromiseWith(context)(Effect.sleep(millis))
    return new Response(good)
  })

/** Lets one request through at a time, as limiters around a client do. */
const oneAtATime = (client: HttpClient.HttpClient) =>
  Effect.map(Semaphore.make(1), (semaphore) => HttpClient.transform(client, (effect) => semaphore.withPermit(effect)))

describe("a client that is none of ours", () => {
  const throughFetch = (fetch: typeof globalThis.fetch) =>
    Layer.effect(HttpClient.HttpClient, Effect.flatMap(HttpClient.HttpClient, oneAtATime)).pipe(
      Layer.provide(FetchHttpClient.layer),
      Layer.provide(Layer.succeed(FetchHttpClient.Fetch, fetch))
    )

  it.effect("that waits before it calls `fetch` has the timeout begin with `fetch`", () =>
    Effect.gen(function* () {
      const calls: Array<unknown> = []
      const layer = throughFetch(yield* slow(6000, calls))
      const five = Effect.all(
        Array.from({ length: 5 }, () => getTrackingById(id)),
        { concurrency: "unbounded" }
      )
      const { after, result } = yield* timed(five.pipe(Effect.provide([layer, config()])))
      assert.strictEqual(result._tag, "Success")
      assert.strictEqual(after, 30_000)
      assert.lengthOf(calls, 5)
    })
  )

  it.effect("that waits so too long is given up at the deadline, and its request is never made", () =>
    Effect.gen(function* () {
      const calls: Array<unknown> = []
      const layer = throughFetch(yield* slow(20_000, calls))
      const within = (millis: number) =>
        Effect.provideService(Effect.result(getTrackingById(id)), RetryPolicy.CurrentDeadline, Duration.millis(millis))
      const { result } = yield* timed(
        Effect.all([within(30_000), within(15_000)], { concurrency: 2 }).pipe(
          Effect.provideService(RetryPolicy.CurrentTimeout, Duration.seconds(21)),
          Effect.provide([layer, config()])
        )
      )
      assert(result._tag === "Success")
      const [first, second] = result.success
      assert.strictEqual(first._tag, "Success")
      assert(second._tag === "Failure" && second.failure._tag === "TimedOut")
      // Of a client that is none of ours nothing more is claimed.
      assert.strictEqual(second.failure.requestSent, "unknown")
      assert.lengthOf(calls, 1)
    })
  )

  it.effect("that tells the start by the hook in its context has the timeout begin there", () =>
    Effect.gen(function* () {
      const client = HttpClient.make((request, _url, _signal, fiber) =>
        Effect.sleep(50_000).pipe(
          Effect.andThen(Effect.sync(() => fiber.getRef(Transport.CurrentStarted)?.())),
          Effect.andThen(Effect.sleep(9000)),
          Effect.as(HttpClientResponse.fromWeb(request, new Response(good)))
        )
      )
      const get = getTrackingById(id).pipe(
        Effect.provideService(HttpClient.HttpClient, client),
        Effect.provide(config())
      )
      // The first one is timed from the beginning, as it is not known yet that the client will tell.
      const first = yield* timed(get)
      assert(first.result._tag === "Failure" && first.result.failure._tag === "TimedOut")
      assert.deepStrictEqual([first.after, first.result.failure.requestSent], [10_000, "unknown"])
      const patient = yield* timed(Effect.provideService(get, RetryPolicy.CurrentTimeout, Duration.seconds(51)))
      assert.strictEqual(patient.result._tag, "Success")
      const known = yield* timed(get)
      assert.deepStrictEqual([known.after, known.result._tag], [59_000, "Success"])
      // Ten timeouts without a start are the end of patience here too.
      const hasty = yield* timed(Effect.provideService(get, RetryPolicy.CurrentTimeout, Duration.seconds(4)))
      assert.deepStrictEqual([hasty.after, hasty.result._tag], [40_000, "Failure"])
    })
  )

  it.effect("that never tells is timed from the beginning", () =>
    Effect.gen(function* () {
      const client = HttpClient.make(() => Effect.never)
      const { after, result } = yield* timed(
        createTracking({ tracking_number: "1Z" }).pipe(
          Effect.provideService(HttpClient.HttpClient, client),
          Effect.provide(config({ maxRetry: 2 }))
        )
      )
      assert(result._tag === "Failure" && result.failure._tag === "TimedOut")
      assert.strictEqual(after, 10_000)
      assert.strictEqual(result.failure.requestSent, "unknown")
    })
  )

  it.effect.each([
    ["hangs", () => Effect.never, "TimedOut"],
    [
      "breaks the connection of",
      (request: HttpClientRequest.HttpClientRequest) =>
        Effect.fail(
          new HttpClientError.HttpClientError({
            reason: new HttpClientError.TransportError({
              request,
              cause: Object.assign(new Error("reset"), { code: "ECONNRESET" })
            })
          })
        ),
      "ConnectionFailed"
    ]
  ] as const)("that tells of some requests alone may have sent the others: it %s a creation, once", ([, fails, tag]) =>
    Effect.gen(function* () {
      let requests = 0
      const client = HttpClient.make((request, _url, _signal, fiber) => {
        requests++
        if (request.method === "POST") return fails(request)
        fiber.getRef(Transport.CurrentStarted)?.()
        return Effect.succeed(HttpClientResponse.fromWeb(request, new Response(good)))
      })
      const { result } = yield* timed(
        Effect.andThen(getTrackingById(id), createTracking({ tracking_number: "1Z" })).pipe(
          Effect.provideService(HttpClient.HttpClient, client),
          Effect.provide(config({ maxRetry: 2 }))
        )
      )
      assert(result._tag === "Failure" && result.failure._tag === tag)
      assert.strictEqual(result.failure.requestSent, "unknown")
      assert.strictEqual(requests, 2)
    })
  )

  it.effect("keeps the `fetch` and, but for redirects, the RequestInit that a program provides", () =>
    Effect.gen(function* () {
      const inits: Array<RequestInit | undefined> = []
      const fetch: typeof globalThis.fetch = async (_input, init) => {
        inits.push(init)
        return new Response(good)
      }
      const get = getTrackingById(id).pipe(
        Effect.provideService(FetchHttpClient.RequestInit, { redirect: "follow", keepalive: true })
      )
      const built = Layer.provide(FetchHttpClient.layer, Layer.succeed(FetchHttpClient.Fetch, fetch))
      yield* get.pipe(Effect.provide([built, config()]))
      yield* get.pipe(
        Effect.provideService(FetchHttpClient.Fetch, fetch),
        Effect.provide([FetchHttpClient.layer, config()])
      )
      assert.deepStrictEqual(
        inits.map((init) => [init?.redirect, init?.keepalive]),
        [
          ["manual", true],
          ["manual", true]
        ]
      )
    })
  )
})

describe("time", () => {
  it.live("without end is a timeout like any other", () =>
    Effect.gen(function* () {
      const client = HttpClient.make((request) =>
        Effect.as(Effect.sleep(20), HttpClientResponse.fromWeb(request, new Response(good)))
      )
      for (const timeout of [Duration.infinity, Duration.days(30)]) {
        const tracking = yield* getTrackingById(id).pipe(
          Effect.provideService(RetryPolicy.CurrentTimeout, timeout),
          Effect.provideService(RetryPolicy.CurrentDeadline, timeout),
          Effect.provideService(HttpClient.HttpClient, client),
          Effect.provide(config())
        )
        assert.strictEqual(tracking.id, id)
      }
    })
  )
})

describe("a request that is to be signed", () => {
  it.effect("has its address in copies too", () =>
    Effect.gen(function* () {
      const { layer, sent } = planned({ startedAfter: 0, endsAfter: 1 })
      const own: Authentication.Authenticate = {
        headers: (request) =>
          Effect.succeed({
            "x-signed": Authentication.signString({ ...request, date: "today" }).replaceAll("\n", "|")
          }),
        answered: () => Effect.succeed(false)
      }
      yield* timed(
        getTrackingById(id, { lang: "de" }).pipe(
          Effect.provideService(Authentication.Authentication, own),
          Effect.provide([layer, config()])
        )
      )
      assert.strictEqual(sent[0]?.headers["x-signed"], `GET|||today|/tracking/2024-10/trackings/${id}?lang=de`)
    })
  )
})

describe("text", () => {
  const bytes = new TextEncoder().encode("Zwei ☕")
  it("is of whole characters, wherever the chunks end", () => {
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte))
    assert.deepStrictEqual(Transport.text(chunks, 100), { text: "Zwei ☕", fault: undefined })
    assert.deepStrictEqual(Transport.text([bytes], 100), { text: "Zwei ☕", fault: undefined })
    assert.deepStrictEqual(Transport.text([], 0), { text: "", fault: undefined })
  })
  it("has a fault where it is too large or not UTF-8", () => {
    assert.deepStrictEqual(Transport.text([bytes, bytes], 9), { text: "Zwei ☕", fault: "TooLarge" })
    assert.deepStrictEqual(Transport.text([bytes.slice(0, 6)], 9), { text: "Zwei �", fault: "Malformed" })
  })
})
