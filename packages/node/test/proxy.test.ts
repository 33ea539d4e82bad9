import { assert, beforeAll, describe, it } from "@effect/vitest"
import { ProxyFailed } from "../src/ProxyFailed.ts"
import { createTracking, getUserCouriers } from "@effect-aftership/tracking/2024-10"
import type { ConnectionFailed } from "@effect-aftership/tracking/AfterShipError"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { connect, createServer } from "node:net"
import { inspect } from "node:util"
import { layerOf } from "../src/internal/layer.ts"
import { parse } from "../src/internal/proxyAddress.ts"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { apiKey, sandbox, to } from "./utils/client.ts"
import { soon } from "./utils/memory.ts"
import { encrypted, type Listening, proxy, raw, trustCertificate } from "./utils/servers.ts"

beforeAll(trustCertificate)

const through = (address: string) => UndiciHttpClient.layerProxy({ proxy: Redacted.make(address) })

const withEnvironment = (env: Record<string, string>) =>
  Layer.provide(UndiciHttpClient.layerConfig, ConfigProvider.layer(ConfigProvider.fromEnv({ env })))

/** A sandbox at https://aftership.test, for those who reach it through a proxy that leads there. */
const target = Effect.gen(function* () {
  const { port, requests } = yield* sandbox
  return { requests, port: (yield* encrypted(port)).port }
})
const domain = "https://aftership.test"

describe("a call through a proxy", () => {
  it.effect("takes a tunnel into which the proxy does not see", () =>
    Effect.gen(function* () {
      const { port, requests } = yield* target
      const way = yield* proxy({ target: port })
      const { total } = yield* getUserCouriers().pipe(
        Effect.provide(to(domain, through(`http://127.0.0.1:${way.port}`)))
      )
      assert.isAbove(total, 0)
      assert.deepStrictEqual(
        (yield* requests).map(({ headers, operation }) => [operation, headers["host"]]),
        [["getUserCouriers", "aftership.test"]]
      )
      assert.deepStrictEqual(
        way.asked.map(({ authority }) => authority),
        ["aftership.test:443"]
      )
      assert.deepStrictEqual(Object.keys(way.asked[0]?.headers ?? {}).toSorted(), ["connection", "host"])
      assert.strictEqual(way.forwarded(), 0)
      assert.isAbove(way.seen().length, 0)
      assert.notInclude(way.seen().toString("latin1"), apiKey)
      assert.notInclude(way.seen().toString("latin1"), "couriers")
    })
  )

  for (const [what, answer] of [
    [
      "others of status 1xx",
      "HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
    ],
    ["nothing but bare line ends", "HTTP/1.0 200 OK\nvia: old\n\n"],
    ["no reason", "HTTP/1.1 299\r\n\r\n"]
  ] as const) {
    it.effect(`takes a tunnel that the proxy opens with ${what}, a byte at a time`, () =>
      Effect.gen(function* () {
        const { port, requests } = yield* target
        const way = yield* raw((socket) => {
          socket.once("data", async () => {
            for (const byte of answer) {
              socket.write(byte)
              await new Promise(setImmediate)
            }
            const server = connect(port, "127.0.0.1")
            socket.pipe(server).pipe(socket)
            server.on("error", () => socket.destroy())
          })
        })
        yield* getUserCouriers().pipe(Effect.provide(to(domain, through(`http://127.0.0.1:${way.port}`))))
        assert.lengthOf(yield* requests, 1)
      })
    )
  }

  it.effect("takes a tunnel to http:// as well, in clear text", () =>
    Effect.gen(function* () {
      const { port, requests } = yield* sandbox
      const way = yield* proxy()
      yield* getUserCouriers().pipe(
        Effect.provide(to(`http://127.0.0.1:${port}`, through(`http://127.0.0.1:${way.port}`)))
      )
      assert.strictEqual((yield* requests).length, 1)
      assert.deepStrictEqual(
        way.asked.map(({ authority }) => authority),
        [`127.0.0.1:${port}`]
      )
      assert.strictEqual(way.forwarded(), 0)
      assert.include(way.seen().toString("latin1"), apiKey)
      yield* way.idle
    })
  )

  it.effect("asks for an IPv6 target in brackets", () =>
    Effect.gen(function* () {
      const { port } = yield* sandbox
      const way = yield* proxy()
      yield* getUserCouriers().pipe(Effect.provide(to(`http://[::1]:${port}`, through(`http://127.0.0.1:${way.port}`))))
      assert.deepStrictEqual(
        way.asked.map(({ authority, headers }) => [authority, headers.host]),
        [[`[::1]:${port}`, `[::1]:${port}`]]
      )
    })
  )

  it.effect("may go through a proxy that is itself https://", () =>
    Effect.gen(function* () {
      const { port, requests } = yield* target
      const way = yield* proxy({ target: port, encrypted: true, credentials: "user:pass" })
      for (const host of ["127.0.0.1", "localhost"]) {
        yield* getUserCouriers().pipe(
          Effect.provide(to(domain, through(`https://user:pass@${host}:${way.port}`))),
          Effect.scoped
        )
      }
      assert.strictEqual((yield* requests).length, 2)
      assert.deepStrictEqual(
        way.asked.map(({ servername }) => servername),
        [undefined, "localhost"]
      )
      yield* way.idle
    })
  )

  for (const [userinfo, credentials] of [
    ["user:pass", "user:pass"],
    ["us%40er:p%40s%2Fs", "us@er:p@s/s"],
    ["user:p:w", "user:p:w"],
    ["user", "user:"],
    ["j%C3%B6rg:p%C3%A4ss", "jörg:päss"]
  ] as const) {
    it.effect(`gives the proxy the credentials ${userinfo}`, () =>
      Effect.gen(function* () {
        const { port, requests } = yield* target
        const way = yield* proxy({ target: port, credentials })
        yield* getUserCouriers().pipe(Effect.provide(to(domain, through(`http://${userinfo}@127.0.0.1:${way.port}`))))
        // To the proxy alone.
        assert.notProperty((yield* requests)[0]?.headers, "proxy-authorization")
      })
    )
  }

  it.effect("reaches a proxy by a name without dots", () =>
    Effect.gen(function* () {
      const { port } = yield* target
      const way = yield* proxy({ target: port })
      yield* getUserCouriers().pipe(Effect.provide(to(domain, through(`http://localhost:${way.port}`))))
      assert.lengthOf(way.asked, 1)
    })
  )

  it.effect("reaches a proxy by IPv6", (context) =>
    Effect.gen(function* () {
      if (!(yield* ipv6)) return context.skip("no IPv6 on this machine")
      const { port } = yield* target
      const way = yield* proxy({ target: port, host: "::1" })
      yield* getUserCouriers().pipe(Effect.provide(to(domain, through(`http://[::1]:${way.port}`))))
      assert.lengthOf(way.asked, 1)
    })
  )

  for (const name of ["AFTERSHIP_PROXY", "AFTERSHIP_TRACKING_SDK_PROXY", "AFTERSHIP_TRACKING_SDK__PROXY"]) {
    it.effect(`takes the proxy of ${name}`, () =>
      Effect.gen(function* () {
        const { port } = yield* target
        const way = yield* proxy({ target: port, credentials: "user:pass" })
        const env = { [name]: `http://user:pass@127.0.0.1:${way.port}` }
        yield* getUserCouriers().pipe(Effect.provide(to(domain, withEnvironment(env))))
        assert.lengthOf(way.asked, 1)
      })
    )
  }

  it.effect("goes straight where the environment names no proxy of ours", () =>
    Effect.gen(function* () {
      const { port, requests } = yield* sandbox
      const way = yield* proxy()
      const address = `http://127.0.0.1:${way.port}`
      yield* getUserCouriers().pipe(
        Effect.provide(to(`http://127.0.0.1:${port}`, withEnvironment({ HTTP_PROXY: address, HTTPS_PROXY: address })))
      )
      assert.strictEqual((yield* requests).length, 1)
      assert.strictEqual(way.connections(), 0)
    })
  )

  it.effect(
    "shares 32 tunnels with 199 others, all closed with the layer",
    () =>
      Effect.gen(function* () {
        const { port, requests } = yield* target
        const way = yield* proxy({ target: port })
        const timersBefore = timers()
        yield* Effect.gen(function* () {
          yield* Effect.replicateEffect(getUserCouriers(), 200, { concurrency: "unbounded", discard: true })
          assert.strictEqual((yield* requests).length, 200)
          assert.strictEqual(way.asked.length, 32)
          assert.strictEqual(way.open(), 32)
        }).pipe(Effect.provide(to(domain, through(`http://127.0.0.1:${way.port}`))))
        yield* soon(() => way.open() === 0)
        // Those of the test runner come and go.
        yield* soon(() => timers() <= timersBefore)
      }),
    30_000
  )
})

/** How many timers keep the process alive. */
const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length

const ipv6 = Effect.callback<boolean>((resume) => {
  const server = createServer()
  server.on("error", () => resume(Effect.succeed(false)))
  server.listen(0, "::1", () => server.close(() => resume(Effect.succeed(true))))
})

const password = "canary-p@ss"
const userinfo = `user:${encodeURIComponent(password)}`
const secrets = [
  password,
  encodeURIComponent(password),
  Buffer.from(`user:${password}`).toString("base64"),
  // As bytes in JSON.
  Buffer.from(Buffer.from(`user:${password}`).toString("base64")).join(","),
  apiKey
]

/** All that can be seen of an error. */
const shown = (error: unknown) => [
  String(error),
  JSON.stringify(error),
  inspect(error, { depth: Infinity, showHidden: true, maxArrayLength: Infinity, maxStringLength: Infinity }),
  inspect(Exit.fail(error), { depth: Infinity })
]

const nothingIsToldBy = (error: unknown) => {
  for (const text of shown(error)) for (const secret of secrets) assert.notInclude(text, secret)
}

/** The cause of a failure that tells that there never was a connection, and gives nothing away. */
const proxyFailure = (error: ConnectionFailed | { readonly _tag: string }): ProxyFailed => {
  assert(error._tag === "ConnectionFailed" && "cause" in error, error._tag)
  assert.instanceOf(error.cause, ProxyFailed)
  assert.propertyVal(error, "requestSent", "no")
  nothingIsToldBy(error)
  return error.cause
}

describe("a proxy that", () => {
  const answers = (status: string) => `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`

  const cases: ReadonlyArray<
    readonly [
      does: string,
      way: Effect.Effect<Listening, never, Scope.Scope>,
      expected: readonly [code: ProxyFailed["code"], message: string, status?: number]
    ]
  > = [
    ["is not there", Effect.scoped(proxy()), ["PROXY_UNREACHABLE", "cannot be reached: ECONNREFUSED"]],
    [
      "wants other credentials",
      proxy({ credentials: "user:other" }),
      ["PROXY_AUTHENTICATION_REQUIRED", "does not accept the user and password", 407]
    ],
    [
      "forbids it",
      proxy({ answer: answers("403 Forbidden") }),
      ["PROXY_REFUSED", "refused the connection with status 403", 403]
    ],
    ["does not get through", proxy({ target: 1 }), ["PROXY_REFUSED", "refused the connection with status 502", 502]],
    [
      "does not know tunnels and hangs up",
      proxy({ answer: answers("405 Method Not Allowed"), ends: true }),
      ["PROXY_REFUSED", "refused the connection with status 405", 405]
    ],
    [
      "leads elsewhere",
      proxy({ answer: "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.test\r\n\r\n" }),
      ["PROXY_REFUSED", "refused the connection with status 302", 302]
    ],
    ["hangs up", raw((socket) => socket.resume().end()), ["PROXY_UNREACHABLE", "cannot be reached: ECONNRESET"]],
    [
      "speaks no HTTP",
      raw((socket) => socket.resume().end("220 mail.test ESMTP\r\n")),
      ["PROXY_UNREACHABLE", "cannot be reached: HPE_INVALID_CONSTANT"]
    ],
    [
      "sends back what it is sent",
      raw((socket) => socket.pipe(socket)),
      ["PROXY_UNREACHABLE", "cannot be reached: HPE_INVALID_CONSTANT"]
    ],
    [
      "answers without end",
      raw((socket) => socket.once("data", () => socket.write(`HTTP/1.1 200 OK\r\nx: ${"x".repeat(20_000)}`))),
      ["PROXY_UNREACHABLE", "cannot be reached: HPE_HEADER_OVERFLOW"]
    ],
    [
      "wants another protocol",
      proxy({ answer: answers("101 Switching Protocols") }),
      ["PROXY_REFUSED", "refused the connection with status 101", 101]
    ],
    [
      "opens the way and hangs up",
      proxy({ answer: answers("200 OK"), ends: true }),
      ["PROXY_TUNNEL_BROKEN", "broke before it was encrypted"]
    ]
  ]
  for (const [does, way, [code, message, status]] of cases) {
    it.effect(`${does}: ${code}`, () =>
      Effect.gen(function* () {
        const { port, ...server } = yield* way
        const error = yield* Effect.flip(getUserCouriers()).pipe(
          Effect.provide(to(domain, through(`http://${userinfo}@127.0.0.1:${port}`)))
        )
        const failure = proxyFailure(error)
        assert.deepStrictEqual([failure.code, failure.status], [code, status])
        assert.include(failure.message, `proxy http://127.0.0.1:${port} `)
        assert.include(failure.message, message)
        assert.propertyVal(error, "code", code)
        assert.isTrue(error.message.endsWith(failure.message))
        yield* server.idle
      })
    )
  }

  it.effect("wants credentials and got none: PROXY_AUTHENTICATION_REQUIRED", () =>
    Effect.gen(function* () {
      const { port } = yield* proxy({ credentials: "user:pass" })
      const error = yield* Effect.flip(getUserCouriers()).pipe(
        Effect.provide(to(domain, through(`http://127.0.0.1:${port}`)))
      )
      assert.include(proxyFailure(error).message, "wants a user and password")
    })
  )

  it.effect("is https:// with a certificate for another name: PROXY_UNREACHABLE", () =>
    Effect.gen(function* () {
      const { port } = yield* proxy({ encrypted: true })
      const error = yield* Effect.flip(getUserCouriers()).pipe(
        Effect.provide(to(domain, through(`https://${userinfo}@0.0.0.0:${port}`)))
      )
      assert.include(proxyFailure(error).message, "ERR_TLS_CERT_ALTNAME_INVALID")
    })
  )

  it.effect("leads to another server than asked for: not the proxy's failure, and the key stays here", () =>
    Effect.gen(function* () {
      const { port, requests } = yield* target
      const way = yield* proxy({ target: port })
      const error = yield* Effect.flip(getUserCouriers()).pipe(
        Effect.provide(to("https://api.aftership.com", through(`http://${userinfo}@127.0.0.1:${way.port}`)))
      )
      assert.strictEqual(error._tag, "ConnectionFailed")
      assert.match(error.message, /ERR_TLS_CERT_ALTNAME_INVALID$/)
      nothingIsToldBy(error)
      assert.deepStrictEqual(yield* requests, [])
      yield* way.idle
    })
  )

  // The limit of 5 seconds is another one here, and nothing else.
  const impatient = (address: string) =>
    Layer.unwrap(Effect.map(parse(Redacted.make(address)), (proxy) => layerOf(proxy, 30)))

  it.effect("does not answer: PROXY_TIMED_OUT", () =>
    Effect.gen(function* () {
      const server = yield* raw((socket) => socket.resume())
      yield* Effect.gen(function* () {
        const error = yield* Effect.flip(createTracking({ tracking_number: "1Z999AA10123456784" }))
        const { code, message } = proxyFailure(error)
        assert.deepStrictEqual(
          [code, message],
          ["PROXY_TIMED_OUT", `The proxy http://127.0.0.1:${server.port} did not answer within 30 ms`]
        )
        yield* server.idle
      }).pipe(Effect.provide(to(domain, impatient(`http://${userinfo}@127.0.0.1:${server.port}`))))
    })
  )

  it.effect("opens the way and is silent: no connection, as with a server that is silent", () =>
    Effect.gen(function* () {
      const server = yield* proxy({ answer: answers("200 OK") })
      yield* Effect.gen(function* () {
        const error = yield* Effect.flip(getUserCouriers())
        assert.strictEqual(error._tag, "ConnectionFailed")
        assert.propertyVal(error, "requestSent", "no")
        assert.match(error.message, /UND_ERR_CONNECT_TIMEOUT$/)
        yield* server.idle
      }).pipe(Effect.provide(to(domain, impatient(`http://${userinfo}@127.0.0.1:${server.port}`))))
    })
  )

  for (const [state, way] of [
    ["was asked", raw((socket) => socket.resume())],
    ["opened the way", proxy({ answer: answers("200 OK") })]
  ] as const) {
    it.effect(`${state} when the layer ends: nothing stays open`, () =>
      Effect.gen(function* () {
        const server = yield* way
        yield* Effect.gen(function* () {
          const call = yield* Effect.forkChild(getUserCouriers())
          yield* server.opened(1)
          yield* Fiber.interrupt(call)
        }).pipe(Effect.provide(to(domain, through(`http://127.0.0.1:${server.port}`))))
        yield* server.idle
      })
    )
  }

  it.effect("was gone is used again once it is back", () =>
    Effect.gen(function* () {
      const { port } = yield* target
      const first = yield* Effect.scoped(proxy())
      yield* Effect.gen(function* () {
        proxyFailure(yield* Effect.flip(getUserCouriers()))
        yield* proxy({ target: port, port: first.port })
        yield* getUserCouriers()
      }).pipe(Effect.provide(to(domain, through(`http://127.0.0.1:${first.port}`))))
    })
  )
})
