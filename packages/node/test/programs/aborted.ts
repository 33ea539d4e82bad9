/**
 * Asks an address that does not answer the handshake, gives up once it is told to, and says what still keeps the process
 * alive. The layer is never closed.
 *
 *   node aborted.ts <url> [<proxy>]
 */
import * as UndiciHttpClient from "../../src/UndiciHttpClient.ts"
import * as HttpClient from "effect/http/HttpClient"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { setImmediate } from "node:timers/promises"

const [, , url = "", proxy] = process.argv
const runtime = ManagedRuntime.make(
  proxy === undefined ? UndiciHttpClient.layer : UndiciHttpClient.layerProxy({ proxy: Redacted.make(proxy) })
)
const abort = new AbortController()

process.stdin.once("data", () => {
  process.stdin.destroy()
  abort.abort()
})

runtime.runPromise(HttpClient.get(url), { signal: abort.signal }).catch(async () => {
  // A socket takes a few turns to be closed.
  for (let turn = 0; turn < 5; turn++) await setImmediate()
  console.log(JSON.stringify(process.getActiveResourcesInfo().filter((name) => /^Timeout|TCP|TLS/.test(name))))
})
