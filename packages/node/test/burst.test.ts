/** More calls at once than there are connections, against a server that is healthy and slow. The time is virtual. */
import { createTracking } from "@effect-aftership/tracking/2024-10"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import type { ServerResponse } from "node:http"
import { setImmediate } from "node:timers/promises"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { to } from "./utils/client.ts"
import { serving } from "./utils/servers.ts"

/** A server that answers when it is told to. */
const patient = Effect.gen(function* () {
  const waiting: Array<ServerResponse> = []
  let arrived = 0
  const { port } = yield* serving((request, response) => {
    request.resume()
    arrived++
    waiting.push(response)
  })
  return {
    port,
    arrived: () => arrived,
    /** Waits until so many requests are there that have no answer. */
    until: (count: number) =>
      Effect.promise(async () => {
        while (waiting.length < count) await setImmediate()
      }),
    answer: Effect.sync(() => {
      for (const response of waiting.splice(0)) {
        response
          .writeHead(201, { "content-type": "application/json" })
          .end('{"meta":{"code":201},"data":{"id":"0b02"}}')
      }
    })
  }
})

/** A client around the layer's, which therefore does not carry its transport. */
const wrapped = Layer.effect(
  HttpClient.HttpClient,
  Effect.map(HttpClient.HttpClient, (client) => HttpClient.transform(client, (effect) => effect))
).pipe(Layer.provide(UndiciHttpClient.layer))

describe.each([
  ["the layer", UndiciHttpClient.layer, "no"],
  // Which may send some requests another way, so that no more is claimed.
  ["a client that is made from the layer's", wrapped, "unknown"]
] as const)("with %s", (_, layer, requestSent) => {
  it.effect("150 creations at once all succeed, 32 at a time, though each takes 9 of the 10 seconds it may", () =>
    Effect.gen(function* () {
      const server = yield* patient
      const burst = yield* createTracking({ tracking_number: "1Z999AA10123456784" }).pipe(
        Effect.replicateEffect(150, { concurrency: "unbounded" }),
        Effect.provide(to(`http://127.0.0.1:${server.port}`, layer)),
        Effect.forkChild
      )
      for (const wave of [32, 32, 32, 32, 22]) {
        yield* server.until(wave)
        yield* TestClock.adjust("9 seconds")
        yield* server.answer
      }
      assert.lengthOf(yield* Fiber.join(burst), 150)
      assert.strictEqual(server.arrived(), 150)
    })
  )

  it.effect("a creation that has waited up to its deadline is not sent", () =>
    Effect.gen(function* () {
      const server = yield* patient
      const create = createTracking({ tracking_number: "1Z999AA10123456784" })
      const outcomes = yield* Effect.gen(function* () {
        const busy = yield* Effect.forkChild(Effect.replicateEffect(create, 32, { concurrency: "unbounded" }))
        yield* server.until(32)
        const late = yield* create.pipe(
          Effect.provideService(RetryPolicy.CurrentDeadline, Duration.seconds(5)),
          Effect.flip,
          Effect.forkChild
        )
        yield* TestClock.adjust("5 seconds")
        const error = yield* Fiber.join(late)
        yield* server.answer
        yield* Fiber.join(busy)
        return error
      }).pipe(Effect.provide(to(`http://127.0.0.1:${server.port}`, layer)))
      assert(outcomes._tag === "TimedOut")
      assert.strictEqual(outcomes.requestSent, requestSent)
      assert.strictEqual(server.arrived(), 32)
    })
  )
})
