/**
 * Makes calls and a request that is none, on whatever runtime it is run by, and says what came of them.
 *
 *   <runtime> calls.ts <key> <domain> <echo> <certificate> [<proxy>]
 */
import { ProxyFailed } from "../../src/ProxyFailed.ts"
import * as UndiciHttpClient from "../../src/UndiciHttpClient.ts"
import { getUserCouriers } from "@effect-aftership/tracking/2024-10/getUserCouriers"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { readFileSync } from "node:fs"
import * as tls from "node:tls"

const [, , key = "", domain = "", echo = "", certificate = "", proxy] = process.argv
// Not every runtime has it, and not every one reads `NODE_EXTRA_CA_CERTS`.
if ("setDefaultCACertificates" in tls) {
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), readFileSync(certificate, "utf8")])
}

const config = (domain: string) =>
  Layer.orDie(AfterShipConfig.layer({ apiKey: Redacted.make(key), domain, maxRetry: 0 }))

const program = Effect.gen(function* () {
  const { total } = yield* Effect.provide(getUserCouriers(), config(domain))
  yield* Effect.replicateEffect(Effect.provide(getUserCouriers(), config(domain)), 50, { concurrency: 40 })
  const refused = yield* Effect.flip(Effect.provide(getUserCouriers(), config("http://127.0.0.1:1")))
  const form = new FormData()
  form.append("name", "value")
  const response = yield* HttpClient.execute(HttpClientRequest.bodyFormData(HttpClientRequest.post(echo), form))
  const text = yield* response.text
  return {
    total,
    refused: refused._tag === "ConnectionFailed" && {
      code: refused.code,
      byProxy: refused.cause instanceof ProxyFailed,
      requestSent: refused.requestSent
    },
    form: text.includes('name="name"')
  }
})

const layer =
  proxy === undefined ? UndiciHttpClient.layer : UndiciHttpClient.layerProxy({ proxy: Redacted.make(proxy) })

console.log(JSON.stringify(await Effect.runPromise(Effect.provide(program, layer))))
