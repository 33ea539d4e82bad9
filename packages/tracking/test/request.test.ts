import { assert, describe, it } from "@effect/vitest"
import {
  createTracking,
  getTrackingById,
  getTrackings,
  getUserCouriers,
  markTrackingCompletedById,
  retrackTrackingById,
  updateTrackingById
} from "@effect-aftership/tracking/2024-10"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import { CurrentHeaders } from "@effect-aftership/tracking/AfterShipConfig"
import { Authentication } from "@effect-aftership/tracking/Authentication"
import * as Arbitrary from "effect/Arbitrary"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import * as Tracer from "effect/Tracer"
import { runInNewContext } from "node:vm"
import * as FakeApi from "./utils/FakeApi.ts"
import { fetching } from "./utils/observed.ts"

describe("what is sent", () => {
  it.effect("goes to the version's path with the key, and says who asks", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()], { userAgent: "my-shop/1.2", domain: "https://gateway.example:8443" })
      yield* Effect.provide(getTrackingById("0b02"), api.layer)
      const [request] = api.arrived
      assert.strictEqual(request?.method, "GET")
      assert.strictEqual(request?.url.href, "https://gateway.example:8443/tracking/2024-10/trackings/0b02")
      assert.strictEqual(request?.body, undefined)
      assert.deepStrictEqual(
        { ...request?.headers },
        {
          "as-api-key": FakeApi.key,
          accept: "application/json",
          "content-type": "application/json",
          "user-agent": "my-shop/1.2"
        }
      )
    })
  )

  it.effect("is the body as given, without what is undefined", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* Effect.provide(
        createTracking({ tracking_number: "A1", slug: undefined, custom_fields: { Größe: "„9“ 😀" } }),
        api.layer
      )
      const [request] = api.arrived
      assert.strictEqual(request?.method, "POST")
      assert.strictEqual(request?.body, '{"tracking_number":"A1","custom_fields":{"Größe":"„9“ 😀"}}')
      assert.strictEqual(request?.headers["content-length"], String(Buffer.byteLength(request?.body ?? "")))
    })
  )

  it.effect("has no body where the operation has none", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* Effect.provide(retrackTrackingById("0b02"), api.layer)
      assert.strictEqual(api.arrived[0]?.body, undefined)
    })
  )

  it.effect("is authenticated for each try, over what is sent", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.text(503, ""), FakeApi.ok()])
      const signed: Array<string> = []
      const call = updateTrackingById("a b", { note: "" }).pipe(
        Effect.provideService(Authentication, {
          headers: ({ body, method, url }) =>
            Effect.sync(() => {
              signed.push(`${method} ${url.href} ${new TextDecoder().decode(body)}`)
              return { "as-signature": `signature ${signed.length}` }
            }),
          answered: () => Effect.succeed(false)
        }),
        Effect.provide(api.layer)
      )
      const fiber = yield* Effect.forkChild(call)
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(fiber)
      const sent = `PUT ${api.origin}/tracking/2024-10/trackings/a%20b {"note":""}`
      assert.deepStrictEqual(signed, [sent, sent])
      assert.deepStrictEqual(
        api.arrived.map((request) => request.headers["as-signature"]),
        ["signature 1", "signature 2"]
      )
      assert.isUndefined(api.arrived[0]?.headers["as-api-key"])
    })
  )

  describe("by fetch", () => {
    const config = AfterShipConfig.layer({ apiKey: Redacted.make(FakeApi.key) })

    const init = Layer.succeed(FetchHttpClient.RequestInit, { redirect: "follow", credentials: "omit" })

    it.effect("keeps the settings of the program, and never follows a redirect", () =>
      Effect.gen(function* () {
        const { fetch, seen } = fetching()
        yield* Effect.provide(getUserCouriers(), [config, FetchHttpClient.layer, init, fetch])
        assert.strictEqual(seen[0]?.redirect, "manual")
        assert.strictEqual(seen[0]?.credentials, "omit")
      })
    )

    it.effect("never follows a redirect with a client that was built with other settings", () =>
      Effect.gen(function* () {
        const { fetch, seen } = fetching()
        yield* Effect.provide(getUserCouriers(), [config, Layer.provide(FetchHttpClient.layer, [init, fetch])])
        assert.strictEqual(seen[0]?.redirect, "manual")
      })
    )

    it.effect.each([
      ["a program that propagates no spans", Layer.succeed(Tracer.DisablePropagation, true)],
      [
        "a program with a tracer",
        Layer.succeed(Tracer.Tracer, Tracer.make({ span: (options) => new Tracer.NativeSpan(options) }))
      ],
      ["a program that traces all requests", Layer.succeed(HttpClient.TracerDisabledWhen, () => false)]
    ] as const)("never follows a redirect in %s", ([, layer]) =>
      Effect.gen(function* () {
        const { fetch, seen } = fetching()
        for (const client of [
          Layer.mergeAll(FetchHttpClient.layer, fetch, layer),
          Layer.provide(FetchHttpClient.layer, [fetch, layer])
        ]) {
          yield* Effect.provide(getUserCouriers(), [config, client])
        }
        // Within the client itself, closer to `fetch` than anything that a call provides.
        yield* getUserCouriers().pipe(
          Effect.updateService(HttpClient.HttpClient, HttpClient.transformResponse(Effect.provide(layer))),
          Effect.provide([config, FetchHttpClient.layer, fetch])
        )
        assert.deepStrictEqual(
          seen.map((init) => init?.redirect),
          ["manual", "manual", "manual"]
        )
      })
    )
  })
})

describe("further headers", () => {
  it.effect("are sent with each call, and those of the client stay", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* getTrackingById("0b02").pipe(
        Effect.provideService(CurrentHeaders, {
          "As-Store-Id": " 42 ",
          "X-Request": "one",
          "Content-Type": "text/plain",
          "AS-API-KEY": "other"
        }),
        Effect.provide(api.layer)
      )
      const { headers = {} } = api.arrived[0] ?? {}
      assert.strictEqual(headers["as-store-id"], "42")
      assert.strictEqual(headers["x-request"], "one")
      assert.strictEqual(headers["content-type"], "application/json")
      assert.strictEqual(headers["as-api-key"], FakeApi.key)
    })
  )

  it.effect.each([{ "as store": "42" }, { "as-store": "4\r\n2" }, { "as-store": "caf\u00e9" }, { "": "42" }])(
    "%j is refused before anything is sent",
    (headers) =>
      Effect.gen(function* () {
        const api = FakeApi.make([FakeApi.ok()])
        const error = yield* getTrackingById("0b02").pipe(
          Effect.provideService(CurrentHeaders, headers),
          Effect.provide(api.layer),
          Effect.flip
        )
        assert(error._tag === "InvalidInput")
        assert.match(error.path, /^headers\./)
        assert.lengthOf(api.arrived, 0)
      })
  )
})

/** Any text, half surrogate pairs and what has a meaning in an address included. */
const anyText = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.schema(
      Schema.Union([
        Schema.Literals(["/", "..", ".", "%2e", "%2F", "?", "#", "\\", "&", "=", "+", " ", ";", "\u0000", "\n"]),
        Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0xffff }))
      ])
    ),
    { maxLength: 12 }
  ),
  (pieces) => pieces.map((piece) => (typeof piece === "number" ? String.fromCharCode(piece) : piece)).join("")
)

describe("an id", () => {
  it.effect.prop("reaches the server as one segment, or is refused", { id: anyText }, ({ id }) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const result = yield* Effect.result(Effect.provide(markTrackingCompletedById(id, { reason: "LOST" }), api.layer))
      const wellFormed = !/\p{Surrogate}/u.test(id)
      if (id === "" || id === "." || id === ".." || !wellFormed) {
        assert(result._tag === "Failure" && result.failure._tag === "InvalidInput")
        assert.strictEqual(result.failure.path, "id")
        assert.lengthOf(api.arrived, 0)
      } else {
        assert.strictEqual(result._tag, "Success")
        const { hash, origin, pathname, search } = new URL(api.arrived[0]?.url.href ?? "")
        const [, tracking, version, trackings, segment, action, ...rest] = pathname.split("/")
        assert.deepStrictEqual(
          [origin, tracking, version, trackings, decodeURIComponent(segment ?? ""), action, rest, search, hash],
          [api.origin, "tracking", "2024-10", "trackings", id, "mark-as-completed", [], "", ""]
        )
      }
    })
  )

  it.effect.each([
    ["../couriers", "/tracking/2024-10/trackings/..%2Fcouriers"],
    ["a/b", "/tracking/2024-10/trackings/a%2Fb"],
    ["a?b#c", "/tracking/2024-10/trackings/a%3Fb%23c"],
    ["%2e%2e", "/tracking/2024-10/trackings/%252e%252e"],
    ["{id}", "/tracking/2024-10/trackings/%7Bid%7D"],
    ["$&", "/tracking/2024-10/trackings/%24%26"]
  ] as const)("%s is sent as %s", ([id, pathname]) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* Effect.provide(getTrackingById(id), api.layer)
      assert.strictEqual(api.arrived[0]?.url.pathname, pathname)
    })
  )

  it.effect.each(["", ".", "..", "\ud800"])("%j is refused before anything is sent", (id) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const error = yield* Effect.flip(Effect.provide(getTrackingById(id), api.layer))
      assert(error._tag === "InvalidInput")
      assert.strictEqual(error.operation, "getTrackingById")
      assert.strictEqual(error.path, "id")
      assert.match(error.message, /^getTrackingById: id: Expected /)
      assert.lengthOf(api.arrived, 0)
    })
  )
})

describe("a query", () => {
  it.effect("joins lists by commas and writes times with a numeric offset", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* Effect.provide(
        getTrackings({
          limit: 50,
          slug: ["ups", "fedex"],
          tag: "InTransit",
          keyword: "a+b & c",
          return_to_sender: [true, false],
          created_at_min: DateTime.makeUnsafe("2024-10-10T08:00:00.987Z"),
          updated_at_min: DateTime.makeZonedUnsafe("2024-10-10T08:00:00Z", { timeZone: "America/New_York" }),
          cursor: undefined
        }),
        api.layer
      )
      assert.strictEqual(
        api.arrived[0]?.url.search,
        "?created_at_min=2024-10-10T08%3A00%3A00%2B00%3A00&keyword=a%2Bb%20%26%20c&limit=50&return_to_sender=true%2Cfalse" +
          "&slug=ups%2Cfedex&tag=InTransit&updated_at_min=2024-10-10T08%3A00%3A00%2B00%3A00"
      )
    })
  )

  it.effect("is left out where there is none", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* Effect.provide(
        Effect.all([getTrackings(), getTrackings({}), getTrackings({ cursor: undefined })]),
        api.layer
      )
      assert.deepStrictEqual(
        api.arrived.map((request) => request.url.search),
        ["", "", ""]
      )
    })
  )

  it.effect.prop(
    "says to the server what it was given",
    { texts: Arbitrary.array(anyText, { minLength: 1, maxLength: 3 }) },
    ({ texts }) =>
      Effect.gen(function* () {
        const api = FakeApi.make([FakeApi.ok()])
        const result = yield* Effect.result(Effect.provide(getTrackings({ order_id: texts }), api.layer))
        if (texts.some((text) => text === "" || text.includes(",") || /\p{Surrogate}/u.test(text))) {
          assert(result._tag === "Failure" && result.failure._tag === "InvalidInput")
          assert.strictEqual(result.failure.path, "query.order_id")
          assert.lengthOf(api.arrived, 0)
        } else {
          const [pair, ...rest] = new URL(api.arrived[0]?.url.href ?? "").search.slice(1).split("&")
          assert.deepStrictEqual(rest, [])
          assert.deepStrictEqual(decodeURIComponent(pair?.split("=")[1] ?? "").split(","), texts)
        }
      })
  )

  it.effect.each([
    ["query.slug", { slug: [] }],
    ["query.slug", { slug: ["ups", ""] }],
    ["query.shipment_tags", { shipment_tags: ["a,b"] }],
    ["query.limit", { limit: Number.NaN }],
    ["query.limit", { limit: Number.POSITIVE_INFINITY }],
    ["query.keyword", { keyword: "\udfff" }],
    ["query.created_at_min", { created_at_min: DateTime.makeUnsafe(253_402_300_800_000) }],
    ["query.created_at_max", { created_at_max: DateTime.makeUnsafe(-62_167_219_200_001) }]
  ] as const)("refuses %s in %j before anything is sent", ([path, query]) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const error = yield* Effect.flip(Effect.provide(getTrackings(query), api.layer))
      assert(error._tag === "InvalidInput")
      assert.strictEqual(error.path, path)
      assert.lengthOf(api.arrived, 0)
    })
  )
})

describe("a time", () => {
  it.effect("of the first and the last year that can be written is sent", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const first = DateTime.makeUnsafe(-62_167_219_200_000)
      const last = DateTime.makeUnsafe(253_402_300_799_999)
      yield* Effect.provide(getTrackings({ created_at_min: first, created_at_max: last }), api.layer)
      const { searchParams } = new URL(api.arrived[0]?.url.href ?? "")
      assert.strictEqual(searchParams.get("created_at_min"), "0000-01-01T00:00:00+00:00")
      assert.strictEqual(searchParams.get("created_at_max"), "9999-12-31T23:59:59+00:00")
    })
  )
})

describe("what only a program without types can pass", () => {
  const untyped = (value: unknown) => value as never

  type Call = Effect.Effect<object, AfterShipError, AfterShipConfig.AfterShipConfig | HttpClient.HttpClient>

  const calls: ReadonlyArray<readonly [path: string, call: Call]> = [
    ["query", getTrackings(untyped("limit=5"))],
    ["query", getTrackings(untyped(5))],
    ["query", getTrackings(untyped(["limit"]))],
    ["query", getTrackings(untyped(new Map([["slug", "ups"]])))],
    ["query", getTrackings(untyped(new URLSearchParams("slug=ups")))],
    ["query", getTrackings(untyped(new Headers({ slug: "ups" })))],
    ["query", getTrackings(untyped(DateTime.makeUnsafe(0)))],
    ["query", getTrackings(untyped(Redacted.make("ups")))],
    ["query", getTrackings(untyped(Option.some("ups")))],
    ["query.slug", getTrackings({ slug: untyped(new Set(["ups"])) })],
    ["query.limit", getTrackings({ limit: untyped(5n) })],
    ["id", getTrackingById(untyped(undefined))],
    ["id", getTrackingById(untyped(7))]
  ]

  it.effect.each(calls)("as %s is refused before anything is sent", ([path, call]) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const error = yield* Effect.flip(Effect.provide(call, api.layer))
      assert(error._tag === "InvalidInput")
      assert.strictEqual(error.path, path)
      assert.lengthOf(api.arrived, 0)
    })
  )

  it.effect.each([undefined, null, 7, ["a"], {}])("as a header of the caller's own is refused: %j", (value) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const error = yield* getTrackings().pipe(
        Effect.provideService(CurrentHeaders, { "x-own": untyped(value) }),
        Effect.provide(api.layer),
        Effect.flip
      )
      assert(error._tag === "InvalidInput")
      assert.strictEqual(error.path, "headers.x-own")
      assert.lengthOf(api.arrived, 0)
    })
  )
})

describe("headers of the caller's own", () => {
  it.effect.each<readonly [path: string, headers: unknown]>([
    ["headers", null],
    ["headers", undefined],
    ["headers", "x-own: 1"],
    ["headers", 5],
    ["headers", ["x-own"]],
    ["headers", new Map([["x-own", "1"]])],
    ["headers", new Headers({ "x-own": "1" })],
    ["headers.Host", { Host: "elsewhere.example" }],
    ["headers.content-length", { "content-length": "5" }],
    ["headers.Transfer-Encoding", { "Transfer-Encoding": "chunked" }],
    ["headers.connection", { connection: "close" }],
    ["headers.keep-alive", { "keep-alive": "timeout=5" }],
    ["headers.expect", { expect: "100-continue" }],
    ["headers.upgrade", { upgrade: "h2c" }],
    ["headers.te", { te: "trailers" }],
    ["headers.trailer", { trailer: "expires" }]
  ])("that cannot be set are refused at %s", ([path, headers]) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const error = yield* getTrackings().pipe(
        Effect.provideService(CurrentHeaders, headers as Readonly<Record<string, string>>),
        Effect.provide(api.layer),
        Effect.flip
      )
      assert(error._tag === "InvalidInput")
      assert.strictEqual(error.path, path)
      assert.lengthOf(api.arrived, 0)
    })
  )
})

describe("a body", () => {
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic

  // What only a program without types can pass.
  const untyped = (body: unknown) => body as Parameters<typeof createTracking>[0]

  it.effect.each([
    ["body", undefined],
    ["body", null],
    ["body", "text"],
    ["body", cyclic],
    ["body", ["a list"]],
    ["body", new Date(0)],
    ["body", DateTime.makeUnsafe(0)],
    ["body.order_date.x", { order_date: { epochMilliseconds: 5, x: new Map() } }],
    ["body.tracking_number", { tracking_number: 1n }],
    ["body.package_count", { package_count: Number.NaN }],
    ["body.weight.value", { weight: { value: Number.POSITIVE_INFINITY } }],
    ["body.emails.1", { emails: ["a@example.com", undefined] }],
    ["body.emails.1", { emails: Object.assign(["a@example.com"], { 2: "b@example.com" }) }],
    ["body.title", { title: () => "title" }],
    ["body.title", { title: Symbol("title") }],
    ["body.title", { title: Redacted.make("title") }],
    ["body.title", { title: Option.some("title") }],
    ["body.title", { title: new Error("title") }],
    ["body.title", { title: /title/ }],
    [
      "body.title",
      {
        title: new (class Title {
          readonly text = "title"
        })()
      }
    ],
    ["body.title", { title: new String("title") }],
    ["body.title", { title: new Proxy({}, { getPrototypeOf: () => Map.prototype }) }],
    ["body.custom_fields", { custom_fields: new Map([["a", "b"]]) }],
    ["body.custom_fields", { custom_fields: { [Symbol("a")]: "b" } }],
    ["body.custom_fields.toJSON", { custom_fields: { toJSON: () => ({}) } }],
    ["body.emails", { emails: new Set(["a@example.com"]) }],
    ["body.emails", { emails: new Uint8Array(2) }],
    ["body.emails", { emails: new ArrayBuffer(2) }],
    ["body.emails", { emails: Promise.resolve(["a@example.com"]) }],
    ["body.order_date", { order_date: new Date("never") }],
    ["body.order_date", { order_date: new Date(253_402_300_800_000) }],
    ["body.order_date", { order_date: new Date(-62_167_219_200_001) }],
    ["body.order_date", { order_date: DateTime.makeUnsafe(253_402_300_800_000) }]
  ] as ReadonlyArray<[string, unknown]>)("refuses %s where JSON would lose it", ([path, body]) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const error = yield* Effect.flip(Effect.provide(createTracking(untyped(body)), api.layer))
      assert(error._tag === "InvalidInput")
      assert.strictEqual(error.path, path)
      assert.lengthOf(api.arrived, 0)
    })
  )

  it.effect("holds times, and plain objects wherever they were made", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const elsewhere: unknown = runInNewContext('({ list: [{ a: "b" }], nothing: null })')
      const body = {
        date: new Date(Date.UTC(2024, 9, 10)),
        utc: DateTime.makeUnsafe("2024-10-10T08:00:00Z"),
        bare: Object.assign(Object.create(null), { a: 1, left: undefined }),
        elsewhere
      }
      yield* Effect.provide(createTracking(untyped(body)), api.layer)
      assert.deepStrictEqual(JSON.parse(api.arrived[0]?.body ?? ""), {
        date: "2024-10-10T00:00:00.000Z",
        utc: "2024-10-10T08:00:00.000Z",
        bare: { a: 1 },
        elsewhere: { list: [{ a: "b" }], nothing: null }
      })
    })
  )
})
