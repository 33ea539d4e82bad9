import { assert, describe, it } from "@effect/vitest"
import {
  createTracking,
  deleteTrackingById,
  getTrackingById,
  getTrackings,
  getUserCouriers
} from "@effect-aftership/tracking/2024-10"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { sandbox, to } from "./utils/client.ts"
import { soon } from "./utils/memory.ts"
import { answering, encrypted, raw, relay, trustCertificate } from "./utils/servers.ts"

describe("layer", () => {
  it.effect("takes the place of FetchHttpClient.layer, and nothing else changes", () =>
    Effect.gen(function* () {
      const program = Effect.gen(function* () {
        const { id } = yield* createTracking({ slug: "ups", tracking_number: "1Z999AA10123456784", title: "Zwei ☕" })
        const again = yield* Effect.flip(createTracking({ slug: "ups", tracking_number: "1Z999AA10123456784" }))
        const tracking = yield* getTrackingById(id)
        const list = yield* getTrackings({ keyword: "zwei ☕", limit: 1 })
        yield* deleteTrackingById(id)
        const gone = yield* Effect.flip(getTrackingById(id))
        return {
          title: tracking.title,
          found: list.trackings.map((tracking) => tracking.id === id),
          errors: [again, gone].map(({ _tag, message }) => [_tag, message])
        }
      })
      const one = yield* sandbox
      const other = yield* sandbox
      const undici = yield* Effect.provide(program, to(`http://127.0.0.1:${one.port}`, UndiciHttpClient.layer))
      const fetch = yield* Effect.provide(program, to(`http://127.0.0.1:${other.port}`, FetchHttpClient.layer))
      assert.deepStrictEqual(undici, fetch)
      assert.deepStrictEqual(undici, {
        title: "Zwei ☕",
        found: [true],
        errors: [
          ["TrackingAlreadyExist", "Tracking already exists."],
          ["TrackingDoesNotExist", "Tracking does not exist."]
        ]
      })
    })
  )

  it.effect(
    "makes 200 calls at once over 32 connections, and closes them with the layer",
    () =>
      Effect.gen(function* () {
        const { port, requests } = yield* sandbox
        const server = yield* relay(port)
        yield* Effect.gen(function* () {
          yield* Effect.replicateEffect(getUserCouriers(), 200, { concurrency: "unbounded", discard: true })
          assert.strictEqual((yield* requests).length, 200)
          assert.strictEqual(server.connections(), 32)
          assert.strictEqual(server.open(), 32)
        }).pipe(Effect.provide(to(`http://127.0.0.1:${server.port}`, UndiciHttpClient.layer)))
        yield* soon(() => server.open() === 0)
      }),
    30_000
  )

  it.effect("makes one call after the other over two connections, and new ones once they were closed", () =>
    Effect.gen(function* () {
      const server = yield* relay((yield* sandbox).port)
      yield* Effect.gen(function* () {
        yield* Effect.replicateEffect(getUserCouriers(), 50)
        const before = server.connections()
        assert.isAtMost(before, 2)
        server.hangUp()
        yield* server.idle
        // A call may still have taken a connection whose end was not yet known here.
        yield* Effect.retry(getUserCouriers(), { times: before })
        assert.strictEqual(server.connections(), before + 1)
      }).pipe(Effect.provide(to(`http://127.0.0.1:${server.port}`, UndiciHttpClient.layer)))
    })
  )

  it.effect("closes the connection of a call that is interrupted", () =>
    Effect.gen(function* () {
      const server = yield* raw((socket) => socket.resume())
      yield* Effect.gen(function* () {
        const call = yield* Effect.forkChild(getUserCouriers())
        yield* server.opened(1)
        yield* Fiber.interrupt(call)
        yield* server.idle
      }).pipe(Effect.provide(to(`http://127.0.0.1:${server.port}`, UndiciHttpClient.layer)))
    })
  )

  it.effect("closes with the layer connections whose handshakes are not answered, made side by side", () =>
    Effect.gen(function* () {
      const server = yield* raw((socket) => socket.resume())
      yield* Effect.gen(function* () {
        yield* Effect.forkChild(Effect.all([getUserCouriers(), getUserCouriers()], { concurrency: 2 }))
        yield* server.opened(2)
      }).pipe(Effect.provide(to(`https://127.0.0.1:${server.port}`, UndiciHttpClient.layer)))
      yield* server.idle
    })
  )

  it.effect("tells that the request was not sent where nobody listens", () =>
    Effect.gen(function* () {
      const { port } = yield* Effect.scoped(raw(() => {}))
      const error = yield* Effect.flip(getUserCouriers()).pipe(
        Effect.provide(to(`http://127.0.0.1:${port}`, UndiciHttpClient.layer))
      )
      assert.strictEqual(error._tag, "ConnectionFailed")
      assert.propertyVal(error, "message", `The connection to http://127.0.0.1:${port} failed: ECONNREFUSED`)
      assert.propertyVal(error, "requestSent", "no")
    })
  )

  it.effect("speaks HTTP/1.1 to a certificate that Node trusts, and to no other", () =>
    Effect.gen(function* () {
      const { port, requests } = yield* sandbox
      const server = yield* encrypted(port)
      const Live = to(`https://localhost:${server.port}`, UndiciHttpClient.layer)
      const error = yield* Effect.flip(getUserCouriers()).pipe(Effect.provide(Live))
      assert.strictEqual(error._tag, "ConnectionFailed")
      assert.match(error.message, /DEPTH_ZERO_SELF_SIGNED_CERT$/)
      assert.deepStrictEqual(yield* requests, [])
      trustCertificate()
      yield* getUserCouriers().pipe(Effect.provide(Live))
      assert.strictEqual((yield* requests).length, 1)
      yield* server.idle
    })
  )

  for (const status of [301, 302, 303, 307, 308]) {
    it.effect(`does not follow a ${status}`, () =>
      Effect.gen(function* () {
        const elsewhere = yield* answering(200)
        const location = `http://127.0.0.1:${elsewhere.port}/stolen`
        const server = yield* answering(status, { location })
        const Live = to(`http://127.0.0.1:${server.port}`, UndiciHttpClient.layer)
        const create = createTracking({ tracking_number: "1Z999AA10123456784" })
        for (const call of [Effect.asVoid(getUserCouriers()), Effect.asVoid(create)]) {
          const error = yield* Effect.flip(call).pipe(Effect.provide(Live))
          assert.strictEqual(error._tag, "ResponseError")
          assert.propertyVal(error, "reason", "Redirected")
        }
        assert.strictEqual(server.requests.length, 2)
        assert.strictEqual(elsewhere.connections(), 0)
        // Nor where the client is used for something else.
        const response = yield* HttpClient.get(`http://127.0.0.1:${server.port}/`).pipe(Effect.provide(Live))
        assert.strictEqual(response.status, status)
        assert.strictEqual(response.headers["location"], location)
        assert.strictEqual(elsewhere.connections(), 0)
      })
    )
  }
})
