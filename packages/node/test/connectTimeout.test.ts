/** How long a connection may take. In a file of its own: undici's one timer has to be made by the clock of this test. */
import { assert, it } from "@effect/vitest"
import { getUserCouriers } from "@effect-aftership/tracking/2024-10"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import { vi } from "vitest"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { to } from "./utils/client.ts"
import { turn, until } from "./utils/memory.ts"
import { raw } from "./utils/servers.ts"

it.effect("a connection, straight or to a proxy, may take 5 seconds", () =>
  Effect.gen(function* () {
    yield* Effect.acquireRelease(
      Effect.sync(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })),
      () => Effect.sync(() => vi.useRealTimers())
    )
    const silent = yield* raw((socket) => socket.resume())
    const proxy = Redacted.make(`http://127.0.0.1:${silent.port}`)
    for (const [layer, told] of [
      [UndiciHttpClient.layer, "UND_ERR_CONNECT_TIMEOUT"],
      [UndiciHttpClient.layerProxy({ proxy }), "did not answer within 5000 ms"]
    ] as const) {
      const before = silent.connections()
      const call = Effect.flip(getUserCouriers()).pipe(Effect.provide(to(`https://127.0.0.1:${silent.port}`, layer)))
      const fiber = yield* Effect.forkChild(call)
      yield* until(() => silent.connections() > before)
      vi.advanceTimersByTime(4_900)
      yield* turn
      yield* turn
      assert.isUndefined(fiber.pollUnsafe())
      // Undici looks at its clock twice a second.
      vi.advanceTimersByTime(1_100)
      const error = yield* Fiber.join(fiber)
      assert(error._tag === "ConnectionFailed")
      assert.strictEqual(error.requestSent, "no")
      assert.include(error.message, told)
    }
  })
)
