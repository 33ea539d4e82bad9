/**
 * Every fault that a server, or what is before it, can make of an answer, against a read, a write that may be repeated
 * and a write that may not. What is observed is the table in `docs/FAULTS.md`; `UPDATE_FAULTS=1` writes it anew.
 */
import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById, updateTrackingById } from "@effect-aftership/tracking/2024-10"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import { setImmediate } from "node:timers/promises"
import { afterAll, beforeAll } from "vitest"
import * as faultsPage from "./utils/faultsPage.ts"
import * as FaultServer from "./utils/FaultServer.ts"
import { answer, envelope, good, raw, redirect, type Step } from "./utils/FaultServer.ts"

/** How many tries are made by a read, by a write that may be repeated, and by one that may not. */
type Tries = readonly [read: number, idempotent: number, other: number]

const always: Tries = [3, 3, 3]
const unlessDoneTwice: Tries = [3, 3, 1]
const never: Tries = [1, 1, 1]

interface Fault {
  /** As the table has it. */
  readonly what: string
  readonly fault: Step | "never accepting"
  /** What the caller gets, once all tries have met the fault. */
  readonly gets: string
  readonly tries: Tries
  /** Whether nothing but the timeout ends a try. */
  readonly hangs?: boolean
  /** Whether none of the tries comes to the server as a request. */
  readonly unheard?: boolean
  /** What is answered, and done with the connection, before the fault. */
  readonly after?: FaultServer.Fault
}

const when = (
  what: string,
  fault: Fault["fault"],
  gets: string,
  tries: Tries,
  more?: Pick<Fault, "hangs" | "unheard" | "after">
): Fault => ({ what, fault, gets, tries, ...more })

const hangs = { hangs: true }

const theData = "the data"
const timedOut = '`TimedOut`, `requestSent: "unknown"`'
const unconnected = '`ConnectionFailed`, `requestSent: "no"`'
const broken = '`ConnectionFailed`, `requestSent: "unknown"`'
const unreadable = '`ResponseError`, `reason: "Unreadable"`'
const redirected = '`ResponseError`, `reason: "Redirected"`'
const tooLarge = '`ResponseError`, `reason: "TooLarge"`'
const tooMany = "`TooManyRequest`"
const internal = "`InternalError`"
const unknown = "`UnknownApiError`"

const html = "<!doctype html><title>Out of order</title>"
const asHtml = { "content-type": "text/html" }
const asText = { "content-type": "text/plain" }
const inAnHour = { "retry-after": "3600" }
const in2099 = { "retry-after": "Thu, 01 Oct 2099 08:00:00 GMT" }
const window2099 = { "x-ratelimit-reset": "4094352000" }
const gzipped = { "content-encoding": "gzip" }

const sections: Readonly<Record<string, ReadonlyArray<Fault>>> = {
  "No answer": [
    when("The connection is refused", "refused", unconnected, always, { unheard: true }),
    when("The connection is never accepted", "never accepting", timedOut, unlessDoneTwice, {
      ...hangs,
      unheard: true
    }),
    when("Nothing comes back", FaultServer.silence, timedOut, unlessDoneTwice, hangs),
    when("The connection is reset before the headers", FaultServer.reset, broken, unlessDoneTwice),
    when("The connection is closed before the headers", FaultServer.closed, broken, unlessDoneTwice),
    when("A kept connection is reset as it is used again", FaultServer.reset, broken, unlessDoneTwice, {
      after: FaultServer.okAndOpen
    }),
    when("A `100` that was not asked for, and then a good answer", FaultServer.continued, broken, unlessDoneTwice),
    when("A kept connection was closed after the last answer", FaultServer.ok(), theData, never, {
      after: FaultServer.okThenClosed
    })
  ],
  "Half an answer": [
    when("It stops after the headers", FaultServer.stallAfterHeaders, timedOut, unlessDoneTwice, hangs),
    when("It stops within the body", FaultServer.stallInBody, timedOut, unlessDoneTwice, hangs),
    when("It drips, a byte every 100 ms", FaultServer.drip, timedOut, unlessDoneTwice, hangs),
    when("The connection is reset within the body", FaultServer.resetInBody, broken, unlessDoneTwice),
    when("The body is shorter than its `content-length`", FaultServer.closedInBody, broken, unlessDoneTwice),
    when("The body is longer than its `content-length`", raw("content-length: 20", good), unreadable, never),
    when("The `content-length` is no number", raw("content-length: many", good), broken, unlessDoneTwice),
    when("The chunks are not as announced", raw("transfer-encoding: chunked", good), broken, unlessDoneTwice),
    when("The compression is broken", answer(200, good, gzipped), broken, unlessDoneTwice),
    when("The headers are of 100 kB", answer(200, good, { x: "x".repeat(100_000) }), broken, unlessDoneTwice),
    when("It is not HTTP", FaultServer.notHttp, broken, unlessDoneTwice)
  ],
  "An error, by its HTTP status": [
    when("400, in AfterShip's envelope", envelope(400, 400), "`InvalidRequest`", never),
    when("400, with `meta.code: 4999`", envelope(400, 4999), unknown, never),
    when('400, with `meta.code: "constructor"`', envelope(400, "constructor"), unknown, never),
    when("401, in AfterShip's envelope", envelope(401, 401), "`ApiKeyInvalid`", never),
    when("403, as HTML", answer(403, html, asHtml), "`RequestNotAllowed`", never),
    when("404, empty", answer(404), "`NotFound`", never),
    when("401, with a code that is not known", envelope(401, 4019), "`ApiKeyInvalid`", never),
    when("408", answer(408), unknown, unlessDoneTwice),
    when("425", answer(425), unknown, unlessDoneTwice),
    when("429", envelope(429, 429), tooMany, always),
    when("429, with a code that is not known", envelope(429, 4290), tooMany, always),
    when("429, with `Retry-After: 0`", envelope(429, 429, { "retry-after": "0" }), tooMany, always),
    when("429, with `Retry-After: 3600`", envelope(429, 429, inAnHour), tooMany, never),
    when("429, with a date in 2099 as `Retry-After`", envelope(429, 429, in2099), tooMany, never),
    when("429, with a time in 2099 as `X-RateLimit-Reset`", envelope(429, 429, window2099), tooMany, never),
    when("500, in AfterShip's envelope", envelope(500, 500), internal, unlessDoneTwice),
    when("500, with a code that is not known", envelope(500, 5000), internal, unlessDoneTwice),
    when("501", answer(501), unknown, never),
    when("502, as text", answer(502, "Bad gateway", asText), internal, unlessDoneTwice),
    when("502, with `meta.code: 200`", envelope(502, 200), internal, unlessDoneTwice),
    when('502, with `meta.code: "x"`', envelope(502, "x"), internal, unlessDoneTwice),
    when("503, as HTML", answer(503, html, asHtml), internal, unlessDoneTwice),
    when("503, with a code that is not known", envelope(503, 5031), internal, unlessDoneTwice),
    when("503, with `Retry-After: 3600`", envelope(503, 503, inAnHour), internal, never),
    when("504, empty", answer(504), internal, unlessDoneTwice),
    when("505", answer(505), unknown, never),
    when("511", answer(511), unknown, never),
    ...[520, 521, 522, 523, 524, 525, 526, 527, 530, 599].map((status) =>
      when(`${status}, as HTML`, answer(status, html, asHtml), internal, unlessDoneTwice)
    )
  ],
  "A redirect": [
    ...[301, 302, 303, 307, 308].flatMap((status) => [
      when(`${status} to the same origin`, redirect(status, "127.0.0.1"), redirected, never),
      when(`${status} to another origin`, redirect(status, "localhost"), redirected, never)
    ]),
    when("302 to nowhere", answer(302), redirected, never),
    when("304", answer(304), redirected, never)
  ],
  "Status 200, and not what it should be": [
    when("HTML", answer(200, html, asHtml), unreadable, never),
    when("HTML that says it is JSON", answer(200, html), unreadable, never),
    when("Good JSON that says it is HTML", FaultServer.ok(asHtml), unreadable, never),
    when("An empty body", answer(200), unreadable, never),
    when("Status 204", answer(204), unreadable, never),
    when("`null`", answer(200, "null"), unreadable, never),
    when("JSON that is cut off", answer(200, good.slice(0, 40)), unreadable, never),
    when("JSON of another shape", answer(200, '{"status":"ok","trackings":[]}'), unreadable, never),
    when("A list", answer(200, `[${good}]`), unreadable, never),
    when("An envelope whose data is `null`", answer(200, '{"meta":{"code":200},"data":null}'), unreadable, never),
    when("An envelope below `__proto__`", answer(200, `{"__proto__":${good}}`), unreadable, never),
    when("A `102` and a `103`, and then a good answer", FaultServer.hinted, theData, never),
    when("Good data with a `__proto__` key", answer(200, FaultServer.withProto), theData, never),
    when(
      "Bytes that are not UTF-8",
      answer(200, Buffer.from(good.replace("0b02", "\u00ff"), "latin1")),
      unreadable,
      never
    ),
    when(
      "An encoding that is not known",
      answer(200, Buffer.from("1f9d", "hex"), { "content-encoding": "compress" }),
      unreadable,
      never
    ),
    when("An error in the envelope, `meta.code: 401`", envelope(200, 401), "`ApiKeyInvalid`", never),
    when("An error in the envelope, `meta.code: 429`", envelope(200, 429), tooMany, always),
    when("An error in the envelope, `meta.code: 503`", envelope(200, 503), internal, unlessDoneTwice),
    when('An envelope with `meta.code: "constructor"`', envelope(200, "constructor"), unknown, never)
  ],
  "Too much": [
    when("A good answer of 17 MiB", FaultServer.large(17), tooLarge, never),
    when("A good answer of 17 MiB, compressed to 17 kB", FaultServer.bomb(17), tooLarge, never)
  ]
}

const id = "0b02015fc7fd4f3c8d5490cece4d124d"

type Call<A = unknown, E = AfterShipError> = Effect.Effect<A, E, AfterShipConfig.AfterShipConfig | HttpClient>

const calls: ReadonlyArray<Call> = [
  getTrackingById(id),
  updateTrackingById(id, { title: "Two mugs" }),
  createTracking({ tracking_number: "920241085725456" })
]

/** A call as it is made here: its timeout short where nothing else ends it, and its waits short always. */
const made = <A, E>(call: Call<A, E>, { fetch, url }: FaultServer.FaultServer, timeout = 10_000): Effect.Effect<A, E> =>
  call.pipe(
    Effect.provideService(FetchHttpClient.Fetch, fetch),
    Effect.provideService(RetryPolicy.CurrentSchedule, Schedule.upTo(Schedule.spaced("2 millis"), { times: 2 })),
    Effect.provide([
      FetchHttpClient.layer,
      Layer.orDie(AfterShipConfig.layer({ apiKey: Redacted.make("asat_canary_6f1d"), domain: url, timeout }))
    ])
  )

interface Observed {
  readonly gets: string
  readonly tries: number
  readonly requests: number
  readonly sockets: number
}

/** Makes each call against a server of its own that fails as told, and then does what `then` says, if anything. */
const observe = (fault: Fault, ...then: ReadonlyArray<Step>): Effect.Effect<ReadonlyArray<Observed>> =>
  Effect.forEach(calls, (call) => observeCall(call, fault, then), { concurrency: "unbounded" })

const observeCall = Effect.fnUntraced(function* (
  call: Call,
  { after, fault, hangs }: Fault,
  then: ReadonlyArray<Step>
) {
  const server = yield* fault === "never accepting"
    ? FaultServer.neverAccepting
    : FaultServer.make(after === undefined ? [fault, ...then] : [after, fault, ...then])
  // Where an answer comes in the end, there must be time for it on a busy machine, too.
  const timeout = hangs !== true ? undefined : then.length === 0 ? 500 : 1500
  const ready = made(call, server, timeout)
  if (after !== undefined) {
    yield* Effect.orDie(ready)
    yield* server.until(() => server.sockets() === (after === FaultServer.okThenClosed ? 0 : 1))
    // `fetch` keeps a connection for the next request a turn after the answer has been read.
    yield* Effect.promise(() => setImmediate())
  }
  const before = { tries: server.tries(), requests: server.arrived.length }
  const exit = yield* Effect.exit(ready)
  // Sooner than an answer that drips has come to its end.
  yield* Effect.timeoutOption(
    server.until(() => server.sockets() === 0),
    "5 seconds"
  )
  if (after === FaultServer.okAndOpen) assert.isTrue(server.arrived[1]?.reused)
  const error = Exit.isFailure(exit) ? Option.getOrUndefined(Cause.findErrorOption(exit.cause)) : undefined
  if (error !== undefined && "meta" in error) {
    assert.strictEqual(error.statusCode, server.arrived.at(-1)?.status)
    assert.strictEqual(error.meta.traceId, FaultServer.traceId)
  }
  return {
    gets: error === undefined ? Exit.match(exit, { onSuccess: () => theData, onFailure: Cause.pretty }) : gets(error),
    tries: server.tries() - before.tries,
    requests: server.arrived.length - before.requests,
    sockets: server.sockets()
  } satisfies Observed
}, Effect.scoped)

const gets = (error: AfterShipError): string => {
  const tag = `\`${error._tag}\``
  return error._tag === "ConnectionFailed" || error._tag === "TimedOut"
    ? `${tag}, \`requestSent: "${error.requestSent}"\``
    : error._tag === "ResponseError"
      ? `${tag}, \`reason: "${error.reason}"\``
      : tag
}

/** What was observed while each fault lasted; and what all calls left behind. */
const observed = new Map<Fault, ReadonlyArray<Observed>>()
const left = { calls: 0, sockets: 0, rejections: 0 }

const onRejection = (): void => void (left.rejections += 1)

beforeAll(() => void process.on("unhandledRejection", onRejection))
afterAll(() => void process.off("unhandledRejection", onRejection))

for (const [section, faults] of Object.entries(sections)) {
  describe(section, () => {
    it.live.each(faults.map((fault) => [fault.what, fault] as const))("%s", ([, fault]) =>
      Effect.gen(function* () {
        const { gets, tries, unheard = false } = fault
        const passes = fault.fault !== "never accepting"
        const [lasting, passing] = yield* Effect.all(
          // A server that begins to accept is not noticed soon: the system tries to connect once a second.
          [observe(fault), passes ? observe(fault, FaultServer.ok()) : Effect.succeed([])],
          { concurrency: 2 }
        )
        observed.set(fault, lasting)
        for (const { sockets } of [...lasting, ...passing]) {
          left.calls += 1
          left.sockets += sockets
        }
        assert.deepStrictEqual(
          lasting,
          tries.map((tries) => ({ gets, tries, requests: unheard ? 0 : tries, sockets: 0 }))
        )
        const passed = tries.map((tries) =>
          tries === 1
            ? { gets, tries, requests: 1, sockets: 0 }
            : { gets: theData, tries: 2, requests: unheard ? 1 : 2, sockets: 0 }
        )
        assert.deepStrictEqual(passing, passes ? passed : [])
      })
    )
  })
}

describe("a wait that is asked for, and is none", () => {
  it.live.each([
    ["Retry-After: 0", { "retry-after": "0" }],
    ["a date gone by", { "retry-after": "Tue, 01 Oct 2024 08:00:00 GMT" }],
    ["a window gone by", { "x-ratelimit-reset": "1727769600" }],
    ["garbage", { "retry-after": "soon", "x-ratelimit-reset": "later" }]
  ] as const)("%s", ([, headers]) =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make([envelope(429, 429, headers), FaultServer.ok()])
      const tracking = yield* made(getTrackingById(id), server)
      assert.strictEqual(tracking.id, id)
      assert.lengthOf(server.arrived, 2)
    })
  )
})

describe("what is kept of", () => {
  it.live.each([
    ["HTML", answer(200, html, asHtml), html, false],
    ["JSON that is cut off", answer(200, good.slice(0, 40)), good.slice(0, 40), true],
    ["JSON of another shape", answer(200, '{"status":"ok"}'), { status: "ok" }, false],
    ["much text", answer(200, "?".repeat(5000), asText), "?".repeat(2000), true]
  ] as const)("%s", ([, fault, body, cause]) =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make([fault])
      const error = yield* Effect.flip(made(getTrackingById(id), server))
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.reason, "Unreadable")
      assert.deepStrictEqual(error.responseBody, body)
      assert.strictEqual(error.cause instanceof SyntaxError, cause)
    })
  )

  it.live("an encoding that is not known: its name", () =>
    Effect.gen(function* () {
      const fault = answer(200, Buffer.from("1f9d", "hex"), { "content-encoding": "compress" })
      const error = yield* Effect.flip(made(getTrackingById(id), yield* FaultServer.make([fault])))
      assert.strictEqual(error._tag, "ResponseError")
      assert.strictEqual(error.message, "HTTP 200 with a body that is not UTF-8, with content-encoding compress")
    })
  )

  it.live.each([
    ["refused", "refused", "ECONNREFUSED"],
    ["reset", FaultServer.reset, "ECONNRESET"],
    ["reset within the body", FaultServer.resetInBody, "UND_ERR_"]
  ] as const)("a connection that is %s: the cause", ([, fault, code]) =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make([fault])
      const error = yield* Effect.flip(made(getTrackingById(id), server))
      assert(error._tag === "ConnectionFailed")
      assert.instanceOf(error.cause, TypeError)
      assert.include(error.message, code)
      assert.include(error.message, server.url)
    })
  )

  it.live("a `__proto__` key is data like any other", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make([answer(200, FaultServer.withProto)])
      const tracking = yield* made(getTrackingById(id), server)
      assert.strictEqual(`{"meta":{"code":200},"data":${JSON.stringify(tracking)}}`, FaultServer.withProto)
      assert.notProperty({}, "polluted")
    })
  )
})

const row = (fault: Fault): string => {
  const of = observed.get(fault) ?? []
  const gets = new Set(of.map(({ gets }) => gets))
  const tries = of.map(({ requests, tries }) =>
    requests === tries ? `${tries}` : `${tries}, of which ${requests === 0 ? "none" : requests} arrive`
  )
  return `| ${[fault.what, [...gets].join(" or "), ...tries].join(" | ")} |`
}

const page = (): string => `# What a call does when something breaks

<!-- Written by test/faults.test.ts from what it observes; UPDATE_FAULTS=1 writes it anew. -->

For each way in which AfterShip's API, or what is before it, can fail: what the caller gets when it keeps failing so, and
how many tries are made, with two retries allowed as by default. Where there is more than one try and the fault has
passed by the second, the caller gets the data.

- *Read* is \`getTrackingById\`; *idempotent write* is \`updateTrackingById\`, which does no harm when it is carried out
  twice; *other write* is \`createTracking\`, which is tried again only where AfterShip cannot have acted on it.
- \`TimedOut\` comes when the timeout of a try has passed, which covers the headers and the body. It begins when the
  transport hands the request to a connection, or when \`fetch\` is called, as here, and so covers connecting too.
  Otherwise how long connecting takes is for the transport to bound: 5 seconds on the one for Node, after which the call
  fails with \`ConnectionFailed\`, \`requestSent: "no"\`.
- A call that waits for a free connection, which it does on the transport for Node where 32 others are under way, gives up
  at its deadline or after ten timeouts, with \`TimedOut\`, \`requestSent: "no"\`.
- Where an answer asks for a wait before the next try, it gets it. Where it asks for more than \`RetryPolicy.CurrentMaxWait\`,
  a minute by default, the call fails at once, and the error tells how long AfterShip asked for.
- A burst is no outage: what HTTP 429 answers is tried again as often as the schedule allows. All other retries to an
  origin are paid from one budget, so that in an outage 1,000 calls make 1,100 requests and not 3,000.
- An error that stems from an answer keeps its HTTP status, its metadata and the beginning of its body.
${Object.entries(sections)
  .map(
    ([section, faults]) => `
## ${section}

| What happens | What the caller gets | Read: tries | Idempotent write: tries | Other write: tries |
| --- | --- | --- | --- | --- |
${faults.map(row).join("\n")}
`
  )
  .join("")}
## What is left behind

After all of it, which was ${left.calls} calls: ${left.sockets} open connections, ${left.rejections} unhandled rejections.

A connection that is not accepted is never open, yet Node's \`fetch\` goes on asking for it until 10 seconds have passed,
even after the call has timed out or been interrupted. Nothing is sent through it.

This is what is seen with \`fetch\`. On the transport for Node two rows differ: a connection that is not accepted within 5
seconds is a \`ConnectionFailed\`, \`requestSent: "no"\`, so that each call makes three tries; and what is compressed with
gzip, deflate, Brotli or Zstandard is inflated, though it asks for no compression.
`

describe("docs/FAULTS.md", () => {
  it("tells what was observed", () => {
    faultsPage.update("faults", page())
    assert.strictEqual(faultsPage.written("faults"), page())
  })
})
