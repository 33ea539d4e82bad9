import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { request } from "node:http"
import * as Sandbox from "../src/Sandbox.ts"
import * as SandboxServer from "../src/SandboxServer.ts"
import { call, create, error, errorOf, Origin, pick, read, records } from "./wire.ts"

const OriginLive = Layer.effect(
  Origin,
  Effect.map(SandboxServer.SandboxServer, ({ url }) => url)
)

const ServerLive = Layer.mergeAll(OriginLive, FetchHttpClient.layer).pipe(Layer.provideMerge(SandboxServer.layer))

/** Sends a path as it is; `fetch` would tidy it up. */
const sendPath = (url: string, path: string) =>
  Effect.callback<string>((resume) => {
    const { hostname, port } = new URL(url)
    const sent = request({ hostname, port, path, headers: { "as-api-key": Sandbox.defaultApiKey } }, (response) => {
      let body = ""
      response.on("data", (chunk) => (body += chunk))
      response.on("end", () => resume(Effect.succeed(body)))
    })
    sent.on("error", (cause) => resume(Effect.die(cause)))
    sent.end()
  })

layer(ServerLive)("the HTTP door", (it) => {
  it.effect("is on this machine only", () =>
    Effect.gen(function* () {
      const { url } = yield* SandboxServer.SandboxServer
      assert.match(url, /^http:\/\/127\.0\.0\.1:[1-9]\d*$/)
    })
  )

  it.effect("creates, reads, changes, lists and deletes", () =>
    Effect.gen(function* () {
      const { id, ...created } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      assert.strictEqual((yield* read(id)).created_at, created.created_at)
      const changed = yield* call("PUT", `/trackings/${id}`, { title: "Zwei Tassen ☕" })
      assert.strictEqual(changed.data.title, "Zwei Tassen ☕")
      const { data, headers } = yield* call("GET", "/trackings?keyword=tassen")
      assert.deepStrictEqual(
        records(data.trackings).map((tracking) => tracking.id),
        [id]
      )
      assert.deepStrictEqual(pick(headers, "as-api-version", "content-type", "x-ratelimit-limit"), {
        "as-api-version": "2024-10",
        "content-type": "application/json; charset=utf-8",
        "x-ratelimit-limit": "6"
      })
      assert.strictEqual((yield* call("DELETE", `/trackings/${id}`)).status, 200)
      assert.deepStrictEqual(errorOf(yield* call("GET", `/trackings/${id}`)), error(4004, "Tracking does not exist."))
    })
  )

  it.effect("lets scripted shipments travel", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      const { id } = yield* create({ slug: "testing-courier", tracking_number: "ITD-1-1" })
      yield* sandbox.advance("2 minutes")
      assert.strictEqual((yield* read(id)).tag, "InTransit")
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* read(id)).tag, "Delivered")
    })
  )

  it.effect("refuses a wrong key and a body that is not JSON", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* call("GET", "/couriers", undefined, { key: "wrong" })).meta.code, 401)
      assert.strictEqual((yield* call("POST", "/trackings", undefined, { raw: "{" })).meta.code, 4001)
    })
  )

  it.effect("takes an encoded slash as part of an id, and does not resolve dots", () =>
    Effect.gen(function* () {
      const { url } = yield* SandboxServer.SandboxServer
      assert.strictEqual((yield* call("GET", "/trackings/a%2Fb")).meta.code, 4015)
      assert.strictEqual((yield* call("GET", "/trackings/..%2Fcouriers")).meta.code, 4015)
      assert.include(yield* sendPath(url, "/tracking/2024-10/trackings/.."), '"code":4015')
      assert.include(yield* sendPath(url, "/tracking/2024-10/trackings/../couriers"), '"code":404,')
    })
  )

  it.effect("gives scripted answers and remembers requests", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.reset
      yield* sandbox.answerNext("getAllCouriers", { status: 502, body: "Bad Gateway" })
      const reply = yield* call("GET", "/couriers/all")
      assert.deepStrictEqual([reply.status, reply.text], [502, "Bad Gateway"])
      assert.deepStrictEqual(
        (yield* sandbox.requests).map(({ headers, operation }) => [operation, headers["as-api-key"]]),
        [["getAllCouriers", "<redacted>"]]
      )
    })
  )
})
