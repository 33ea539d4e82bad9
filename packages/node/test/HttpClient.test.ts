/** All that an `HttpClient` can do, for those who use the layer for more than calls. */
import { assert, describe, it } from "@effect/vitest"
import { getUserCouriers } from "@effect-aftership/tracking/2024-10"
import * as Transport from "@effect-aftership/tracking/Transport"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { RequestListener } from "node:http"
import type { Socket } from "node:net"
import { Readable } from "node:stream"
import { inspect } from "node:util"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { sandbox, to } from "./utils/client.ts"
import { collect, turn, until } from "./utils/memory.ts"
import { bodyOf, raw, saying, serving } from "./utils/servers.ts"

const provided = Effect.provide(UndiciHttpClient.layer)

/** Answers with what it was sent. */
const echo: RequestListener = async (request, response) => {
  const body = await bodyOf(request).catch(() => "none")
  const { "content-length": length, "content-type": type, "transfer-encoding": encoding } = request.headers
  response.end(JSON.stringify({ method: request.method, type, length, encoding, body: body.toString("utf8") }))
}

const post = (port: number, body: HttpBody.HttpBody) =>
  Effect.flatMap(HttpClient.post(`http://127.0.0.1:${port}/`, { body }), ({ json }) => json)

const text = "Zwei \u2615"
const length = String(Buffer.byteLength(text))
const bytes = new TextEncoder().encode(text)

describe("a request", () => {
  const bodies: ReadonlyArray<readonly [kind: string, body: () => HttpBody.HttpBody, expected: object]> = [
    ["none", () => HttpBody.empty, { length: "0", body: "" }],
    ["a text", () => HttpBody.text(text), { type: "text/plain", length, body: text }],
    ["bytes", () => HttpBody.uint8Array(bytes, "a/b"), { type: "a/b", length, body: text }],
    ["a raw text", () => HttpBody.raw(text), { length, body: text }],
    ["raw bytes", () => HttpBody.raw(bytes.buffer), { length, body: text }],
    ["a raw blob", () => HttpBody.raw(new Blob([text], { type: "a/b" })), { type: "a/b", length, body: text }],
    [
      "raw parameters",
      () => HttpBody.raw(new URLSearchParams({ a: "b c" })),
      { type: "application/x-www-form-urlencoded;charset=UTF-8", length: "5", body: "a=b+c" }
    ],
    ["a raw stream of Node's", () => HttpBody.raw(Readable.from([text])), { encoding: "chunked", body: text }],
    ["a raw stream of the web", () => HttpBody.raw(new Response(text).body), { encoding: "chunked", body: text }],
    ["a stream", () => HttpBody.stream(Stream.make(bytes), "a/b"), { type: "a/b", encoding: "chunked", body: text }],
    ["an empty stream", () => HttpBody.stream(Stream.empty, "a/b"), { type: "a/b", length: "0", body: "" }],
    [
      "a stream of known length",
      () =>
        HttpBody.stream(Stream.make(bytes.subarray(0, 4), new Uint8Array(), bytes.subarray(4)), "a/b", bytes.length),
      { type: "a/b", length, body: text }
    ]
  ]
  for (const [kind, body, expected] of bodies) {
    it.effect(`may have a body: ${kind}`, () =>
      Effect.gen(function* () {
        const { port } = yield* serving(echo)
        assert.deepInclude(yield* post(port, body()), { method: "POST", ...expected })
      }).pipe(provided)
    )
  }

  for (const [kind, asBody] of [
    ["as it is", HttpBody.formData],
    ["raw", HttpBody.raw]
  ] as const) {
    it.effect(`may have a form as its body: ${kind}`, () =>
      Effect.gen(function* () {
        const { port } = yield* serving(async (request, response) => {
          const headers = { "content-type": request.headers["content-type"] ?? "" }
          const form = await new Response(new Uint8Array(await bodyOf(request)), { headers }).formData()
          const file = form.get("file")
          assert(file instanceof File)
          response.end(
            JSON.stringify([
              form.get("text"),
              file.name,
              file.type,
              await file.text(),
              request.headers["content-length"]
            ])
          )
        })
        const form = new FormData()
        form.append("text", text)
        form.append("file", new Blob(["content"], { type: "text/plain" }), "f.txt")
        const [sent, name, type, content, length] = (yield* post(port, asBody(form))) as ReadonlyArray<unknown>
        assert.deepStrictEqual([sent, name, type, content], [text, "f.txt", "text/plain", "content"])
        assert.isAbove(Number(length), 100)
      }).pipe(provided)
    )
  }

  it.effect("reads its stream no faster than it is sent", () =>
    Effect.gen(function* () {
      let chunks = 0
      const connected = yield* Deferred.make<Socket>()
      const server = yield* raw((socket) => Deferred.doneUnsafe(connected, Exit.succeed(socket.pause())))
      const stream = Stream.fromEffectRepeat(Effect.sync(() => (chunks++, Buffer.alloc(65_536))))
      const call = yield* Effect.forkChild(post(server.port, HttpBody.stream(stream)))
      const socket = yield* Deferred.await(connected)
      const settled = () => {
        const before = chunks
        return Effect.map(Effect.replicateEffect(turn, 200), () => before > 0 && before === chunks)
      }
      while (!(yield* settled())) yield* turn
      assert.isBelow(chunks, 500)
      yield* Fiber.interrupt(call)
      socket.resume()
      yield* server.idle
    }).pipe(provided)
  )

  it.effect("fails with what its stream fails with, and its connection is closed", () =>
    Effect.gen(function* () {
      const server = yield* serving(echo)
      const failure = Object.assign(new Error("no more"), { data: "of its own" })
      const stream = Stream.concat(Stream.make(bytes), Stream.fail(failure))
      const { reason } = yield* Effect.flip(post(server.port, HttpBody.stream(stream)))
      assert(reason._tag === "TransportError")
      assert.strictEqual(reason.cause, failure)
      yield* server.idle
      yield* turn
      assert.deepStrictEqual([server.connections(), server.open()], [1, 0])
    }).pipe(provided)
  )

  for (const [when, settle] of [
    ["is interrupted", (call: Fiber.Fiber<unknown, unknown>) => Fiber.interrupt(call)],
    ["was answered before its end", () => Effect.void]
  ] as const) {
    it.effect(`stops its stream when it ${when}`, () =>
      Effect.gen(function* () {
        const answers = when !== "is interrupted"
        const server = yield* serving((request, response) => {
          request.once("data", () => answers && response.end("null")).resume()
        })
        const started = yield* Deferred.make<void>()
        const stopped = yield* Deferred.make<void>()
        const stream = Stream.concat(
          Stream.make(bytes),
          Stream.fromEffect(Effect.andThen(Deferred.succeed(started, undefined), Effect.never))
        ).pipe(Stream.ensuring(Deferred.succeed(stopped, undefined)))
        const call = yield* Effect.forkChild(post(server.port, HttpBody.stream(stream)))
        yield* Deferred.await(started)
        yield* settle(call)
        yield* Deferred.await(stopped)
        yield* server.idle
      }).pipe(provided)
    )
  }

  it.effect("that was not connected fails with the code, and holds no secret", () =>
    Effect.gen(function* () {
      const { port } = yield* Effect.scoped(raw(() => {}))
      const { reason } = yield* Effect.flip(HttpClient.get(`http://127.0.0.1:${port}/`))
      assert(reason._tag === "TransportError")
      assert.propertyVal(reason.cause, "code", "ECONNREFUSED")
      const parrot = yield* raw((socket) => socket.pipe(socket))
      const headers = { authorization: "canary" }
      const error = yield* Effect.flip(HttpClient.get(`http://127.0.0.1:${parrot.port}/`, { headers }))
      assert(error.reason._tag === "TransportError")
      assert.notInclude(inspect(error.reason.cause, { depth: Infinity, showHidden: true }), "canary")
    }).pipe(provided)
  )

  it.effect("that cannot be sent fails", () =>
    Effect.gen(function* () {
      const { port } = yield* serving(echo)
      for (const headers of [{ expect: "100-continue" }, { "transfer-encoding": "chunked" }]) {
        const { reason } = yield* Effect.flip(HttpClient.get(`http://127.0.0.1:${port}/`, { headers }))
        assert.strictEqual(reason._tag, "TransportError")
      }
    }).pipe(provided)
  )

  it.effect("tells when it is handed to a connection", () =>
    Effect.gen(function* () {
      const refused = yield* Effect.scoped(raw(() => {}))
      const { port } = yield* serving(echo)
      let started = 0
      const get = (port: number) =>
        Effect.provideService(HttpClient.get(`http://127.0.0.1:${port}/`), Transport.CurrentStarted, () => started++)
      yield* Effect.flip(get(refused.port))
      assert.strictEqual(started, 0)
      yield* get(port)
      assert.strictEqual(started, 1)
    }).pipe(provided)
  )
})

describe("a response", () => {
  it.effect("has its headers and cookies, also where there are several of a name", () =>
    Effect.gen(function* () {
      const { port } = yield* serving((_, response) =>
        response.writeHead(418, { "set-cookie": ["a=1; Path=/", "b=2"], "x-some": ["one", "two"] }).end("tea")
      )
      const url = `http://127.0.0.1:${port}/path?query`
      const response = yield* HttpClient.get(`${url}#hash`)
      assert.deepStrictEqual([response.status, response.url], [418, url])
      assert.strictEqual(response.headers["x-some"], "one, two")
      assert.deepStrictEqual(Object.keys(response.cookies.cookies), ["a", "b"])
      assert.strictEqual(yield* response.text, "tea")
    }).pipe(provided)
  )

  for (const [what, status, method] of [
    ["to HEAD", 200, "HEAD"],
    ["of status 204", 204, "GET"],
    ["of status 304", 304, "GET"]
  ] as const) {
    it.effect(`${what} has no body, and the connection serves the next request`, () =>
      Effect.gen(function* () {
        const { port } = yield* serving((_, response) => response.writeHead(status, { "x-some": "yes" }).end())
        for (let i = 0; i < 3; i++) {
          const response = yield* HttpClient.execute(HttpClientRequest.make(method)(`http://127.0.0.1:${port}/`))
          assert.deepStrictEqual([response.status, response.headers["x-some"]], [status, "yes"])
          assert.strictEqual(yield* response.text, "")
        }
      }).pipe(provided)
    )
  }

  for (const status of [199, 600, 799, 999]) {
    it.effect(`may have the status ${status}, which no HTTP knows`, () =>
      Effect.gen(function* () {
        const { port } = yield* saying(
          // Less than 200 comes before an answer.
          `HTTP/1.1 ${status} What\r\nx-some: yes\r\n${status < 200 ? "" : "content-length: 4\r\n"}\r\n`,
          status < 200 ? "HTTP/1.1 600 What\r\ncontent-length: 4\r\n\r\nbody" : "body"
        )
        const response = yield* HttpClient.get(`http://127.0.0.1:${port}/`)
        assert.strictEqual(response.status, status < 200 ? 600 : status)
        assert.strictEqual(yield* response.text, "body")
      }).pipe(provided)
    )
  }

  it.effect("is read as it comes", () =>
    Effect.gen(function* () {
      let write: (chunk: string) => void = () => {}
      const { port } = yield* serving((_, response) => {
        write = (chunk) => (chunk === "" ? response.end() : response.write(chunk))
        write("first")
      })
      const { stream } = yield* HttpClient.get(`http://127.0.0.1:${port}/`)
      const next = ["second", "third", ""]
      const texts: Array<string> = []
      yield* Stream.runForEach(Stream.decodeText(stream), (chunk) =>
        Effect.sync(() => {
          texts.push(chunk)
          write(next.shift() ?? "")
        })
      )
      assert.deepStrictEqual(texts, ["first", "second", "third"])
    }).pipe(provided)
  )

  /** Writes without end, as fast as it is read. */
  const endless = Effect.gen(function* () {
    let mebibytes = 0
    const server = yield* serving((_, response) => {
      const more = () => {
        while (!response.closed && response.write(Buffer.alloc(2 ** 20))) mebibytes++
        mebibytes++
      }
      more()
      response.on("drain", more)
    })
    const settled: Effect.Effect<void> = Effect.suspend(() => {
      const before = mebibytes
      return Effect.flatMap(Effect.replicateEffect(turn, 300), () => (before === mebibytes ? Effect.void : settled))
    })
    return { ...server, settled, mebibytes: () => mebibytes }
  })

  it.effect("is read no faster than it is wanted, and closed with what reads it", () =>
    Effect.gen(function* () {
      const server = yield* endless
      const { stream } = yield* HttpClient.get(`http://127.0.0.1:${server.port}/`)
      yield* server.settled
      assert.isBelow(server.mebibytes(), 64)
      assert.strictEqual(server.open(), 1)
      yield* Stream.runDrain(Stream.take(stream, 100))
      yield* server.idle
    }).pipe(provided)
  )

  it.effect("that is not read is closed when it is forgotten", () =>
    Effect.gen(function* () {
      const server = yield* endless
      yield* Effect.asVoid(HttpClient.get(`http://127.0.0.1:${server.port}/`))
      yield* until(() => {
        collect()
        return server.open() === 0
      })
    }).pipe(provided)
  )

  it.effect("is closed with the scope of its request", () =>
    Effect.gen(function* () {
      const server = yield* endless
      const scope = yield* Scope.make()
      const client = HttpClient.withScope(yield* HttpClient.HttpClient)
      const { text } = yield* Effect.provideService(client.get(`http://127.0.0.1:${server.port}/`), Scope.Scope, scope)
      const reading = yield* Effect.forkChild(Effect.flip(text))
      yield* turn
      yield* Scope.close(scope, Exit.void)
      assert.strictEqual((yield* Fiber.join(reading)).reason._tag, "DecodeError")
      yield* server.idle
    }).pipe(provided)
  )

  for (const [when, texts] of [
    ["before its headers", []],
    ["within its body", ["HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf"]]
  ] as const) {
    it.effect(`is closed when it is interrupted ${when}`, () =>
      Effect.gen(function* () {
        const server = yield* saying(...texts)
        const call = yield* Effect.forkChild(
          Effect.flatMap(HttpClient.get(`http://127.0.0.1:${server.port}/`), ({ text }) => text)
        )
        yield* server.opened(1)
        yield* turn
        yield* Fiber.interrupt(call)
        yield* server.idle
        assert.strictEqual(server.connections(), 1)
      }).pipe(provided)
    )
  }

  it.effect("whose connection ends within its body fails as it is read", () =>
    Effect.gen(function* () {
      const { port } = yield* raw((socket) =>
        socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf"))
      )
      const response = yield* HttpClient.get(`http://127.0.0.1:${port}/`)
      const { reason } = yield* Effect.flip(response.text)
      assert(reason._tag === "DecodeError")
      assert.match(String(Object(reason.cause).code), /^UND_ERR_/)
    }).pipe(provided)
  )
})

describe("an upgrade", () => {
  /** Answers in capitals, once upgraded; the first bytes come along with the answer. */
  const upgrading = raw((socket) => {
    socket.once("data", (head) => {
      assert.match(head.toString(), /connection: upgrade\r\nupgrade: loud\r\n/i)
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: loud\r\nx-some: yes\r\n\r\nHELLO "
      )
      socket.on("data", (chunk) => socket.write(chunk.toString().toUpperCase()))
    })
  })
  const request = (port: number) =>
    HttpClientRequest.get(`http://127.0.0.1:${port}/`).pipe(HttpClientRequest.upgrade("loud"))

  it.effect("gives the connection", () =>
    Effect.gen(function* () {
      const server = yield* upgrading
      const response = yield* HttpClient.execute(request(server.port))
      assert.deepStrictEqual([response.status, response.headers["x-some"]], [101, "yes"])
      const socket = yield* response.upgrade
      yield* Effect.scoped(
        Effect.gen(function* () {
          const { pull } = yield* socket.reader
          const { write } = yield* socket.writer
          yield* write("world")
          let received = ""
          while (received.length < 11) for (const chunk of yield* pull) received += Buffer.from(chunk).toString()
          assert.strictEqual(received, "HELLO WORLD")
        })
      )
      yield* server.idle
    }).pipe(provided)
  )

  it.effect("ends with the layer", () =>
    Effect.gen(function* () {
      const server = yield* upgrading
      const failed = yield* Effect.gen(function* () {
        const response = yield* HttpClient.execute(request(server.port))
        const { pull } = yield* (yield* response.upgrade).reader
        yield* pull
        return yield* Effect.forkDetach(Effect.flip(pull))
      }).pipe(provided)
      assert.strictEqual((yield* Fiber.join(failed))._tag, "SocketError")
      yield* server.idle
    })
  )

  it.effect("that is refused has an answer to read", () =>
    Effect.gen(function* () {
      const { port } = yield* serving((_, response) => response.writeHead(426).end("no"))
      const response = yield* HttpClient.execute(request(port))
      assert.strictEqual(response.status, 426)
      assert.strictEqual((yield* Effect.flip(response.upgrade)).reason._tag, "StatusCodeError")
      assert.strictEqual(yield* response.text, "no")
    }).pipe(provided)
  )
})

describe("a client that is made from it", () => {
  it.effect("makes calls as well", () =>
    Effect.gen(function* () {
      const { port, requests } = yield* sandbox
      let sent = 0
      const Wrapped = Layer.effect(
        HttpClient.HttpClient,
        Effect.map(HttpClient.HttpClient, (client) => {
          const wrapped = HttpClient.transform(client, (effect) => Effect.tap(effect, () => Effect.sync(() => sent++)))
          assert.isUndefined(Transport.get(wrapped))
          return wrapped
        })
      ).pipe(Layer.provide(UndiciHttpClient.layer))
      const { total } = yield* Effect.provide(getUserCouriers(), to(`http://127.0.0.1:${port}`, Wrapped))
      assert.isAbove(total, 0)
      assert.strictEqual(sent, 1)
      assert.lengthOf(yield* requests, 1)
    })
  )
})
