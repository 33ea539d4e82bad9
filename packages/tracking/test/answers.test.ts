import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById } from "@effect-aftership/tracking/2024-10"
import { apiErrorByMetaCode, isRetryable } from "@effect-aftership/tracking/AfterShipError"
import { Authentication } from "@effect-aftership/tracking/Authentication"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import { inspect } from "node:util"
import * as FakeApi from "./utils/FakeApi.ts"

const once = { maxRetry: 0 }

/** The error of a call that gets one answer. */
const errorOf = (reply: () => FakeApi.Reply) =>
  Effect.flip(Effect.provide(getTrackingById("0b02"), FakeApi.make([reply], once).layer))

describe("an answer", () => {
  it.effect("is its data as it came, whatever is in it", () =>
    Effect.gen(function* () {
      const data = JSON.parse('{"id":7,"tag":"Teleported","title":null,"unknown":{"a":[1]},"__proto__":{"admin":true}}')
      const api = FakeApi.make([FakeApi.text(200, JSON.stringify({ meta: { code: 200 }, data }))])
      const tracking = yield* Effect.provide(getTrackingById("0b02"), api.layer)
      assert.strictEqual(JSON.stringify(tracking), JSON.stringify(data))
      assert.isUndefined(({} as { readonly admin?: unknown }).admin)
    })
  )

  it.effect("may come with any status and code of success", () =>
    Effect.gen(function* () {
      const reply = () => Response.json({ data: { id: "0b02" }, meta: { code: 201 } }, { status: 201 })
      const tracking = yield* Effect.provide(createTracking({ tracking_number: "1234" }), FakeApi.make([reply]).layer)
      assert.strictEqual(tracking.id, "0b02")
    })
  )
})

describe("an error of AfterShip", () => {
  it.effect.each([...apiErrorByMetaCode])("%i is an error of its own", ([metaCode, ErrorClass]) =>
    Effect.gen(function* () {
      const error = new ErrorClass({
        operation: "getTrackingById",
        message: "",
        metaCode,
        statusCode: 400,
        responseBody: {},
        meta: { rateLimit: undefined, apiVersion: undefined, traceId: undefined }
      })
      assert.include([ErrorClass.metaCode, ...(ErrorClass.otherMetaCodes ?? [])], metaCode)
      // The tag is AfterShip's own name of the code, in the other case.
      assert.strictEqual(error._tag.replace(/[A-Z]/g, "_$&").slice(1).toUpperCase(), error.code)
    })
  )

  it("has 22 names", () => {
    assert.strictEqual(new Set(apiErrorByMetaCode.values()).size, 22)
  })

  it.effect.each([
    [400, 400, "InvalidRequest"],
    [404, 4004, "TrackingDoesNotExist"],
    [400, 4015, "IdInvalid"],
    [401, 401, "ApiKeyInvalid"],
    [403, 403, "RequestNotAllowed"],
    [404, 404, "NotFound"],
    [429, 429, "TooManyRequest"],
    [500, 500, "InternalError"],
    [502, 502, "InternalError"],
    [503, 503, "InternalError"],
    [504, 504, "InternalError"],
    // The code counts, not the status.
    [200, 4004, "TrackingDoesNotExist"],
    [500, 4004, "TrackingDoesNotExist"]
  ] as const)("with status %i and code %i is a %s", ([status, metaCode, tag]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.refused(status, metaCode, { reason: "told" }))
      assert.strictEqual(error._tag, tag)
      assert("metaCode" in error)
      assert.strictEqual(error.operation, "getTrackingById")
      assert.strictEqual(error.metaCode, metaCode)
      assert.strictEqual(error.statusCode, status)
      assert.strictEqual(error.message, `Refused with ${metaCode}`)
      assert.deepStrictEqual(error.responseBody, {
        meta: { code: metaCode, type: "BadRequest", message: `Refused with ${metaCode}` },
        data: { reason: "told" }
      })
    })
  )

  it.effect("keeps all that was told where its code is not one of the operation's", () =>
    Effect.gen(function* () {
      for (const metaCode of [4003, 4999, "constructor", "4004", {}]) {
        const error = yield* errorOf(FakeApi.refused(400, metaCode))
        assert(error._tag === "UnknownApiError")
        assert.deepStrictEqual(error.metaCode, metaCode)
        assert.strictEqual(error.type, "BadRequest")
        assert.strictEqual(error.statusCode, 400)
        assert.strictEqual(error.code, "UNKNOWN_ERROR")
      }
    })
  )

  it.effect("is told by the status where there is no envelope", () =>
    Effect.gen(function* () {
      for (const [status, tag] of [
        [400, "InvalidRequest"],
        [401, "ApiKeyInvalid"],
        [404, "NotFound"],
        [429, "TooManyRequest"],
        [502, "InternalError"],
        [408, "UnknownApiError"],
        [418, "UnknownApiError"],
        [501, "UnknownApiError"]
      ] as const) {
        const error = yield* errorOf(FakeApi.text(status, "<html>Bad day</html>", { "as-trace-id": "6f1d" }))
        assert.strictEqual(error._tag, tag)
        assert("meta" in error)
        assert.strictEqual(error.statusCode, status)
        assert.strictEqual(error.responseBody, "<html>Bad day</html>")
        assert.strictEqual(error.message, `HTTP ${status} without an error message`)
        assert.strictEqual(error.meta.traceId, "6f1d")
      }
    })
  )

  it.effect("is told by the status where the envelope has no code", () =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.text(404, '{"meta":{"message":"Gone"}}'))
      assert(error._tag === "NotFound")
      assert.strictEqual(error.metaCode, 404)
      assert.strictEqual(error.message, "Gone")
      const success = yield* errorOf(FakeApi.text(200, '{"meta":{},"data":{}}'))
      assert(success._tag === "UnknownApiError")
      assert.isUndefined(success.metaCode)
    })
  )

  it.effect("gives what came in the headers", () =>
    Effect.gen(function* () {
      const error = yield* errorOf(
        FakeApi.text(503, "", {
          "X-RateLimit-Limit": "20",
          "X-RateLimit-Remaining": "0",
          "X-RateLimit-Reset": "1728547201",
          "as-api-version": "2025-01",
          "as-trace-id": "6f1d"
        })
      )
      assert(error._tag === "InternalError")
      assert.deepStrictEqual(error.meta, {
        rateLimit: { limit: 20, remaining: 0, reset: 1728547201 },
        apiVersion: "2025-01",
        traceId: "6f1d"
      })
      for (const garbage of ["many", "-1", "1e3", "", "1728547201.5"]) {
        const limits = { "X-RateLimit-Limit": "20", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": garbage }
        const garbled = yield* errorOf(FakeApi.text(503, "", limits))
        assert(garbled._tag === "InternalError")
        assert.isUndefined(garbled.meta.rateLimit)
      }
    })
  )
})

describe("an answer that is not AfterShip's", () => {
  it.effect.each([
    "<html>Welcome</html>",
    "",
    "null",
    "[]",
    '"text"',
    "{}",
    '{"data":{}}',
    '{"meta":null,"data":{}}',
    '{"meta":{"code":200}}',
    '{"meta":{"code":200},"data":null}',
    '{"meta":{"code":200},"data":[]}',
    '{"meta":{"code":200},"data":{"id":"0b0'
  ])("with status 200 is unreadable: %s", (body) =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.text(200, body, { "as-trace-id": "6f1d" }))
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.reason, "Unreadable")
      assert.strictEqual(error.statusCode, 200)
      assert.strictEqual(error.meta.traceId, "6f1d")
    })
  )

  it.effect("keeps the beginning of a long text", () =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.text(200, "x".repeat(5000)))
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.responseBody, "x".repeat(2000))
    })
  )

  it.effect.each([
    ["https://elsewhere.example/tracking?key=1", "https://elsewhere.example"],
    ["//elsewhere.example/tracking", "https://elsewhere.example"],
    ["/tracking/2025-01/trackings", "the same origin"],
    ["http://[", "an address that is not told"]
  ] as const)("redirects to %s, and that is told, not followed", ([location, target]) =>
    Effect.gen(function* () {
      for (const status of [301, 302, 303, 307, 308]) {
        const api = FakeApi.make([FakeApi.text(status, "", { location })])
        const error = yield* Effect.flip(Effect.provide(getTrackingById("0b02"), api.layer))
        assert(error._tag === "ResponseError")
        assert.strictEqual(error.reason, "Redirected")
        assert.strictEqual(error.message, `A redirect to ${target}, which is not followed`)
        assert.lengthOf(api.arrived, 1)
      }
    })
  )
})

describe("a redirect in a browser", () => {
  it.effect("arrives as status 0, and is told as one", () =>
    Effect.gen(function* () {
      const error = yield* errorOf(() => Response.error())
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.reason, "Redirected")
    })
  )
})

describe("a client of the user's own", () => {
  it.effect("may take an error status for a failure: the answer is read all the same", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.refused(404, 4004)])
      const error = yield* getTrackingById("0b02").pipe(
        Effect.updateService(HttpClient.HttpClient, HttpClient.filterStatusOk),
        Effect.provide(api.layer),
        Effect.flip
      )
      assert.strictEqual(error._tag, "TrackingDoesNotExist")
    })
  )

  it.effect("may print what it sends: the key and signatures are hidden", () =>
    Effect.gen(function* () {
      const printed: Array<string> = []
      const print = HttpClient.tapRequest((request) => Effect.sync(() => printed.push(JSON.stringify(request))))
      yield* getTrackingById("0b02").pipe(
        Effect.updateService(HttpClient.HttpClient, print),
        Effect.provideService(Authentication, () =>
          Effect.succeed({ "as-api-key": FakeApi.key, "as-signature-hmac-sha256": FakeApi.key })
        ),
        Effect.provide(FakeApi.make([FakeApi.ok()]).layer)
      )
      assert.lengthOf(printed, 1)
      assert.include(printed[0], "as-signature-hmac-sha256")
      assert.notInclude(printed[0], FakeApi.key)
    })
  )
})

describe("a connection", () => {
  it.effect.each([
    ["ECONNREFUSED", "no"],
    ["ENOTFOUND", "no"],
    ["ECONNRESET", "unknown"],
    ["UND_ERR_SOCKET", "unknown"]
  ] as const)("that fails with %s tells whether the request was sent: %s", ([code, requestSent]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.disconnect(code))
      assert(error._tag === "ConnectionFailed")
      assert.strictEqual(error.requestSent, requestSent)
      assert.strictEqual(error.message, `The connection to https://api.aftership.com failed: ${code}`)
      assert.instanceOf(error.cause, TypeError)
    })
  )

  it.effect("that breaks in the body is a failed connection", () =>
    Effect.gen(function* () {
      const broken = () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new TextEncoder().encode('{"meta":{"code":2'))
              controller.error(Object.assign(new Error("reset"), { code: "ECONNRESET" }))
            }
          })
        )
      const error = yield* errorOf(broken)
      assert(error._tag === "ConnectionFailed")
      assert.strictEqual(error.requestSent, "unknown")
    })
  )
})

describe("every error", () => {
  it.effect("hides the key", () =>
    Effect.gen(function* () {
      for (const reply of [
        FakeApi.refused(401),
        FakeApi.refused(400, "constructor"),
        FakeApi.text(200, "<html>"),
        FakeApi.text(302, "", { location: "https://elsewhere.example" }),
        FakeApi.disconnect("ECONNRESET")
      ]) {
        const error = yield* errorOf(reply)
        assert.notInclude(inspect(error, { depth: 9, showHidden: true }), FakeApi.key)
        assert.notInclude(JSON.stringify(error), FakeApi.key)
      }
    })
  )

  it.effect("says whether it may pass", () =>
    Effect.gen(function* () {
      for (const [reply, expected] of [
        [FakeApi.refused(429), true],
        [FakeApi.refused(500), true],
        [FakeApi.text(502, "Bad day"), true],
        [FakeApi.refused(503), true],
        [FakeApi.refused(504), true],
        [FakeApi.text(408, ""), true],
        [FakeApi.disconnect("ECONNRESET"), true],
        [FakeApi.refused(400), false],
        [FakeApi.refused(401), false],
        [FakeApi.refused(404, 4004), false],
        [FakeApi.text(501, ""), false],
        [FakeApi.text(505, ""), false],
        [FakeApi.text(200, "<html>"), false]
      ] as const) {
        assert.strictEqual(isRetryable(yield* errorOf(reply)), expected)
      }
    })
  )
})
