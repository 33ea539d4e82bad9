import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById, getTrackings } from "@effect-aftership/tracking/2024-10"
import { getTrackingById as getTrackingByIdUntil2024 } from "@effect-aftership/tracking/2024-04"
import { apiErrorByMetaCode, isTransient } from "@effect-aftership/tracking/AfterShipError"
import { CurrentHeaders } from "@effect-aftership/tracking/AfterShipConfig"
import { Authentication } from "@effect-aftership/tracking/Authentication"
import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
import * as Arbitrary from "effect/Arbitrary"
import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as HttpClient from "effect/http/HttpClient"
import { readFileSync } from "node:fs"
import { inspect } from "node:util"
import { runInNewContext } from "node:vm"
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

  it.effect.each(["200", " 200 ", 200, 201, "299"])("may have its code as a text: %j", (code) =>
    Effect.gen(function* () {
      const api = FakeApi.make([() => Response.json({ meta: { code }, data: { id: "0b02" } })])
      const { data, meta } = yield* Effect.provide(ResponseMeta.withMeta(getTrackingById("0b02")), api.layer)
      assert.strictEqual(data.id, "0b02")
      assert.strictEqual(meta.metaCode, Number(code))
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
        data: undefined,
        responseBody: {},
        meta: ResponseMeta.make({ status: 400, metaCode, headers: {}, tries: 1, now: 0 })
      })
      assert.strictEqual(ErrorClass.metaCode, metaCode > 500 && metaCode < 600 ? 500 : metaCode)
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
      for (const metaCode of [4003, 4999, "constructor", "4999", {}, [], true]) {
        const error = yield* errorOf(FakeApi.refused(400, metaCode))
        assert(error._tag === "UnknownApiError")
        assert.deepStrictEqual(error.metaCode, metaCode)
        assert.strictEqual(error.type, "BadRequest")
        assert.strictEqual(error.statusCode, 400)
        assert.strictEqual(error.code, "UNKNOWN_ERROR")
      }
    })
  )

  it.effect.each([
    [503, 5031, "InternalError"],
    [500, 5000, "InternalError"],
    [502, 200, "InternalError"],
    [502, "x", "InternalError"],
    [502, {}, "InternalError"],
    [502, { toString: 1 }, "InternalError"],
    [502, [503], "InternalError"],
    [520, 520, "InternalError"],
    [530, 1016, "InternalError"],
    [599, 4003, "InternalError"],
    [429, 4290, "TooManyRequest"],
    [401, 4019, "ApiKeyInvalid"],
    [403, 4003, "RequestNotAllowed"],
    [404, 4003, "NotFound"],
    [400, 4999, "UnknownApiError"],
    [402, 4020, "UnknownApiError"],
    [408, 4080, "UnknownApiError"],
    [425, 4250, "UnknownApiError"],
    [501, 5010, "UnknownApiError"],
    [505, 5050, "UnknownApiError"],
    [511, 5110, "UnknownApiError"],
    [200, 5031, "UnknownApiError"],
    [400, 600, "UnknownApiError"]
  ] as const)("with status %i and code %j, which is not known, is told by the status: %s", ([status, metaCode, tag]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.refused(status, metaCode))
      assert.strictEqual(error._tag, tag)
      assert("metaCode" in error)
      assert.deepStrictEqual<unknown>(error.metaCode, metaCode)
    })
  )

  it.effect.each([
    [404, "4004", "TrackingDoesNotExist", 4004],
    [404, " 4004\n", "TrackingDoesNotExist", 4004],
    [400, "400", "InvalidRequest", 400],
    [403, "401", "ApiKeyInvalid", 401],
    [500, "403", "RequestNotAllowed", 403],
    [503, "503", "InternalError", 503],
    [200, "429", "TooManyRequest", 429]
  ] as const)("with status %i and its code as the text %j is a %s", ([status, code, tag, metaCode]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.refused(status, code))
      assert.strictEqual(error._tag, tag)
      assert("metaCode" in error)
      assert.strictEqual(error.metaCode, metaCode)
      assert.strictEqual(error.meta.metaCode, metaCode)
      assert.deepInclude(error.responseBody, {
        meta: { code, type: "BadRequest", message: `Refused with ${JSON.stringify(code)}` }
      })
    })
  )

  it.effect.each([
    ["", "HTTP 400 without an error message"],
    ["  ", "HTTP 400 without an error message"],
    [null, "HTTP 400 without an error message"],
    [undefined, "HTTP 400 without an error message"],
    [["`slug` is invalid", "`title` is too long"], '["`slug` is invalid","`title` is too long"]'],
    [{ slug: "is invalid" }, '{"slug":"is invalid"}'],
    [7, "7"],
    ["x".repeat(3000), "x".repeat(2000)]
  ])("says what was said, in whichever form: %j", ([message, told]) =>
    Effect.gen(function* () {
      const error = yield* errorOf(() => Response.json({ meta: { code: 400, message }, data: {} }, { status: 400 }))
      assert.strictEqual(error._tag, "InvalidRequest")
      assert.strictEqual(error.message, told)
    })
  )

  it.effect("has its data, without what it is wrapped in", () =>
    Effect.gen(function* () {
      const data = { tracking: { id: "0b02" } }
      const error = yield* errorOf(FakeApi.refused(400, 4015, data))
      assert(error._tag === "IdInvalid")
      assert.deepStrictEqual(error.data, data)
      const wrapped = yield* Effect.flip(
        Effect.provide(getTrackingByIdUntil2024("0b02"), FakeApi.make([FakeApi.refused(400, 4015, data)], once).layer)
      )
      assert(wrapped._tag === "IdInvalid")
      assert.deepStrictEqual(wrapped.data, data.tracking)
      const bare = yield* Effect.flip(
        Effect.provide(
          getTrackingByIdUntil2024("0b02"),
          FakeApi.make([FakeApi.refused(400, 4015, { id: "0b02" })], once).layer
        )
      )
      assert(bare._tag === "IdInvalid")
      assert.deepStrictEqual(bare.data, { id: "0b02" })
      const none = yield* errorOf(FakeApi.text(404, "<html>"))
      assert(none._tag === "NotFound")
      assert.isUndefined(none.data)
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
        statusCode: 503,
        metaCode: undefined,
        retryAfter: undefined,
        tries: 1,
        rateLimit: { limit: 20, remaining: 0, reset: 1728547201 },
        apiVersion: "2025-01",
        traceId: "6f1d"
      })
      const limits = { "X-RateLimit-Limit": "20", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1728547201" }
      for (const garbage of ["many", "-1", "1e3", "", "1728547201.5"]) {
        for (const name of Object.keys(limits)) {
          const garbled = yield* errorOf(FakeApi.text(503, "", { ...limits, [name]: garbage }))
          assert(garbled._tag === "InternalError")
          assert.isUndefined(garbled.meta.rateLimit)
        }
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
    ["http://[", "an unknown address"]
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

describe("a body", () => {
  const envelope = JSON.stringify({ meta: { code: 200 }, data: { id: "0b02" } })

  it.effect("that is larger than allowed is not read to its end", () =>
    Effect.gen(function* () {
      let sent = 0
      const endless = () =>
        new Response(
          new ReadableStream({
            pull: (controller) => {
              sent += 1
              controller.enqueue(new TextEncoder().encode("x".repeat(1024 * 1024)))
            }
          }),
          { headers: { "as-trace-id": "6f1d" } }
        )
      const error = yield* errorOf(endless)
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.reason, "TooLarge")
      assert.strictEqual(error.meta.traceId, "6f1d")
      assert.strictEqual(error.responseBody, "x".repeat(2000))
      assert.isAtMost(sent, 19)
    })
  )

  it.effect("may be larger where Effect's own bound says so, or not even as large", () =>
    Effect.gen(function* () {
      const bounded = (bytes: number) =>
        getTrackingById("0b02").pipe(
          Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(bytes)),
          Effect.provide(FakeApi.make([FakeApi.text(200, envelope)]).layer),
          Effect.result
        )
      assert.strictEqual((yield* bounded(envelope.length))._tag, "Success")
      const refused = yield* bounded(envelope.length - 1)
      assert(refused._tag === "Failure" && refused.failure._tag === "ResponseError")
      assert.strictEqual(refused.failure.reason, "TooLarge")
    })
  )

  it.effect("of an error may be too large as well: the status tells which error it is", () =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.text(503, "x".repeat(17 * 1024 * 1024)))
      assert(error._tag === "InternalError")
      assert.strictEqual(error.statusCode, 503)
      assert.strictEqual(error.responseBody, "x".repeat(2000))
    })
  )

  it.effect("that is not UTF-8 is unreadable, and of an error the nearest text", () =>
    Effect.gen(function* () {
      const latin1 = Buffer.from('{"meta":{"code":200},"data":{"title":"Grüße"}}', "latin1")
      const error = yield* errorOf(() => new Response(latin1))
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.reason, "Unreadable")
      const failure = yield* errorOf(() => new Response(Buffer.from("Störung", "latin1"), { status: 502 }))
      assert(failure._tag === "InternalError")
      assert.strictEqual(failure.responseBody, "St\ufffdrung")
    })
  )

  it.effect("may be cut anywhere into chunks", () =>
    Effect.gen(function* () {
      const bytes = new TextEncoder().encode('{"meta":{"code":200},"data":{"id":"€😀"}}')
      const chunked = () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
              controller.close()
            }
          })
        )
      const tracking = yield* Effect.provide(getTrackingById("0b02"), FakeApi.make([chunked]).layer)
      assert.strictEqual(tracking.id, "€😀")
    })
  )

  it.effect.each([
    "text/html",
    "text/html; charset=utf-8",
    "application/octet-stream",
    "application/jsonp",
    "application/json-seq",
    "application/jsonlines"
  ])("of type %s is unreadable, whatever is in it", (contentType) =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.text(200, envelope, { "content-type": contentType }))
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.reason, "Unreadable")
      assert.include(error.message, contentType)
    })
  )

  it.effect.each([
    "application/json",
    "Application/JSON; charset=utf-8",
    "application/json , application/json",
    "application/problem+json",
    "application/vnd.api+json;version=1",
    "application/x-json",
    "text/json",
    "text/json; charset=utf-8",
    "text/x-json",
    "text/plain",
    ""
  ])("of type %s is read", (contentType) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.text(200, envelope, { "content-type": contentType })])
      assert.strictEqual((yield* Effect.provide(getTrackingById("0b02"), api.layer)).id, "0b02")
    })
  )

  it.effect("that is no JSON gives the parser's error as its cause", () =>
    Effect.gen(function* () {
      const error = yield* errorOf(FakeApi.text(200, "<html>"))
      assert(error._tag === "ResponseError")
      assert.instanceOf(error.cause, SyntaxError)
    })
  )
})

describe("an answer that was damaged on its way", () => {
  const whole = readFileSync(new URL("fixtures/2024-10/get-trackings-page.json", import.meta.url))

  /** Cut off, a byte changed, some left out, or some repeated. */
  const damage = Schema.Struct({
    kind: Schema.Literals(["cut", "change", "drop", "repeat"]),
    at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: whole.length - 1 })),
    length: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 40 })),
    byte: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))
  })

  const damaged = (bytes: Uint8Array, { at, byte, kind, length }: typeof damage.Type): Uint8Array => {
    const [head, rest] = [bytes.subarray(0, at), bytes.subarray(at)]
    switch (kind) {
      case "cut":
        return head
      case "change":
        return Buffer.concat([head, Uint8Array.of(byte), rest.subarray(1)])
      case "drop":
        return Buffer.concat([head, rest.subarray(length)])
      case "repeat":
        return Buffer.concat([head, rest.subarray(0, length), rest])
    }
  }

  it.effect.prop(
    "is never a defect, and nothing readable of it is lost",
    { faults: Arbitrary.array(Arbitrary.schema(damage), { minLength: 1, maxLength: 3 }) },
    ({ faults }) =>
      Effect.gen(function* () {
        const bytes = faults.reduce(damaged, new Uint8Array(whole))
        const api = FakeApi.make([() => new Response(Buffer.from(bytes))], { maxRetry: 0 })
        const result = yield* Effect.result(Effect.provide(getTrackings(), api.layer))
        const text = new TextDecoder().decode(bytes)
        const parsed = Result.try((): unknown => JSON.parse(text))
        if (result._tag === "Success") {
          assert(parsed._tag === "Success")
          assert(typeof parsed.success === "object" && parsed.success !== null && "data" in parsed.success)
          assert.deepStrictEqual<unknown>(result.success, parsed.success.data)
        } else {
          assert("responseBody" in result.failure)
          assert.deepStrictEqual(
            result.failure.responseBody,
            parsed._tag === "Success" ? parsed.success : text.slice(0, 2000)
          )
        }
      }),
    { arbitrary: { runs: 500 } }
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

  it.effect("hides the headers that the caller wants hidden as well, with whatever it prints them", () =>
    Effect.gen(function* () {
      const printed: Array<string> = []
      const print = HttpClient.tapRequest((request) =>
        Effect.gen(function* () {
          const names = yield* Headers.CurrentRedactedNames
          const copy = Headers.fromInput({ ...request.headers })
          printed.push(JSON.stringify(request), JSON.stringify(Headers.redact(copy, names)))
        })
      )
      yield* getTrackingById("0b02").pipe(
        Effect.updateService(HttpClient.HttpClient, print),
        Effect.provideService(CurrentHeaders, { "x-own": "canary-own", "x-shown": "shown" }),
        Effect.provideService(Headers.CurrentRedactedNames, ["x-own"]),
        Effect.provide(FakeApi.make([FakeApi.ok()]).layer)
      )
      assert.lengthOf(printed, 2)
      for (const text of printed) {
        assert.include(text, "shown")
        assert.notInclude(text, "canary-own")
        assert.notInclude(text, FakeApi.key)
      }
    })
  )

  it.effect("may print what it sends: the key and signatures are hidden", () =>
    Effect.gen(function* () {
      const printed: Array<string> = []
      const print = HttpClient.tapRequest((request) => Effect.sync(() => printed.push(JSON.stringify(request))))
      yield* getTrackingById("0b02").pipe(
        Effect.updateService(HttpClient.HttpClient, print),
        Effect.provideService(Authentication, {
          headers: () => Effect.succeed({ "as-api-key": FakeApi.key, "as-signature-hmac-sha256": FakeApi.key }),
          answered: () => Effect.succeed(false)
        }),
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
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "no"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "no"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "no"],
    ["ECONNRESET", "unknown"],
    ["UND_ERR_SOCKET", "unknown"]
  ] as const)("that fails with %s tells whether the request was sent: %s", ([code, requestSent]) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.disconnect(code)], once)
      const error = yield* Effect.flip(Effect.provide(getTrackingById("0b02"), api.layer))
      assert(error._tag === "ConnectionFailed")
      assert.strictEqual(error.requestSent, requestSent)
      assert.strictEqual(error.code, code)
      assert.strictEqual(error.message, `The connection to ${api.origin} failed: ${code}`)
      assert.instanceOf(error.cause, TypeError)
    })
  )

  /** The error of a call whose `fetch` rejects with this. */
  const failing = (rejection: unknown, ...before: ReadonlyArray<() => Response>) =>
    Effect.gen(function* () {
      const api = FakeApi.make([...before, () => ({ rejection })], once)
      yield* Effect.forEach(before, () => Effect.provide(getTrackingById("0b02"), api.layer))
      const error = yield* Effect.flip(Effect.provide(getTrackingById("0b02"), api.layer))
      assert(error._tag === "ConnectionFailed")
      assert.strictEqual(error.cause, rejection)
      const { code, message, requestSent } = error
      return { code, message: message.replace(`The connection to ${api.origin} failed`, ""), requestSent }
    })

  const coded = (code: string, more?: object) => Object.assign(new Error(`about ${code}`), { code, ...more })
  const wrapped = (cause: unknown) => new TypeError("fetch failed", { cause })
  const deno =
    "error sending request for url (https://api.aftership.com/tracking/2024-10/trackings/canary?lang=canary): client error (Connect): tcp connect error: Connection refused (os error 111)"

  it.effect.each<
    readonly [
      string,
      unknown,
      { readonly code: string | undefined; readonly message: string; readonly requestSent: string }
    ]
  >([
    [
      "Chromium, for whatever reason",
      new TypeError("Failed to fetch"),
      { code: undefined, message: ": Failed to fetch", requestSent: "unknown" }
    ],
    [
      "workerd, for whatever reason",
      new Error("Network connection lost."),
      { code: undefined, message: ": Network connection lost.", requestSent: "unknown" }
    ],
    [
      "Node, a port that it does not ask",
      wrapped(new Error("bad port")),
      { code: undefined, message: ": bad port", requestSent: "no" }
    ],
    [
      "Deno, refused",
      wrapped(new Error(deno)),
      {
        code: undefined,
        message:
          ": error sending request for url … client error (Connect): tcp connect error: Connection refused (os error 111)",
        requestSent: "no"
      }
    ],
    [
      "Deno, lost",
      wrapped(new Error("client error (SendRequest): connection closed")),
      { code: undefined, message: ": client error (SendRequest): connection closed", requestSent: "unknown" }
    ],
    ["Bun, refused", coded("ECONNREFUSED"), { code: "ECONNREFUSED", message: ": ECONNREFUSED", requestSent: "no" }],
    [
      "Bun before 1.4, refused",
      coded("ConnectionRefused"),
      { code: "ConnectionRefused", message: ": ConnectionRefused", requestSent: "no" }
    ],
    [
      "no route to the host",
      wrapped(coded("EHOSTUNREACH")),
      { code: "EHOSTUNREACH", message: ": EHOSTUNREACH", requestSent: "no" }
    ],
    [
      "no route to the network",
      wrapped(coded("ENETUNREACH")),
      { code: "ENETUNREACH", message: ": ENETUNREACH", requestSent: "no" }
    ],
    [
      "no answer of the name server",
      wrapped(coded("EAI_AGAIN")),
      { code: "EAI_AGAIN", message: ": EAI_AGAIN", requestSent: "no" }
    ],
    [
      "no local port left",
      wrapped(coded("EADDRNOTAVAIL", { syscall: "connect" })),
      { code: "EADDRNOTAVAIL", message: ": EADDRNOTAVAIL", requestSent: "no" }
    ],
    [
      "a lost connection",
      wrapped(coded("ETIMEDOUT", { syscall: "read" })),
      { code: "ETIMEDOUT", message: ": ETIMEDOUT", requestSent: "unknown" }
    ],
    [
      "two addresses that refuse",
      wrapped(new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")])),
      { code: "ECONNREFUSED", message: ": ECONNREFUSED", requestSent: "no" }
    ],
    [
      "two addresses, one of which is not answered",
      wrapped(
        Object.assign(new AggregateError([coded("ENETUNREACH"), coded("ETIMEDOUT", { syscall: "connect" })]), {
          code: "ETIMEDOUT"
        })
      ),
      { code: "ENETUNREACH", message: ": ENETUNREACH, ETIMEDOUT", requestSent: "no" }
    ],
    [
      "two addresses, one of which was reset",
      wrapped(new AggregateError([coded("ECONNREFUSED"), coded("ECONNRESET")])),
      { code: "ECONNREFUSED", message: ": ECONNREFUSED, ECONNRESET", requestSent: "unknown" }
    ],
    [
      "twelve addresses, of which nine are named",
      wrapped(new AggregateError(Array.from({ length: 12 }, (_, at) => coded(`E${at}`)))),
      { code: "E0", message: ": E0, E1, E2, E3, E4, E5, E6, E7, E8", requestSent: "unknown" }
    ],
    [
      "a code, whatever caused it",
      wrapped(coded("ECONNRESET", { cause: coded("ECONNREFUSED") })),
      { code: "ECONNRESET", message: ": ECONNRESET", requestSent: "unknown" }
    ],
    [
      "addresses that say nothing",
      wrapped(new AggregateError([], "All failed")),
      { code: undefined, message: ": All failed", requestSent: "unknown" }
    ],
    [
      "Deno, a port that it does not ask",
      new TypeError("Fetch failed: Requests to port 6000 are blocked"),
      { code: undefined, message: ": Fetch failed: Requests to port 6000 are blocked", requestSent: "no" }
    ],
    [
      "a certificate without its issuer",
      wrapped(coded("UNABLE_TO_VERIFY_LEAF_SIGNATURE")),
      { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE", message: ": UNABLE_TO_VERIFY_LEAF_SIGNATURE", requestSent: "no" }
    ],
    [
      "TLS that breaks later",
      wrapped(coded("ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC", { syscall: "read" })),
      {
        code: "ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC",
        message: ": ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC",
        requestSent: "unknown"
      }
    ],
    [
      "words that look like a code",
      new Error("CERTAINLY lost"),
      { code: undefined, message: ": CERTAINLY lost", requestSent: "unknown" }
    ],
    [
      "an error of another realm",
      wrapped(runInNewContext('Object.assign(new Error("refused"), { code: "ECONNREFUSED" })')),
      { code: "ECONNREFUSED", message: ": ECONNREFUSED", requestSent: "no" }
    ],
    [
      "an error with an empty code",
      wrapped(coded("", { message: "lost" })),
      { code: undefined, message: ": lost", requestSent: "unknown" }
    ],
    [
      "an error whose message is no text",
      { message: { canary: true } },
      { code: undefined, message: "", requestSent: "unknown" }
    ],
    ["something that is no error", "canary", { code: undefined, message: "", requestSent: "unknown" }],
    [
      "a message that is long",
      new Error("x".repeat(1000)),
      { code: undefined, message: `: ${"x".repeat(200)}`, requestSent: "unknown" }
    ]
  ])("that fails says why: %s", ([, rejection, told]) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* failing(rejection), told)
    })
  )

  it.effect("that Deno could not make again, after one that was kept, may have brought the request", () =>
    Effect.gen(function* () {
      const { requestSent } = yield* failing(wrapped(new Error(deno)), FakeApi.ok())
      assert.strictEqual(requestSent, "unknown")
    })
  )

  it.effect("that fails for causes which go round in a circle is a failed connection", () =>
    Effect.gen(function* () {
      const circle: Error = new Error("round")
      circle.cause = circle
      assert.strictEqual((yield* failing(circle)).message, ": round")
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
        [FakeApi.text(425, ""), true],
        [FakeApi.text(520, ""), true],
        [FakeApi.refused(503, 5031), true],
        [FakeApi.refused(200, 500), true],
        [FakeApi.refused(400, 429), true],
        [
          () => ({
            rejection: new TypeError("fetch failed", {
              cause: new Error("client error (Connect): invalid peer certificate: Expired")
            })
          }),
          false
        ],
        [FakeApi.disconnect("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), false],
        [FakeApi.disconnect("HOSTNAME_MISMATCH"), false],
        [FakeApi.text(511, ""), false],
        [FakeApi.disconnect("ECONNRESET"), true],
        [FakeApi.disconnect("ECONNREFUSED"), true],
        [FakeApi.disconnect("PROXY_REFUSED"), true],
        [FakeApi.disconnect("PROXY_AUTHENTICATION_REQUIRED"), false],
        [FakeApi.disconnect("CERT_HAS_EXPIRED"), false],
        [FakeApi.disconnect("ERR_TLS_CERT_ALTNAME_INVALID"), false],
        [FakeApi.disconnect("ERR_SSL_WRONG_VERSION_NUMBER"), false],
        [FakeApi.refused(400), false],
        [FakeApi.refused(401), false],
        [FakeApi.refused(404, 4004), false],
        [FakeApi.text(501, ""), false],
        [FakeApi.text(505, ""), false],
        [FakeApi.text(200, "<html>"), false]
      ] as const) {
        assert.strictEqual(isTransient(yield* errorOf(reply)), expected)
      }
    })
  )
})
