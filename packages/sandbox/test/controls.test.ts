import { assert, describe, it } from "@effect/vitest"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, error, errorOf, pick, read, type Reply, send } from "./wire.ts"

/** Collects what nothing holds any more, so that what is left can be measured. */
const collectGarbage = () => {
  setFlagsFromString("--expose-gc")
  runInNewContext("gc()")
}

describe("time", () => {
  it.effect("is the clock's and what it was advanced by", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* TestClock.setTime(Date.parse("2026-03-01T12:00:00Z"))
      const { id } = yield* create({ slug: "testing-courier", tracking_number: "ITD-10-1" })
      yield* sandbox.advance("10 minutes")
      assert.strictEqual((yield* read(id)).tag, "InfoReceived")
      yield* TestClock.adjust("10 minutes")
      assert.strictEqual((yield* read(id)).tag, "InTransit")
      assert.strictEqual(DateTime.formatIso(yield* sandbox.now), "2026-03-01T12:20:00.000Z")
      const later = yield* create({ slug: "ups", tracking_number: "LATER-1" })
      assert.strictEqual(later.created_at, "2026-03-01T12:20:00+00:00")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("runs in the caller's fiber: another clock is another time", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "testing-courier", tracking_number: "ITD-10-1" })
      const { tag } = yield* TestClock.withLive(read(id))
      assert.strictEqual(tag, "Delivered")
      assert.strictEqual((yield* read(id)).tag, "Pending")
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("answerNext", () => {
  it.effect("answers once, and then the sandbox does", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("createTracking", { metaCode: 4003 })
      const body = { slug: "ups", tracking_number: "1Z999AA10123456784" }
      assert.deepStrictEqual(errorOf(yield* call("POST", "/trackings", body)), error(4003, "Tracking already exists."))
      assert.strictEqual((yield* call("POST", "/trackings", body)).status, 201)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("keeps the order, and operations apart", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("getUserCouriers", { metaCode: 503 })
      yield* sandbox.answerNext("getUserCouriers", { metaCode: 429, headers: { "Retry-After": "3" } })
      assert.strictEqual((yield* call("GET", "/couriers/all")).status, 200)
      assert.strictEqual((yield* call("GET", "/couriers")).status, 503)
      const limited = yield* call("GET", "/couriers")
      assert.deepStrictEqual(pick(limited.headers, "retry-after", "x-ratelimit-limit"), {
        "retry-after": "3",
        "x-ratelimit-limit": "5"
      })
      assert.strictEqual((yield* call("GET", "/couriers")).status, 200)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  const table = [
    [400, 400, "BadRequest"],
    [401, 401, "Unauthorized"],
    [403, 403, "Forbidden"],
    [404, 404, "NotFound"],
    [429, 429, "TooManyRequests"],
    [500, 500, "InternalError"],
    [502, 502, "InternalError"],
    [503, 503, "InternalError"],
    [504, 504, "InternalError"],
    [4004, 404, "BadRequest"],
    ...[4001, 4003, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014, 4015, 4016, 4017].map(
      (code) => [code, 400, "BadRequest"] as const
    )
  ] as const

  it.effect.each(table)("%i has status %i and type %s", ([metaCode, status, type]) =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("getTrackings", { metaCode })
      const reply = yield* call("GET", "/trackings")
      assert.strictEqual(reply.status, status)
      assert.deepStrictEqual(pick(reply.meta, "code", "type"), { code: metaCode, type })
      assert.isAbove(String(reply.meta.message).length, 10)
      assert.deepStrictEqual(reply.data, {})
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("sends what no API would", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("getTrackings", {
        status: 502,
        body: "<html>Bad Gateway</html>",
        headers: { "Content-Type": "text/html" }
      })
      const html = yield* call("GET", "/trackings")
      assert.deepStrictEqual(
        [html.status, html.headers["content-type"], html.text],
        [502, "text/html", "<html>Bad Gateway</html>"]
      )
      yield* sandbox.answerNext("getTrackings", {
        body: { meta: { code: 4999, message: "New", type: "Odd" }, data: null }
      })
      const odd = yield* call("GET", "/trackings")
      assert.deepStrictEqual(
        [odd.status, odd.headers["content-type"], odd.text],
        [200, "application/json; charset=utf-8", '{"meta":{"code":4999,"message":"New","type":"Odd"},"data":null}']
      )
      yield* sandbox.answerNext("getTrackings", { status: 500, body: "" })
      const empty = yield* call("GET", "/trackings")
      assert.deepStrictEqual(
        [empty.status, empty.headers["content-type"], empty.text],
        [500, "text/plain; charset=utf-8", ""]
      )
      yield* sandbox.answerNext("getTrackings", { status: 418, metaCode: 4321, message: "Teapot" })
      assert.deepStrictEqual(errorOf(yield* call("GET", "/trackings")), {
        status: 418,
        code: 4321,
        message: "Teapot",
        type: "BadRequest",
        data: {}
      })
      yield* sandbox.answerNext("getTrackings", {})
      assert.deepStrictEqual((yield* call("GET", "/trackings")).text, '{"meta":{"code":200},"data":{}}')
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("an answer that cannot be sent", () => {
  const circular: { self?: unknown } = {}
  circular.self = circular

  it.effect.each([
    { why: "a status that is not final", answer: { status: 100 }, problem: "a status from 200 to 599, not 100" },
    { why: "a status that there is not", answer: { status: 700 }, problem: "a status from 200 to 599, not 700" },
    { why: "half a status", answer: { status: 200.5 }, problem: "a status from 200 to 599, not 200.5" },
    { why: "a body that goes round", answer: { body: circular }, problem: "circular" },
    { why: "a body that is a function", answer: { body: () => ({}) }, problem: "must be text or JSON" },
    { why: "a name of two words", answer: { headers: { "retry after": "3" } }, problem: "retry after" },
    {
      why: "a value of two lines",
      answer: { headers: { "retry-after": "3\r\nset-cookie: a" } },
      problem: "retry-after|3"
    }
  ])("is refused where it is scripted, and changes nothing: $why", ({ answer, problem }) =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      const exit = yield* Effect.exit(sandbox.answerNext("getUserCouriers", answer))
      assert.match(String(exit), new RegExp(problem))
      assert.strictEqual((yield* call("GET", "/couriers")).status, 200)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([204, 205, 304])("has no body with status %i", (status) =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("getUserCouriers", { status, body: "x" })
      const reply = yield* call("GET", "/couriers")
      assert.deepStrictEqual([reply.status, reply.text], [status, ""])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a change to its body after it was scripted does not reach it", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      const body = { meta: { code: 200 }, data: ["first"] }
      yield* sandbox.answerNext("getUserCouriers", { body })
      body.data.push("second")
      assert.strictEqual((yield* call("GET", "/couriers")).text, '{"meta":{"code":200},"data":["first"]}')
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("requests", () => {
  it.effect("are remembered without the key", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* TestClock.setTime(Date.parse("2026-03-01T12:00:00Z"))
      yield* call("POST", "/trackings", { slug: "ups", tracking_number: "A/B-1" })
      yield* call("GET", "/trackings?keyword=A%2FB&limit=5")
      yield* send("GET", "/nowhere#here", undefined, { key: "a-secret" })
      const requests = yield* sandbox.requests
      assert.deepStrictEqual(
        requests.map(({ body, method, operation, status, target }) => ({ body, method, operation, status, target })),
        [
          {
            operation: "createTracking",
            method: "POST",
            target: "/tracking/2024-10/trackings",
            body: '{"slug":"ups","tracking_number":"A/B-1"}',
            status: 201
          },
          {
            operation: "getTrackings",
            method: "GET",
            target: "/tracking/2024-10/trackings?keyword=A%2FB&limit=5",
            body: "",
            status: 200
          },
          { operation: undefined, method: "GET", target: "/nowhere", body: "", status: 404 }
        ]
      )
      assert.strictEqual(requests[0]?.headers["content-type"], "application/json")
      assert.deepStrictEqual(
        requests.map(({ headers }) => headers["as-api-key"]),
        ["<redacted>", "<redacted>", "<redacted>"]
      )
      assert.deepStrictEqual(
        requests.map(({ receivedAt }) => DateTime.formatIso(receivedAt)),
        Array(3).fill("2026-03-01T12:00:00.000Z")
      )
      assert.notInclude(JSON.stringify(requests), "a-secret")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    "as-api-key",
    "aftership-api-key",
    "as-signature-hmac-sha256",
    "as-signature-rsa-sha256",
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie"
  ])("do not show the header %s", (name) =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* HttpClientRequest.get("https://sandbox.invalid/tracking/2024-10/couriers").pipe(
        HttpClientRequest.setHeaders({ [name]: "a-secret", "user-agent": "a shop" }),
        HttpClient.execute
      )
      assert.deepStrictEqual(
        (yield* sandbox.requests).map(({ headers }) => pick(headers, name, "user-agent")),
        [{ [name]: "<redacted>", "user-agent": "a shop" }]
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("hold nothing of what was cut from their texts", () =>
    Effect.gen(function* () {
      const megabytes = () => {
        collectGarbage()
        const { external, heapUsed } = process.memoryUsage()
        return (external + heapUsed) / 1e6
      }
      const long = (beginning: string) => beginning.padEnd(4_000_000, "x")
      const both = Effect.andThen(
        call("POST", "/couriers/detect", { tracking_number: long("x") }),
        call("GET", `/trackings?keyword=${long("x")}`)
      )
      // What the first calls load stays.
      yield* both
      const before = megabytes()
      yield* Effect.replicateEffect(both, 20)
      yield* call("POST", "/couriers/detect", { tracking_number: long("☕") })
      yield* call("GET", "/couriers")
      // 80 MB of bodies and as much of targets went by.
      assert.isBelow(megabytes() - before, 40)
      const { requests } = yield* Sandbox.Sandbox
      assert.deepStrictEqual(
        (yield* requests).slice(-4).map(({ body, target }) => [body.length, target.length]),
        [
          [65_536, 33],
          [0, 65_536],
          [65_536, 33],
          [0, 26]
        ]
      )
    }).pipe(Effect.provide(Sandbox.layerWith({ maxBodySize: "16 MiB" })))
  )

  it.effect("are forgotten after a thousand, and their bodies cut", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* call("POST", "/couriers/detect", { tracking_number: "x".repeat(100_000) })
      assert.strictEqual((yield* sandbox.requests)[0]?.body.length, 65_536)
      yield* Effect.forEach(
        Array.from({ length: 1_000 }, (_, n) => n),
        (n) => send("GET", `/${n}`)
      )
      const requests = yield* sandbox.requests
      assert.strictEqual(requests.length, 1_000)
      assert.deepStrictEqual([requests[0]?.target, requests[999]?.target], ["/0", "/999"])
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("reset", () => {
  it.effect("is the state at start", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      const first = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      yield* sandbox.advance("1 day")
      yield* sandbox.answerNext("createTracking", { metaCode: 500 })
      yield* sandbox.reset
      assert.deepStrictEqual(yield* sandbox.requests, [])
      assert.strictEqual(DateTime.toEpochMillis(yield* sandbox.now), 0)
      assert.deepStrictEqual((yield* call("GET", "/trackings")).data.trackings, [])
      assert.deepStrictEqual(yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" }), first)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("a sandbox", () => {
  const shop = Effect.gen(function* () {
    const sandbox = yield* Sandbox.Sandbox
    const replies: Array<Reply> = []
    const note = (reply: Reply) => {
      replies.push(reply)
      return reply
    }
    const { id } = note(yield* call("POST", "/trackings", { slug: "testing-courier", tracking_number: "ITOD-1-1" }))
    note(yield* call("POST", "/trackings", { tracking_number: "1Z999AA10123456784", title: "Two mugs" }))
    yield* sandbox.advance("90 seconds")
    yield* TestClock.adjust("90 seconds")
    note(yield* call("GET", "/trackings?limit=1"))
    note(yield* call("PUT", `/trackings/${id}`, { note: "Fragile" }))
    note(yield* call("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" }))
    note(yield* call("POST", `/trackings/${id}/retrack`))
    note(yield* call("GET", "/couriers/all"))
    note(
      yield* call("POST", "/estimated-delivery-date/predict-batch", {
        estimated_delivery_dates: [
          {
            slug: "ups",
            origin_address: { country: "USA", state: "OR" },
            destination_address: { country: "FRA", postal_code: "69001" },
            pickup_time: "2026-03-02 15:00:00"
          }
        ]
      })
    )
    note(yield* call("DELETE", `/trackings/${id}`))
    note(yield* call("GET", `/trackings/${id}`))
    return replies.map(({ headers, status, text }) => ({ headers, status, text }))
  })

  it.effect("gives the same bytes for the same seed, and other ids for another", () =>
    Effect.gen(function* () {
      const run = (options: Sandbox.Options) =>
        shop.pipe(Effect.provide(Layer.mergeAll(Sandbox.layerWith(options), TestClock.layer())))
      const first = yield* run({ seed: "one" })
      assert.strictEqual(first.length, 10)
      assert.deepStrictEqual(yield* run({ seed: "one" }), first)
      assert.notStrictEqual((yield* run({ seed: "two" }))[0]?.text, first[0]?.text)
      assert.deepStrictEqual(yield* run({}), yield* run({}))
    })
  )

  it.effect("knows nothing of another one", () =>
    Effect.gen(function* () {
      const one = yield* Layer.build(Layer.fresh(Sandbox.layer))
      const two = yield* Layer.build(Layer.fresh(Sandbox.layer))
      yield* Effect.provide(create({ slug: "ups", tracking_number: "1Z999AA10123456784" }), one)
      const { data } = yield* Effect.provide(call("GET", "/trackings"), two)
      assert.deepStrictEqual(data.trackings, [])
    })
  )

  it.effect("brings a configuration that lets the client in, and leads nowhere else", () =>
    Effect.gen(function* () {
      const { apiKey, domain } = yield* AfterShipConfig.AfterShipConfig
      assert.strictEqual(Redacted.value(apiKey), "my-key")
      assert.strictEqual(new URL(domain).hostname.split(".").at(-1), "invalid")
      const { status } = yield* HttpClient.execute(
        HttpClientRequest.get(`${domain}/tracking/2024-10/couriers`).pipe(
          HttpClientRequest.setHeader("as-api-key", Redacted.value(apiKey))
        )
      )
      assert.strictEqual(status, 200)
    }).pipe(Effect.provide(Sandbox.layerWith({ apiKey: "my-key" })))
  )

  it.effect("has an address of its own each time it is built", () =>
    Effect.gen(function* () {
      const domainOf = Effect.map(AfterShipConfig.AfterShipConfig, ({ domain }) => domain)
      const domains = [
        yield* Effect.provide(domainOf, Sandbox.layer),
        yield* Effect.provide(domainOf, Sandbox.layer),
        yield* Effect.provide(domainOf, Sandbox.layerWith({ seed: "another" }))
      ]
      assert.strictEqual(new Set(domains).size, 3, domains.join())
    })
  )

  it.effect("serves many calls at once, each number once", () =>
    Effect.gen(function* () {
      const replies = yield* Effect.forEach(
        Array.from({ length: 100 }),
        () => call("POST", "/trackings", { slug: "ups", tracking_number: "1Z999AA10123456784" }),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(replies.filter(({ status }) => status === 201).length, 1)
      assert.strictEqual(replies.filter(({ meta }) => meta.code === 4003).length, 99)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
