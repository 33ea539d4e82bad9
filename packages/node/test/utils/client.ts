import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import * as SandboxServer from "@effect-aftership/sandbox/SandboxServer"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"

export const apiKey = Sandbox.defaultApiKey

/** What a call needs: where to, and what with. There is no second try. */
export const to = <E>(
  domain: string,
  http: Layer.Layer<HttpClient, E>
): Layer.Layer<AfterShipConfig.AfterShipConfig | HttpClient, E> =>
  Layer.merge(Layer.orDie(AfterShipConfig.layer({ apiKey: Redacted.make(apiKey), domain, maxRetry: 0 })), http)

/** A sandbox behind HTTP for as long as the scope lives. Proxies reach it by the name `aftership.test`. */
export const sandbox = Effect.map(
  Layer.build(SandboxServer.layerWith({ allowedHosts: ["aftership.test"] })),
  (context) => ({
    port: Number(new URL(Context.get(context, SandboxServer.SandboxServer).url).port),
    requests: Context.get(context, Sandbox.Sandbox).requests
  })
)
