/** The short way of a call through `UndiciHttpClient`, on real sockets. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Context from "effect/Context"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import { connect, type Socket } from "node:net"
import { inspect } from "node:util"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { turn, until } from "./utils/memory.ts"
import { bodyOf, proxy, raw, saying, serving } from "./utils/servers.ts"
import { codeOf, exchange, requestTo, straight, transport } from "./utils/transport.ts"

const context = Context.empty()

const ok = (body: string, headers = "") =>
  `HTTP/1.1 200 OK\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

describe("an answer", () => {
  it.effect("has its status, its headers by name, and its text", () =>
    Effect.gen(function* () {
      const { port } = yield* serving((_, response) =>
        response
          .writeHead(404, { "content-type": "text/plain", "set-cookie": ["a=1", "b=2"], "X-Name": "J\u00f6rg" })
          .end("Zwei \u2615")
      )
      const { fault, header, status, text } = yield* exchange(yield* straight, requestTo(port))
      assert.deepStrictEqual([status, text, fault], [404, "Zwei \u2615", undefined])
      assert.deepStrictEqual(
        ["content-type", "set-cookie", "x-name", "missing", "constructor", "__proto__"].map(header),
        ["text/plain", "a=1, b=2", "J\u00f6rg", undefined, undefined, undefined]
      )
    })
  )

  it.effect("is one to what was sent, as it was", () =>
    Effect.gen(function* () {
      const { port } = yield* serving(async (request, response) => {
        const body = await bodyOf(request)
        response.end([request.method, request.url, request.headers["as-api-key"], body.toString()].join(" "))
      })
      const sender = yield* straight
      const target = "/tracking/2024-10/trackings?keyword=it's%20%22*%22"
      const headers = { "as-api-key": "key" }
      for (const [method, body, expected] of [
        ["GET", undefined, `GET ${target} key `],
        ["DELETE", undefined, `DELETE ${target} key `],
        ["POST", Buffer.from("\u2615"), `POST ${target} key \u2615`],
        ["PUT", Buffer.from(""), `PUT ${target} key `],
        ["PATCH", new Uint8Array([123, 125]).subarray(0, 1), `PATCH ${target} key {`]
      ] as const) {
        const { text } = yield* exchange(sender, requestTo(port, { method, target, headers, body }))
        assert.strictEqual(text, expected)
      }
    })
  )

  it.effect("may come after others of status 1xx, which are skipped", () =>
    Effect.gen(function* () {
      const { port } = yield* saying(
        "HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n",
        ok("yes")
      )
      const { header, status, text } = yield* exchange(yield* straight, requestTo(port))
      assert.deepStrictEqual([status, text, header("link")], [200, "yes", undefined])
    })
  )

  it.effect("after an unasked 100 is none: undici takes it for a broken connection", () =>
    Effect.gen(function* () {
      const server = yield* saying("HTTP/1.1 100 Continue\r\n\r\n", ok("yes"))
      const error = yield* Effect.flip(exchange(yield* straight, requestTo(server.port)))
      assert.strictEqual(codeOf(error), "UND_ERR_SOCKET")
      yield* server.idle
    })
  )

  it.effect("that is not UTF-8 has a fault", () =>
    Effect.gen(function* () {
      const { port } = yield* serving((_, response) => response.end(Buffer.from([0x61, 0xff])))
      const { fault, text } = yield* exchange(yield* straight, requestTo(port))
      assert.deepStrictEqual([fault, text], ["Malformed", "a\ufffd"])
    })
  )

  it.effect("that is no HTTP fails with its code, and does not repeat what was sent", () =>
    Effect.gen(function* () {
      const { port } = yield* raw((socket) => socket.pipe(socket))
      const request = requestTo(port, { headers: { "as-api-key": "canary" } })
      const error = yield* Effect.flip(exchange(yield* straight, request))
      assert.strictEqual(codeOf(error), "HTTPParserError")
      for (const text of [JSON.stringify(error), inspect(error, { depth: Infinity, showHidden: true })]) {
        assert.notInclude(text, "canary")
      }
    })
  )

  for (const [what, text] of [
    ["ends within its head", "HTTP/1.1 200 OK\r\ncontent-"],
    ["is shorter than it says", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort"],
    ["ends within a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nsho"]
  ] as const) {
    it.effect(`that ${what} is a failure`, () =>
      Effect.gen(function* () {
        const { port } = yield* raw((socket) => socket.once("data", () => socket.end(text)))
        const error = yield* Effect.flip(exchange(yield* straight, requestTo(port)))
        assert.match(String(codeOf(error)), /^UND_ERR_|^HTTPParserError$/)
      })
    )
  }
})

describe("an answer that is too large", () => {
  it.effect("is read up to the limit, and its connection closed", () =>
    Effect.gen(function* () {
      let written = 0
      const server = yield* serving((_, response) => {
        const more = () => {
          while (written < 1_000 && response.write(Buffer.alloc(65_536, "a"))) written++
        }
        more()
        response.on("drain", more)
      })
      const { fault, status, text } = yield* exchange(yield* straight, requestTo(server.port))
      assert.deepStrictEqual([status, fault], [200, "TooLarge"])
      assert.match(text, /^a+$/)
      yield* server.idle
      // Beyond the limit, what lay in the buffers of the system.
      assert.isBelow(written, 500)
    })
  )

  it.effect("is one byte too large, and none", () =>
    Effect.gen(function* () {
      const { port } = yield* serving((_, response) => response.end("12345"))
      const sender = yield* straight
      const faults = [4, 5].map((maxBodySize) =>
        Effect.map(exchange(sender, requestTo(port, { maxBodySize })), ({ fault }) => fault)
      )
      assert.deepStrictEqual(yield* Effect.all(faults), ["TooLarge", undefined])
    })
  )
})

describe("a request", () => {
  it.effect("is started when it is handed to a connection", () =>
    Effect.gen(function* () {
      const server = yield* raw((socket) => socket.resume())
      const sender = yield* straight
      assert.strictEqual(sender.tellsStart, "always")
      let started = 0
      const send = exchange(sender, requestTo(server.port), () => started++)
      yield* Effect.forEach(Array.from({ length: 40 }), () => Effect.forkChild(send))
      yield* server.opened(32)
      yield* until(() => started === 32)
      yield* Effect.sync(server.hangUp)
      // The ones that waited are sent over the next connections.
      yield* until(() => started === 40 && server.connections() === 40)
    })
  )

  it.effect("is not started where there is no connection", () =>
    Effect.gen(function* () {
      const { port } = yield* Effect.scoped(raw(() => {}))
      let started = 0
      const error = yield* Effect.flip(exchange(yield* straight, requestTo(port), () => started++))
      assert.deepStrictEqual([codeOf(error), started], ["ECONNREFUSED", 0])
    })
  )

  it.effect("that cannot be sent fails, and takes no connection from others", () =>
    Effect.gen(function* () {
      const server = yield* serving((_, response) => response.end("yes"))
      const sender = yield* straight
      const invalid = [
        { headers: { "no header": "" } },
        { headers: { "as-api-key": "a\nb" } },
        { headers: { "content-length": "x" } },
        { target: "no target" }
      ].map((other) => Effect.map(Effect.flip(exchange(sender, requestTo(server.port, other))), codeOf))
      const all = Array.from({ length: 20 }, () => invalid).flat()
      for (const concurrency of [1, 80]) {
        const codes = yield* Effect.all(all, { concurrency })
        assert.deepStrictEqual([...new Set(codes)], ["UND_ERR_INVALID_ARG"])
        assert.strictEqual((yield* exchange(sender, requestTo(server.port))).text, "yes")
      }
      const codes = yield* Effect.all(
        ["ftp://127.0.0.1", "127.0.0.1", "http://"].map((origin) =>
          Effect.flip(exchange(sender, requestTo(server.port, { origin })))
        )
      )
      assert.lengthOf(codes, 3)
      // The one that was about to be refused something may not have been free yet.
      assert.isAtMost(server.connections(), 2)
    })
  )

  it.effect("is refused after the end of the layer", () =>
    Effect.gen(function* () {
      const server = yield* serving((_, response) => response.end())
      const sender = yield* Effect.scoped(straight)
      assert.strictEqual(codeOf(yield* Effect.flip(exchange(sender, requestTo(server.port)))), "UND_ERR_DESTROYED")
      assert.strictEqual(server.connections(), 0)
    })
  )

  it.effect("fails at the end of the layer, whether it was sent or waited", () =>
    Effect.gen(function* () {
      const server = yield* raw((socket) => socket.resume())
      const calls = yield* Effect.scoped(
        Effect.gen(function* () {
          const send = exchange(yield* straight, requestTo(server.port))
          const calls = yield* Effect.forEach(Array.from({ length: 40 }), () => Effect.forkDetach(Effect.flip(send)))
          yield* server.opened(32)
          return calls
        })
      )
      const codes = (yield* Fiber.joinAll(calls)).map(codeOf)
      assert.deepStrictEqual([...new Set(codes)], ["UND_ERR_DESTROYED"])
      yield* server.idle
    })
  )
})

describe("connections", () => {
  it.effect("are no more than 32, also after many could not be made", () =>
    Effect.gen(function* () {
      let most = 0
      const server = yield* raw((socket) => {
        // Neither counts this one yet.
        most = Math.max(most, server.open() + 1)
        // No TLS handshake is answered, and the first ones are not even waited for.
        if (server.connections() < 64) socket.destroy()
        else socket.resume()
      })
      const sender = yield* straight
      const send = exchange(sender, requestTo(server.port, { origin: `https://127.0.0.1:${server.port}` }))
      const calls = yield* Effect.forEach(Array.from({ length: 100 }), () => Effect.forkChild(Effect.exit(send)))
      yield* until(() => server.connections() === 64 + 32 && server.open() === 32)
      assert.strictEqual(most, 32)
      assert.lengthOf(
        calls.filter((call) => call.pollUnsafe() !== undefined),
        64
      )
    })
  )

  it.effect("are kept for the next request, the one used last first", () =>
    Effect.gen(function* () {
      const used: Array<Socket> = []
      const server = yield* serving(({ socket }, response) => {
        used.push(socket)
        setImmediate(() => response.end())
      })
      const send = exchange(yield* straight, requestTo(server.port))
      yield* Effect.replicateEffect(send, 100, { concurrency: 8 })
      const before = server.connections()
      assert.isAtLeast(before, 8)
      assert.isAtMost(before, 16)
      used.length = 0
      yield* Effect.replicateEffect(send, 50)
      assert.strictEqual(server.connections(), before)
      // The one that has just answered may not be free yet.
      assert.isAtMost(new Set(used).size, 2)
    })
  )

  it.effect("are not used again where the server says so", () =>
    Effect.gen(function* () {
      const server = yield* answeringOnce
      const send = exchange(yield* straight, requestTo(server.port))
      assert.deepStrictEqual(
        (yield* Effect.replicateEffect(send, 3)).map(({ text }) => text),
        ["yes", "yes", "yes"]
      )
      assert.strictEqual(server.connections(), 3)
    })
  )
})

const answeringOnce = raw((socket) => socket.once("data", () => socket.end(ok("yes", "connection: close\r\n"))))

describe("a request that is stopped", () => {
  it.effect("closes its connection, and no other is made in its place", () =>
    Effect.gen(function* () {
      const server = yield* raw((socket) => socket.resume())
      const sender = yield* straight
      const call = yield* Effect.forkChild(exchange(sender, requestTo(server.port)))
      yield* server.opened(1)
      yield* Fiber.interrupt(call)
      yield* server.idle
      // One that was made before it would have been accepted before it.
      const later = yield* Effect.acquireRelease(
        Effect.sync(() => connect(server.port, "127.0.0.1")),
        (socket) => Effect.sync(() => socket.destroy())
      )
      yield* server.opened(1)
      yield* until(() => !later.connecting)
      assert.deepStrictEqual([server.connections(), server.open()], [2, 1])
    })
  )

  it.effect("within its answer closes its connection", () =>
    Effect.gen(function* () {
      const server = yield* saying("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf")
      const call = yield* Effect.forkChild(exchange(yield* straight, requestTo(server.port)))
      yield* server.opened(1)
      yield* Fiber.interrupt(call)
      yield* server.idle
    })
  )

  it.effect("while it waits is not sent", () =>
    Effect.gen(function* () {
      const targets: Array<string | undefined> = []
      const server = yield* serving(({ url }, response) => {
        targets.push(url)
        if (url === "/last" || targets.length > 40) response.end()
      })
      const sender = yield* straight
      const send = (target: string) => Effect.forkChild(exchange(sender, requestTo(server.port, { target })))
      yield* Effect.forEach(Array.from({ length: 32 }), () => send("/first"))
      yield* until(() => targets.length === 32)
      const waiting = yield* send("/waiting")
      const last = yield* send("/last")
      yield* Fiber.interrupt(waiting)
      server.hangUp()
      yield* Fiber.join(last)
      assert.notInclude(targets, "/waiting")
    })
  )

  const address = (port: number) => Redacted.make(`http://127.0.0.1:${port}`)
  for (const [state, server, through] of [
    ["made", raw((socket) => socket.resume()), false],
    ["made to the proxy", raw((socket) => socket.resume()), true],
    ["made through the proxy", proxy({ answer: "HTTP/1.1 200 OK\r\n\r\n" }), true]
  ] as const) {
    it.effect(`while its connection is being ${state} ends that at once, and is not sent`, () =>
      Effect.gen(function* () {
        const { port, ...listening } = yield* server
        const sender = yield* through ? transport(UndiciHttpClient.layerProxy({ proxy: address(port) })) : straight
        let started = 0
        const request = requestTo(port, { origin: `https://127.0.0.1:${port}` })
        const call = yield* Effect.forkChild(exchange(sender, request, () => started++))
        yield* listening.opened(1)
        yield* Fiber.interrupt(call)
        yield* listening.idle
        assert.strictEqual(started, 0)
      })
    )
  }

  it.effect("as it is started closes its connection, and leaves the way to others", () =>
    Effect.gen(function* () {
      const targets: Array<string | undefined> = []
      const server = yield* serving(({ url }, response) => {
        targets.push(url)
        if (url === "/next") response.end()
      })
      const sender = yield* straight
      let ended = false
      yield* Effect.callback<void>((resume) => {
        const stop: Effect.Effect<void> = sender.send(
          requestTo(server.port, { target: "/stopped" }),
          {
            started: () => {
              Effect.runSyncWith(context)(stop)
              resume(Effect.void)
            },
            ended: () => (ended = true)
          },
          context
        )
      })
      yield* server.idle
      yield* exchange(sender, requestTo(server.port, { target: "/next" }))
      assert.deepStrictEqual([targets, server.connections(), ended], [["/next"], 2, false])
    })
  )

  it.effect("after its end, again and again, does no harm", () =>
    Effect.gen(function* () {
      const server = yield* serving((_, response) => response.end())
      const sender = yield* straight
      let stop: Effect.Effect<void> = Effect.void
      const exit = yield* Effect.callback<Exit.Exit<unknown, unknown>>((resume) => {
        stop = sender.send(
          requestTo(server.port),
          { started: () => {}, ended: (exit) => resume(Effect.succeed(exit)) },
          context
        )
      })
      assert.isTrue(Exit.isSuccess(exit))
      yield* turn
      yield* stop
      yield* exchange(sender, requestTo(server.port))
      yield* stop
      yield* exchange(sender, requestTo(server.port))
      assert.isAtMost(server.connections(), 2)
    })
  )
})
