import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Sandbox from "../src/Sandbox.ts"
import * as SandboxServer from "../src/SandboxServer.ts"
import { dial, eventually } from "./raw.ts"

/** A server, its controls, and the effect that closes it. */
const start = (options?: SandboxServer.Options) =>
  Effect.gen(function* () {
    const scope = yield* Scope.make()
    const context = yield* Layer.buildWithScope(SandboxServer.layerWith(options ?? {}), scope)
    const { url } = Context.get(context, SandboxServer.SandboxServer)
    return { client: dial(url), sandbox: Context.get(context, Sandbox.Sandbox), close: Scope.close(scope, Exit.void) }
  }).pipe(Effect.tap(({ close }) => Effect.addFinalizer(() => close)))

const head = (line: string, ...headers: ReadonlyArray<string>) =>
  [`${line} HTTP/1.1`, "Host: localhost", ...headers, "", ""].join("\r\n")

const key = `as-api-key: ${Sandbox.defaultApiKey}`
const wrongKey = "as-api-key: wrong"
const create = "POST /tracking/2024-10/trackings"
const parcel = '{"slug":"ups","tracking_number":"1Z999AA10123456784"}'
const many = 16_000_000

const chunk = (size: number) => `${size.toString(16)}\r\n${"x".repeat(size)}\r\n`

/** The statuses of the answers in a text, and the last meta code. */
const answers = (text: string) => ({
  statuses: [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status)),
  metaCode: Number(/"code":(\d+)/.exec(text)?.[1]),
  closes: /^connection: close\r$/im.test(text)
})

describe("a request that is refused", () => {
  const refusals = [
    { why: "an unknown path", line: "POST /nowhere", key, code: 404 },
    { why: "a foreign host", line: create, key: "Host: evil.example", code: 421 },
    { why: "a wrong key", line: create, key: wrongKey, code: 401 },
    { why: "a body over the limit", line: create, key, code: 413 }
  ] as const

  it.effect.each(refusals)(
    "for $why is answered before its body is sent, and only then ends the connection",
    (refusal) =>
      Effect.gen(function* () {
        const server = yield* start()
        const client = yield* server.client
        yield* client.write(head(refusal.line, refusal.key, `Content-Length: ${many}`))
        const text = yield* client.all
        assert.deepStrictEqual(answers(text), { statuses: [refusal.code], metaCode: refusal.code, closes: true })
        assert.isTrue(text.endsWith("}"), text)
        assert.deepStrictEqual(
          (yield* server.sandbox.requests).map(({ body, status }) => [body, status]),
          [["", refusal.code]]
        )
      })
  )

  it.effect.each(refusals)("for $why gets no 100 Continue", (refusal) =>
    Effect.gen(function* () {
      const client = yield* (yield* start()).client
      yield* client.write(head(refusal.line, refusal.key, `Content-Length: ${many}`, "Expect: 100-continue"))
      assert.deepStrictEqual(answers(yield* client.all).statuses, [refusal.code])
    })
  )

  it.effect.each(refusals)("for $why reaches a client that sends its whole body before it reads", (refusal) =>
    Effect.gen(function* () {
      const server = yield* start()
      for (const [header, body] of [
        [`Content-Length: ${many}`, "x".repeat(many)],
        ["Transfer-Encoding: chunked", `${chunk(many)}0\r\n\r\n`]
      ] as const) {
        const client = yield* server.client
        yield* client.write(head(refusal.line, refusal.key, header))
        assert.isTrue(yield* client.write(body), "was cut off while it sent")
        const text = yield* client.all
        assert.deepStrictEqual(answers(text), { statuses: [refusal.code], metaCode: refusal.code, closes: true })
        assert.isTrue(text.endsWith("}"), text)
      }
    })
  )

  it.effect("with a small body leaves the connection to the next one", () =>
    Effect.gen(function* () {
      const client = yield* (yield* start()).client
      yield* client.write(head(create, wrongKey, "Content-Length: 2") + "{}")
      yield* client.until('"data":{}}')
      yield* client.write(head("GET /tracking/2024-10/couriers", key, "Connection: close"))
      assert.deepStrictEqual(answers(yield* client.all).statuses, [401, 200])
    })
  )
})

describe("a body over HTTP", () => {
  it.effect("is taken up to the limit, also in chunks that do not say how many they are", () =>
    Effect.gen(function* () {
      const server = yield* start({ maxBodySize: "2 KiB" })
      const padded = parcel.padEnd(2_048)
      for (const [body, status] of [
        [padded, 201],
        [`${padded} `, 413]
      ] as const) {
        const client = yield* server.client
        const pieces = [body.slice(0, 1_000), body.slice(1_000)].map(
          (piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`
        )
        yield* client.write(head(create, key, "Transfer-Encoding: chunked", "Connection: close"))
        for (const piece of pieces) yield* client.write(piece)
        yield* client.write("0\r\n\r\n")
        assert.deepStrictEqual(answers(yield* client.all).statuses, [status])
      }
      assert.deepStrictEqual(
        (yield* server.sandbox.requests).map(({ body, status }) => [body, status]),
        [
          [padded, 201],
          ["", 413]
        ]
      )
    })
  )

  it.effect("of a scripted answer is read first, whatever the key", () =>
    Effect.gen(function* () {
      const server = yield* start()
      yield* server.sandbox.answerNext("createTracking", { metaCode: 503 })
      const client = yield* server.client
      yield* client.write(
        head(create, wrongKey, `Content-Length: ${parcel.length}`, "Expect: 100-continue", "Connection: close")
      )
      yield* client.until("100 Continue")
      yield* client.write(parcel)
      assert.deepStrictEqual(answers(yield* client.all).statuses, [100, 503])
      assert.strictEqual((yield* server.sandbox.requests)[0]?.body, parcel)
    })
  )
})

describe("when its scope closes, a server", () => {
  it.effect("ends connections that wait at once, and the others as soon as their requests are answered", () =>
    Effect.gen(function* () {
      const server = yield* start()
      const silent = yield* server.client
      const halfHead = yield* server.client
      yield* halfHead.write("GET /tracking/2024-10/couriers HTTP/1.1\r\nHost: local")
      const idle = yield* server.client
      yield* idle.write(head("GET /tracking/2024-10/couriers", key))
      yield* idle.until('"couriers"')
      const begin = Effect.gen(function* () {
        const client = yield* server.client
        yield* client.write(head(create, key, `Content-Length: ${parcel.length}`, "Expect: 100-continue"))
        yield* client.until("100 Continue")
        yield* client.write(parcel.slice(0, 10))
        return client
      })
      const sooner = yield* begin
      const later = yield* begin

      const closing = yield* Effect.forkChild(server.close)
      assert.strictEqual(yield* silent.all, "")
      assert.strictEqual(yield* halfHead.all, "")
      assert.deepStrictEqual(answers(yield* idle.all).statuses, [200])
      yield* sooner.write(parcel.slice(10))
      assert.deepStrictEqual(answers(yield* sooner.all).statuses, [100, 201])
      yield* later.write(parcel.slice(10))
      assert.deepStrictEqual(answers(yield* later.all).statuses, [100, 400])
      yield* Fiber.join(closing)
    })
  )

  it.effect("waits a second for a client that sends half a body, or does not read its answer, and not longer", () =>
    Effect.gen(function* () {
      const server = yield* start()
      const halfBody = yield* server.client
      yield* halfBody.write(head(create, key, `Content-Length: ${parcel.length}`, "Expect: 100-continue"))
      yield* halfBody.until("100 Continue")
      yield* halfBody.write(parcel.slice(0, 10))
      yield* server.sandbox.answerNext("getAllCouriers", { body: "x".repeat(64_000_000) })
      const deaf = yield* server.client
      yield* deaf.write(head("GET /tracking/2024-10/couriers/all", key))
      yield* eventually(Effect.map(server.sandbox.requests, (requests) => requests.length === 1))
      yield* server.close
      assert.deepStrictEqual(answers(yield* halfBody.all).statuses, [100])
      assert.isBelow((yield* deaf.all).length, 64_000_000)
    })
  )
})
