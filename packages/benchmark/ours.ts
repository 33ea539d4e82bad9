/**
 * Our client, used as in its README: one runtime for the program, and many calls as one effect.
 *
 * This runs the client's sources. Node strips their types, which leaves the code of the published build, without the
 * annotations for bundlers. So no build is needed first, and each module exists only once.
 */
import { getTrackingById } from "@effect-aftership/tracking/2026-07/getTrackingById"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Authentication from "@effect-aftership/tracking/Authentication"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import type { Calls } from "./measure.ts"
import { apiKey, apiSecret, id } from "./target.ts"

/** The ways to authenticate a call. */
export const authentication = {
  key: Layer.empty,
  aes: Authentication.layerAes(Redacted.make(apiSecret))
}

/** One call as an effect, and many calls as a program would make them. */
export const effects = <A, E, R>(
  runtime: ManagedRuntime.ManagedRuntime<R, unknown>,
  call: () => Effect.Effect<A, E, R>
): { readonly call: () => Promise<A>; readonly calls: Calls } => ({
  call: () => runtime.runPromise(call()),
  calls: (total, atOnce) => {
    let left = total
    const worker = Effect.whileLoop({ while: () => left-- > 0, body: call, step: () => {} })
    return runtime.runPromise(
      Effect.all(
        Array.from({ length: atOnce }, () => worker),
        { concurrency: "unbounded", discard: true }
      )
    )
  }
})

/** Calls of our client with a transport. */
export const ours = (origin: string, transport: Layer.Layer<HttpClient>, by: keyof typeof authentication) => {
  const config = AfterShipConfig.layer({ apiKey: Redacted.make(apiKey), domain: origin })
  const runtime = ManagedRuntime.make(Layer.mergeAll(config, authentication[by], transport))
  return effects(runtime, () => getTrackingById(id))
}
