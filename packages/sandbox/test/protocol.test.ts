import { assert, describe, it } from "@effect/vitest"
import { getTrackings } from "@effect-aftership/tracking/2024-10"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { documents } from "../src/internal/documents.ts"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, error, errorOf, pick, send } from "./wire.ts"

describe("every answer", () => {
  it.effect("says which version served it, how, and under which trace", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_700_000_000_250)
      const good = yield* call("GET", "/couriers")
      const bad = yield* call("GET", "/trackings/no%20id")
      for (const { headers } of [good, bad]) {
        assert.deepStrictEqual(pick(headers, "as-api-version", "content-type", "date", "x-ratelimit-reset"), {
          "as-api-version": "2024-10",
          "content-type": "application/json; charset=utf-8",
          date: "Tue, 14 Nov 2023 22:13:20 GMT",
          "x-ratelimit-reset": "1700000001"
        })
        assert.match(String(headers["as-trace-id"]), /^[0-9a-f]{32}$/)
      }
      assert.notStrictEqual(good.headers["as-trace-id"], bad.headers["as-trace-id"])
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("the key", () => {
  it.effect("is asked for", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      for (const key of [null, "another-key", ""]) {
        const reply = yield* call("DELETE", `/trackings/${id}`, undefined, { key })
        assert.deepStrictEqual(errorOf(reply), error(401, "The API key is invalid."))
      }
      assert.strictEqual((yield* call("GET", `/trackings/${id}`)).status, 200)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("can be chosen", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* call("GET", "/couriers")).status, 401)
      assert.strictEqual((yield* call("GET", "/couriers", undefined, { key: "my-key" })).status, 200)
    }).pipe(Effect.provide(Sandbox.layerWith({ apiKey: "my-key" })))
  )
})

describe("a body", () => {
  const operations = [
    { method: "POST", path: "/trackings" },
    { method: "PUT", path: "/trackings/0123456789abcdef0123456789abcdef" },
    { method: "POST", path: "/trackings/0123456789abcdef0123456789abcdef/mark-as-completed" },
    { method: "POST", path: "/couriers/detect" },
    { method: "POST", path: "/estimated-delivery-date/predict-batch" }
  ] as const

  it.effect.each(operations)("of $method $path must be JSON", ({ method, path }) =>
    Effect.gen(function* () {
      for (const raw of ["{", "", "tracking_number=1", '{"a":1,}']) {
        const reply = yield* call(method, path, undefined, { raw })
        assert.deepStrictEqual(errorOf(reply), error(4001, "Invalid JSON data."))
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each(operations)("of $method $path must be an object", ({ method, path }) =>
    Effect.gen(function* () {
      for (const raw of ["[]", "null", "7", '"text"']) {
        const reply = yield* call(method, path, undefined, { raw })
        assert.deepStrictEqual(errorOf(reply), error(400, "The request was invalid or cannot be otherwise served."))
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("may have keys that mean something to JavaScript", () =>
    Effect.gen(function* () {
      const raw =
        '{"tracking_number":"PROTO-1","slug":"ups","__proto__":{"title":"x"},"constructor":1,' +
        '"custom_fields":{"__proto__":"a","toString":"b"}}'
      const { data } = yield* call("POST", "/trackings", undefined, { raw })
      assert.strictEqual(data.title, "PROTO-1")
      assert.strictEqual(
        (yield* call("POST", "/trackings", undefined, { raw: '{"__proto__":{"tracking_number":"A-12"}}' })).meta.code,
        4007
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("a large body", () => {
  const parcel = JSON.stringify({ slug: "ups", tracking_number: "1Z999AA10123456784", note: "☕" })
  const bytes = new TextEncoder().encode(parcel).length
  const padded = (size: number) => parcel + " ".repeat(size - bytes)
  const tooLarge = (size: number) => error(413, `The sandbox takes bodies of at most ${size} bytes.`)

  it.effect("is taken up to one MiB, in bytes", () =>
    Effect.gen(function* () {
      const refused = yield* call("POST", "/trackings", undefined, { raw: padded(1_048_577) })
      assert.deepStrictEqual(errorOf(refused), tooLarge(1_048_576))
      assert.strictEqual(refused.headers["as-api-version"], "2024-10")
      const taken = yield* call("POST", "/trackings", undefined, { raw: padded(1_048_576) })
      assert.strictEqual(taken.status, 201)
      const { requests } = yield* Sandbox.Sandbox
      assert.deepStrictEqual(
        (yield* requests).map(({ body, operation, status }) => [operation, status, body.length]),
        [
          ["createTracking", 413, 0],
          ["createTracking", 201, 65_536]
        ]
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    { maxBodySize: 200, size: 200 },
    { maxBodySize: "2 MiB", size: 2_097_152 }
  ] as const)("is taken up to a limit of one's own: $maxBodySize", ({ maxBodySize, size }) =>
    Effect.gen(function* () {
      const refused = yield* call("POST", "/trackings", undefined, { raw: padded(size + 1) })
      assert.deepStrictEqual(errorOf(refused), tooLarge(size))
      assert.strictEqual((yield* call("POST", "/trackings", undefined, { raw: padded(size) })).status, 201)
    }).pipe(Effect.provide(Sandbox.layerWith({ maxBodySize })))
  )

  it.effect.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 28 + 1, "257 MiB"] as const)(
    "cannot have the limit %s",
    (maxBodySize) =>
      Effect.gen(function* () {
        const exit = yield* Effect.exit(Layer.build(Sandbox.layerWith({ maxBodySize })))
        assert.include(String(exit), `maxBodySize must be from 1 byte to 256 MiB, and ${maxBodySize} is not`)
      })
  )

  it.effect("is refused after a wrong key, rate, path or query, and before a wrong body", () =>
    Effect.gen(function* () {
      const raw = "{".padEnd(300)
      const codes: Array<unknown> = []
      for (const [path, key] of [
        ["/trackings/a%20b/mark-as-completed", "wrong"],
        ["/trackings/a%20b/mark-as-completed"],
        ["/trackings/ab/mark-as-completed"]
      ] as const) {
        codes.push((yield* call("POST", path, undefined, key === undefined ? { raw } : { raw, key })).meta.code)
      }
      assert.deepStrictEqual(codes, [401, 4015, 413])
    }).pipe(Effect.provide(Sandbox.layerWith({ maxBodySize: 200 })))
  )
})

describe("a body of unknown length", () => {
  /** Sends a body of unknown length, and gives whether it was read. */
  const sendWatched = (path: string, key: string, text = "{}") =>
    Effect.gen(function* () {
      const read = yield* Ref.make(false)
      const body = Stream.fromEffect(Effect.as(Ref.set(read, true), new TextEncoder().encode(text)))
      const { status } = yield* HttpClientRequest.post(`https://sandbox.invalid${path}`).pipe(
        HttpClientRequest.setHeader("as-api-key", key),
        HttpClientRequest.bodyStream(body),
        HttpClient.execute
      )
      const { requests } = yield* Sandbox.Sandbox
      return { status, read: yield* Ref.get(read), recorded: (yield* requests).at(-1)?.body }
    })

  it.effect.each([
    { why: "an unknown path", path: "/nowhere", key: Sandbox.defaultApiKey, status: 404 },
    { why: "a wrong key", path: "/tracking/2024-10/trackings", key: "wrong", status: 401 }
  ])("is not read: $why", ({ key, path, status }) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* sendWatched(path, key), { status, read: false, recorded: "" })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("is read for the record where the answer is scripted, whatever the key", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("createTracking", { status: 502 })
      const path = "/tracking/2024-10/trackings"
      assert.deepStrictEqual(yield* sendWatched(path, "wrong"), { status: 502, read: true, recorded: "{}" })
      assert.deepStrictEqual(yield* sendWatched(path, "wrong"), { status: 401, read: false, recorded: "" })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("is refused where it turns out too large, unless the answer is scripted", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("createTracking", { status: 502 })
      const sent = sendWatched("/tracking/2024-10/trackings", Sandbox.defaultApiKey, " ".repeat(201))
      assert.deepStrictEqual(yield* sent, { status: 502, read: true, recorded: "" })
      assert.deepStrictEqual(yield* sent, { status: 413, read: true, recorded: "" })
    }).pipe(Effect.provide(Sandbox.layerWith({ maxBodySize: 200 })))
  )
})

describe("an unknown route is named in the message", () => {
  const known = `The sandbox knows /tracking/${Object.keys(documents).join(", ")} of the API.`

  it.effect.each([
    { method: "GET", target: "/tracking/2024-10/nothing", problem: "the path /tracking/2024-10/nothing." },
    {
      method: "GET",
      target: "/tracking/2024-10/notifications/1?a=b",
      problem: "the path /tracking/2024-10/notifications/1."
    },
    { method: "GET", target: "/v4/trackings", problem: "the path /v4/trackings." },
    { method: "GET", target: "/", problem: "the path /." },
    { method: "GET", target: "/tracking/2023-10/trackings", problem: "the version 2023-10." },
    {
      method: "PATCH",
      target: "/tracking/2024-10/trackings/1",
      problem: "PATCH for the path /tracking/2024-10/trackings/1."
    },
    {
      method: "DELETE",
      target: "/tracking/2024-10/couriers",
      problem: "DELETE for the path /tracking/2024-10/couriers."
    },
    { method: "GET", target: "/tracking/2024-10/couriers/all/", problem: "the path /tracking/2024-10/couriers/all/." },
    {
      method: "OPTIONS",
      target: "/tracking/2024-10/couriers",
      problem: "OPTIONS for the path /tracking/2024-10/couriers."
    },
    { method: "GET", target: "/tracking/__proto__/trackings", problem: "the version __proto__." },
    { method: "GET", target: "/tracking/constructor/trackings", problem: "the version constructor." },
    { method: "GET", target: "/tracking/2024-10/__proto__", problem: "the path /tracking/2024-10/__proto__." },
    { method: "GET", target: "/tracking/%E0%A4%A/trackings", problem: "the version %E0%A4%A." }
  ] as const)("$method $target", ({ method, problem, target }) =>
    Effect.gen(function* () {
      const reply = yield* send(method, target)
      assert.deepStrictEqual(errorOf(reply), error(404, `The sandbox does not know ${problem} ${known}`))
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("rate limits", () => {
  const remaining = (count: number) =>
    Effect.forEach(Array.from({ length: count }), () =>
      Effect.map(call("GET", "/trackings"), ({ headers, status }) => [status, headers["x-ratelimit-remaining"]])
    )

  it.effect("count down within a second, each operation by itself, and refuse nothing", () =>
    Effect.gen(function* () {
      const { headers } = yield* call("POST", "/couriers/detect", { tracking_number: "1234567890" })
      assert.deepStrictEqual(pick(headers, "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"), {
        "x-ratelimit-limit": "3",
        "x-ratelimit-remaining": "2",
        "x-ratelimit-reset": "1"
      })
      assert.deepStrictEqual(yield* remaining(8), [
        [200, "5"],
        [200, "4"],
        [200, "3"],
        [200, "2"],
        [200, "1"],
        [200, "0"],
        [200, "0"],
        [200, "0"]
      ])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* remaining(1), [[200, "5"]])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("refuse when they are enforced, until the second is over", () =>
    Effect.gen(function* () {
      yield* remaining(6)
      const reply = yield* call("GET", "/trackings")
      assert.deepStrictEqual(errorOf(reply), error(429, "You have exceeded the API call rate limit."))
      assert.strictEqual(reply.headers["x-ratelimit-remaining"], "0")
      assert.strictEqual((yield* call("GET", "/couriers")).status, 200)
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* remaining(1), [[200, "5"]])
    }).pipe(Effect.provide(Sandbox.layerWith({ enforceRateLimit: true })))
  )

  it.effect("lets a client wait for the end of the window, however far the sandbox was moved on", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.advance("3 days")
      const fiber = yield* Effect.forkChild(Effect.replicateEffect(getTrackings(), 7))
      yield* TestClock.adjust("10 seconds")
      yield* Fiber.join(fiber)
      const requests = yield* sandbox.requests
      assert.deepStrictEqual(
        requests.map(({ status }) => status),
        [200, 200, 200, 200, 200, 200, 429, 200]
      )
    }).pipe(Effect.provide(Sandbox.layerWith({ enforceRateLimit: true })))
  )

  it.effect.each([
    { limit: "20", method: "POST", path: "/trackings", body: {} },
    { limit: "6", method: "GET", path: "/trackings" },
    { limit: "5", method: "GET", path: "/trackings/1" },
    { limit: "5", method: "PUT", path: "/trackings/1", body: {} },
    { limit: "5", method: "DELETE", path: "/trackings/1" },
    { limit: "5", method: "POST", path: "/trackings/1/retrack" },
    { limit: "5", method: "POST", path: "/trackings/1/mark-as-completed", body: {} },
    { limit: "5", method: "GET", path: "/couriers" },
    { limit: "5", method: "GET", path: "/couriers/all" },
    { limit: "3", method: "POST", path: "/couriers/detect", body: {} },
    { limit: "20", method: "POST", path: "/estimated-delivery-date/predict-batch", body: {} }
  ] as const)("$method $path: $limit", ({ limit, method, path, ...rest }) =>
    Effect.gen(function* () {
      const { headers } = yield* call(method, path, "body" in rest ? rest.body : undefined)
      assert.strictEqual(headers["x-ratelimit-limit"], limit)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
