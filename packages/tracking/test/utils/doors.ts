/** The two ways to the sandbox: within the process, and over HTTP on this machine. */
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import * as SandboxServer from "@effect-aftership/sandbox/SandboxServer"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"

export type Door = Layer.Layer<Sandbox.Sandbox | AfterShipConfig.AfterShipConfig | HttpClient>

export const overHttp: Door = Layer.unwrap(
  Effect.map(SandboxServer.SandboxServer, ({ url }) =>
    Layer.orDie(AfterShipConfig.layer({ apiKey: Redacted.make(Sandbox.defaultApiKey), domain: url }))
  )
).pipe(Layer.provideMerge(SandboxServer.layer), Layer.merge(FetchHttpClient.layer))

export const doors: ReadonlyArray<readonly [name: string, door: Door]> = [
  ["in process", Sandbox.layer],
  ["over HTTP", overHttp]
]
