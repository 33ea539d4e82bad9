/** What connections leave behind: servers that close each one after its answer make a new one for each request. */
import { assert, beforeAll, describe, it } from "@effect/vitest"
import type * as Transport from "@effect-aftership/tracking/Transport"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { connect } from "node:net"
import { Pool } from "../src/internal/pool.ts"
import * as transports from "../src/internal/transport.ts"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { inUse } from "./utils/memory.ts"
import { encryptedRaw, proxy, raw, trustCertificate } from "./utils/servers.ts"
import { exchange, requestTo, straight, transport } from "./utils/transport.ts"

beforeAll(trustCertificate)

const answer = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}"

const closing = raw((socket) => socket.once("data", () => socket.end(answer)))
const closingEncrypted = encryptedRaw((socket) => socket.on("error", () => {}).once("data", () => socket.end(answer)))

/** How many bytes each of so many requests leaves behind. */
const left = <E>(send: (index: number) => Effect.Effect<unknown, E>, count: number) =>
  Effect.gen(function* () {
    const some = (from: number, count: number) =>
      Effect.forEach(
        Array.from({ length: count }, (_, index) => from + index),
        send,
        { concurrency: 16, discard: true }
      )
    yield* some(0, 400)
    const before = yield* inUse
    yield* some(400, count)
    return ((yield* inUse) - before) / count
  })

describe("a connection leaves nothing behind", () => {
  it.effect(
    "that went straight",
    () =>
      Effect.gen(function* () {
        const server = yield* closing
        const send = exchange(yield* straight, requestTo(server.port))
        assert.isBelow(yield* left(() => send, 3000), 500)
        assert.strictEqual(server.connections(), 3400)
        yield* server.idle
      }),
    120_000
  )

  it.effect(
    "that was encrypted",
    () =>
      Effect.gen(function* () {
        const server = yield* closingEncrypted
        const send = exchange(yield* straight, requestTo(server.port, { origin: `https://localhost:${server.port}` }))
        assert.isBelow(yield* left(() => send, 2000), 500)
        assert.strictEqual(server.connections(), 2400)
      }),
    120_000
  )

  it.effect(
    "that went through a proxy, encrypted",
    () =>
      Effect.gen(function* () {
        const server = yield* closingEncrypted
        const way = yield* proxy({ target: server.port })
        const layer = UndiciHttpClient.layerProxy({ proxy: Redacted.make(`http://127.0.0.1:${way.port}`) })
        const send = exchange(yield* transport(layer), requestTo(0, { origin: "https://aftership.test" }))
        const forgetting = Effect.andThen(send, Effect.sync(way.forget))
        assert.isBelow(yield* left(() => forgetting, 1500), 500)
        assert.strictEqual(way.connections(), 1900)
      }),
    120_000
  )

  it.effect(
    "that could not be made",
    () =>
      Effect.gen(function* () {
        const { port } = yield* Effect.scoped(raw(() => {}))
        const send = Effect.flip(exchange(yield* straight, requestTo(port)))
        assert.isBelow(yield* left(() => send, 3000), 500)
      }),
    120_000
  )

  it.effect(
    "to an origin of its own",
    () =>
      Effect.gen(function* () {
        const server = yield* closing
        const pool = yield* Effect.acquireRelease(
          // Whatever the name, it leads here.
          Effect.sync(
            () =>
              new Pool((_, opened, callback) => {
                const socket = connect(server.port, "127.0.0.1", () => callback(null, socket))
                opened(socket)
              })
          ),
          (pool) => Effect.promise(() => pool.close())
        )
        const sender: Transport.Transport = transports.make(pool)
        const send = (index: number) => exchange(sender, requestTo(0, { origin: `http://${index}.test` }))
        assert.isBelow(yield* left(send, 2000), 500)
      }),
    120_000
  )
})
