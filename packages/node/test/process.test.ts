/** What the layer does to a process, and that the process ends by itself once no answer is waited for. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { run } from "./utils/run.ts"
import { proxy, raw } from "./utils/servers.ts"

it.live(
  "a process that loads the layer keeps its own `fetch` as it was",
  () =>
    Effect.gen(function* () {
      const { output } = yield* run(process.execPath, [], "loaded.ts")
      assert.strictEqual((yield* output).trim(), "as it was")
    }),
  20_000
)

describe("a process whose only request is interrupted while its connection is being made", () => {
  for (const [where, server, through] of [
    ["to the server", raw((socket) => socket.resume()), false],
    ["to a proxy", raw((socket) => socket.resume()), true],
    ["through a proxy", proxy({ answer: "HTTP/1.1 200 OK\r\n\r\n" }), true]
  ] as const) {
    it.live(
      `${where} ends at once`,
      () =>
        Effect.gen(function* () {
          const { idle, opened, port } = yield* server
          const proxied = through ? [`http://127.0.0.1:${port}`] : []
          const { output, stdin } = yield* run(
            process.execPath,
            [],
            "aborted.ts",
            `https://127.0.0.1:${port}/`,
            ...proxied
          )
          yield* opened(1)
          stdin?.write("now")
          yield* idle
          // Nothing that it would have waited for, such as the 5 seconds that a connection may take.
          assert.strictEqual((yield* output).trim(), "[]")
        }),
      20_000
    )
  }
})
