/** The layer on the runtimes that this machine has: `BUN` and `DENO` may say where they are, else they are on the PATH. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { apiKey, sandbox } from "./utils/client.ts"
import { run } from "./utils/run.ts"
import { bodyOf, certificateFile, encrypted, proxy, serving } from "./utils/servers.ts"

const found = (name: string): string | undefined => {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return process.env[name.toUpperCase()] ?? folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

const runtimes: ReadonlyArray<readonly [name: string, path: string | undefined, flags: ReadonlyArray<string>]> = [
  ["node", process.execPath, []],
  ["bun", found("bun"), []],
  ["deno", found("deno"), ["run", "--quiet", "--allow-all", "--node-modules-dir=manual"]]
]

const echo = serving(async (request, response) => response.end(await bodyOf(request)))

for (const [name, path, flags] of runtimes) {
  describe(path === undefined ? `${name}, which is not on this machine and did not run,` : name, () => {
    for (const [way, through, secure] of [
      ["straight", false, false],
      ["straight, encrypted", false, true],
      ["through a proxy", true, false],
      ["through a proxy, encrypted", true, true]
    ] as const) {
      it.live.skipIf(path === undefined)(
        `makes calls ${way}`,
        () =>
          Effect.gen(function* () {
            const { port } = yield* sandbox
            const server = secure ? yield* encrypted(port) : { port }
            const domain = `${secure ? "https" : "http"}://localhost:${server.port}`
            const other = yield* echo
            const way = yield* proxy()
            const { output } = yield* run(
              path ?? "",
              flags,
              "calls.ts",
              apiKey,
              domain,
              `http://127.0.0.1:${other.port}/`,
              certificateFile,
              ...(through ? [`http://127.0.0.1:${way.port}`] : [])
            )
            const text = yield* output
            assert.match(text, /^\{"total":[1-9]/)
            const { form, refused } = JSON.parse(text)
            assert.isTrue(form)
            assert.deepStrictEqual(refused, {
              code: through ? "PROXY_REFUSED" : "ECONNREFUSED",
              byProxy: through,
              requestSent: "no"
            })
            assert.sameMembers(
              [...new Set(way.asked.map(({ authority }) => authority))],
              through ? [`localhost:${server.port}`, `127.0.0.1:${other.port}`, "127.0.0.1:1"] : []
            )
            assert.strictEqual(way.forwarded(), 0)
          }),
        30_000
      )
    }
  })
}
