/** Parts of undici are imported by where they lie: this tells when one has moved. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { Socket } from "node:net"
import * as root from "undici"
import { buildConnector, Client, loadFormData } from "../src/internal/undici.ts"
import { raw } from "./utils/servers.ts"

const read = (path: string | URL) => JSON.parse(readFileSync(path, "utf8"))

describe("undici", () => {
  it("is of the line that the parts are taken from", () => {
    const { dependencies } = read(new URL("../package.json", import.meta.url))
    const { engines, version } = read(createRequire(import.meta.url).resolve("undici/package.json"))
    assert.strictEqual(dependencies.undici, "~7.30.2")
    assert.match(version, /^7\.30\./)
    assert.strictEqual(engines.node, read(new URL("../package.json", import.meta.url)).engines.node)
  })

  it("has its parts where they are looked for", async () => {
    assert.strictEqual<unknown>(Client, root.Client)
    assert.strictEqual<unknown>(buildConnector, root.buildConnector)
    assert.strictEqual<unknown>(await loadFormData(), root.FormData)
  })

  it.effect("gives each socket at once, so that it can be ended before it is ready", () =>
    Effect.gen(function* () {
      const { port } = yield* raw(() => {})
      const target = { hostname: "127.0.0.1", protocol: "http:", port: String(port) }
      const socket = buildConnector({ timeout: 1000 })(target, () => {})
      assert.instanceOf(socket, Socket)
      assert.isTrue(socket.connecting)
      socket.destroy()
    })
  )

  it.effect("tells how many requests a client has, of which it refuses what it cannot send", () =>
    Effect.gen(function* () {
      const { port } = yield* raw((socket) => socket.resume())
      const client = new Client(`http://127.0.0.1:${port}`, {})
      const errors: Array<Error> = []
      const dispatch = (headers: Record<string, string>) =>
        client.dispatch(
          { method: "GET", path: "/", headers, body: null },
          {
            onConnect: () => {},
            onUpgrade: () => {},
            onHeaders: () => true,
            onData: () => true,
            onComplete: () => {},
            onError: (error) => errors.push(error)
          }
        )
      assert.isFalse(dispatch({ "no header": "" }))
      assert.deepStrictEqual([client.stats.size, errors.length], [0, 1])
      assert.isFalse(dispatch({}))
      assert.deepStrictEqual([client.stats.size, errors.length], [1, 1])
      yield* Effect.promise(() => client.destroy())
      assert.lengthOf(errors, 2)
    })
  )
})
