/** What calls hold of the machine while they last and afterwards: sockets, timers, memory. On real sockets. */
import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById } from "@effect-aftership/tracking/2024-10"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Authentication from "@effect-aftership/tracking/Authentication"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as ByteSize from "effect/ByteSize"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import { AsyncLocalStorage, createHook } from "node:async_hooks"
import { generateKeyPairSync } from "node:crypto"
import { setImmediate } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as FaultServer from "./utils/FaultServer.ts"

const id = "0b02015fc7fd4f3c8d5490cece4d124d"
const key = "asat_canary_6f1d"

/** What calls to a server need. */
const to = ({ fetch, url }: FaultServer.FaultServer, options: Partial<AfterShipConfig.Options> = {}) =>
  Layer.mergeAll(
    Layer.orDie(AfterShipConfig.layer({ apiKey: Redacted.make(key), domain: url, maxRetry: 0, ...options })),
    FetchHttpClient.layer,
    Layer.succeed(FetchHttpClient.Fetch, fetch)
  )

/**
 * Waits for what should come at once: a second at the most, or a thousand turns where a busy machine takes longer for
 * them.
 */
const soon = Effect.fnUntraced(function* (condition: () => boolean) {
  const until = performance.now() + 1000
  for (let turn = 0; !condition() && (turn < 1000 || performance.now() < until); turn++) {
    yield* Effect.promise(() => setImmediate())
  }
  assert.isTrue(condition())
})

/** Tells how many timers there are that were set since, and keep the process alive. Those of the test runner do not count. */
const countTimers: Effect.Effect<() => number, never, Scope.Scope> = Effect.map(
  Effect.acquireRelease(
    Effect.sync(() => {
      const since = new AsyncLocalStorage<boolean>()
      const timers = new Map<number, NodeJS.Timeout>()
      const hook = createHook({
        init: (id, type, _, timer) => {
          // Node hands out the timer itself.
          if (type === "Timeout" && since.getStore() === true) timers.set(id, timer as NodeJS.Timeout)
        },
        destroy: (id) => void timers.delete(id)
      })
      since.enterWith(true)
      return { hook: hook.enable(), timers }
    }),
    ({ hook }) => Effect.sync(() => hook.disable())
  ),
  ({ timers }) =>
    () =>
      [...timers.values()].filter((timer) => timer.hasRef()).length
)

const moments = [
  ["before the headers", FaultServer.silence, 0],
  ["after the headers", FaultServer.stallAfterHeaders, 1],
  ["within the body", FaultServer.stallInBody, 1],
  ["while the body drips", FaultServer.drip, 1]
] as const

describe("interruption", () => {
  it.live.each(moments)("%s closes the socket at once and leaves no timer", ([, fault, answers]) =>
    Effect.gen(function* () {
      const timers = yield* countTimers
      const server = yield* FaultServer.make([fault])
      const layer = yield* Layer.build(to(server, { timeout: "1 minute" }))
      const fiber = yield* Effect.forkChild(Effect.provide(getTrackingById(id), layer))
      yield* server.until(() => server.arrived.length === 1 && server.answers() === answers)
      assert.isAbove(timers(), 0)
      assert.strictEqual(server.sockets(), 1)
      yield* Fiber.interrupt(fiber)
      yield* soon(() => server.sockets() === 0)
      yield* soon(() => timers() === 0)
      assert.lengthOf(server.arrived, 1)
    })
  )

  it.live("while the connection is being made ends the call at once and leaves no timer", () =>
    Effect.gen(function* () {
      const timers = yield* countTimers
      const server = yield* FaultServer.neverAccepting
      const layer = yield* Layer.build(to(server, { timeout: "1 minute" }))
      const fiber = yield* Effect.forkChild(Effect.provide(getTrackingById(id), layer))
      yield* server.until(() => server.tries() === 1)
      assert.isAbove(timers(), 0)
      fiber.interruptUnsafe()
      yield* soon(() => fiber.pollUnsafe() !== undefined)
      yield* soon(() => timers() === 0)
    })
  )

  it.live("between two tries leaves no timer, and there is no further try", () =>
    Effect.gen(function* () {
      const timers = yield* countTimers
      const server = yield* FaultServer.make([FaultServer.envelope(503, 503, { "retry-after": "30" })])
      const layer = yield* Layer.build(to(server, { maxRetry: 2 }))
      const paid = yield* Deferred.make<boolean>()
      const fiber = yield* getTrackingById(id).pipe(
        Effect.provideService(RetryPolicy.CurrentBudget, {
          spend: () => Deferred.succeed(paid, true),
          earn: () => Effect.void
        }),
        Effect.provide(layer),
        Effect.forkChild
      )
      yield* Deferred.await(paid)
      yield* soon(() => timers() > 0)
      yield* Fiber.interrupt(fiber)
      yield* soon(() => server.sockets() === 0)
      yield* soon(() => timers() === 0)
      assert.strictEqual(server.tries(), 1)
    })
  )
})

describe("the timeout", () => {
  it.live.each(moments)("%s closes the socket at once and leaves no timer", ([, fault]) =>
    Effect.gen(function* () {
      const timers = yield* countTimers
      const server = yield* FaultServer.make([fault])
      const layer = yield* Layer.build(to(server, { timeout: 200 }))
      const error = yield* Effect.flip(Effect.provide(getTrackingById(id), layer))
      assert.strictEqual(error._tag, "TimedOut")
      yield* soon(() => server.sockets() === 0)
      yield* soon(() => timers() === 0)
    })
  )
})

describe("an outage", () => {
  it.live("makes no more than a fifth of additional load, however many calls there are", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make([FaultServer.envelope(503, 503, { connection: "keep-alive" })])
      const errors = yield* Effect.forEach(Array.from({ length: 1000 }), () => Effect.flip(getTrackingById(id)), {
        concurrency: 16
      }).pipe(
        Effect.provideService(RetryPolicy.CurrentSchedule, Schedule.upTo(Schedule.spaced("1 millis"), { times: 2 })),
        Effect.provide(to(server))
      )
      assert.deepStrictEqual([...new Set(errors.map(({ _tag }) => _tag))], ["InternalError"])
      assert.isAbove(server.arrived.length, 1000)
      assert.isAtMost(server.arrived.length, 1200)
    })
  )
})

/** The bytes in use after all garbage is gone. */
const inUse = Effect.sync(() => {
  setFlagsFromString("--expose-gc")
  const collect: () => void = runInNewContext("gc")
  collect()
  return process.memoryUsage().heapUsed
})

describe("many calls", () => {
  const soak = Effect.gen(function* () {
    const timers = yield* countTimers
    const server = yield* FaultServer.make([FaultServer.okAndOpen])
    const layer = yield* Layer.build(to(server))
    const call = Effect.provide(getTrackingById(id), layer)
    const calls = (count: number, concurrency: number) =>
      Effect.andThen(
        Effect.forEach(Array.from({ length: count }), () => call, { concurrency, discard: true }),
        Effect.sync(server.forget)
      )
    yield* calls(500, 32)
    const start = yield* inUse
    yield* calls(2000, 1)
    yield* calls(1000, 32)
    assert.isBelow((yield* inUse) - start, 2 * 2 ** 20)
    // `fetch` has a socket free a turn after an answer is read, so there may be two for each call that runs.
    assert.isAtMost(server.connections(), 64)
    yield* soon(() => timers() === 0)
  })

  it.live("share few sockets, and leave neither memory nor timers", () => soak, 120_000)
})

/** How many MiB more than at its start are in use at the most while an effect runs. */
const peak = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    yield* inUse
    const used = () => {
      const { external, heapUsed } = process.memoryUsage()
      return (external + heapUsed) / 2 ** 20
    }
    const start = used()
    let most = start
    const timer = setInterval(() => {
      most = Math.max(most, used())
    }, 2)
    const result = yield* Effect.ensuring(
      effect,
      Effect.sync(() => clearInterval(timer))
    )
    return { result, mebibytes: Math.max(most, used()) - start }
  })

describe("an answer that is too large", () => {
  it.live("is not read beyond the limit, nor held in memory", () =>
    Effect.gen(function* () {
      let written = 0
      const server = yield* FaultServer.make([FaultServer.large(200, (mebibytes) => (written = mebibytes))])
      const { mebibytes, result } = yield* peak(Effect.flip(Effect.provide(getTrackingById(id), to(server))))
      assert(result._tag === "ResponseError" && result.reason === "TooLarge")
      assert.isBelow(JSON.stringify(result).length, 10_000)
      yield* soon(() => server.sockets() === 0)
      // What is beyond the limit had been sent, or lay in the buffers of the system.
      assert.isBelow(written, 32)
      assert.isBelow(mebibytes, 64)
    })
  )

  it.live("is not inflated beyond the limit, nor held in memory", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make([FaultServer.bomb(200)])
      const { mebibytes, result } = yield* peak(Effect.flip(Effect.provide(getTrackingById(id), to(server))))
      assert(result._tag === "ResponseError" && result.reason === "TooLarge")
      assert.isBelow(JSON.stringify(result).length, 10_000)
      yield* soon(() => server.sockets() === 0)
      assert.isBelow(mebibytes, 64)
    })
  )

  it.live("is one above a limit of the user's own", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make([FaultServer.large(2)])
      const call = Effect.provide(getTrackingById(id), to(server))
      const limited = (mebibytes: number) =>
        Effect.result(
          Effect.provideService(call, HttpIncomingMessage.MaxBodySize, ByteSize.fromInputUnsafe(mebibytes * 2 ** 20))
        )
      assert.strictEqual((yield* limited(3))._tag, "Success")
      assert.strictEqual((yield* limited(1))._tag, "Failure")
    })
  )
})

describe("a redirect to another origin", () => {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" }
  })

  it.live.each([
    ["the API key alone", Layer.empty, []],
    ["an AES signature", Authentication.layerAes(Redacted.make("a secret")), ["as-signature-hmac-sha256"]],
    ["an RSA signature", Authentication.layerRsa(Redacted.make(privateKey)), ["as-signature-rsa-sha256"]]
  ] as const)("takes nothing along, with %s", ([, authentication, signatures]) =>
    Effect.gen(function* () {
      const elsewhere = yield* FaultServer.make([FaultServer.ok()])
      const location = `${elsewhere.url}/tracking/2024-10/trackings`
      for (const status of [301, 302, 303, 307, 308]) {
        for (const init of [{}, { redirect: "follow" }] as const) {
          const server = yield* FaultServer.make([FaultServer.answer(status, "", { location })])
          const error = yield* createTracking({ tracking_number: "920241085725456" }).pipe(
            Effect.provideService(FetchHttpClient.RequestInit, init),
            Effect.provide([to(server), authentication]),
            Effect.flip
          )
          assert(error._tag === "ResponseError" && error.reason === "Redirected")
          assert.include(error.message, elsewhere.url)
          const { body = "", headers = {} } = server.arrived[0] ?? {}
          assert.strictEqual(headers["as-api-key"], key)
          assert.deepStrictEqual(
            Object.keys(headers).filter((name) => name.startsWith("as-signature-")),
            [...signatures]
          )
          assert.include(body, "920241085725456")
        }
      }
      assert.strictEqual(elsewhere.connections(), 0)
    })
  )
})
