import * as Transport from "@effect-aftership/tracking/Transport"
import { assert } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as UndiciHttpClient from "../../src/UndiciHttpClient.ts"

/** The transport of a layer, for as long as the scope lives. */
export const transport = <E>(layer: Layer.Layer<HttpClient.HttpClient, E>) =>
  Effect.map(Layer.build(layer), (context) => {
    const found = Transport.get(Context.get(context, HttpClient.HttpClient))
    assert(found !== undefined, "the client carries no transport")
    return found
  })

export const straight = transport(UndiciHttpClient.layer)

/** A request; `target` and so on may be another. */
export const requestTo = (port: number, other: Partial<Transport.Request> = {}): Transport.Request => ({
  method: "GET",
  origin: `http://127.0.0.1:${port}`,
  target: "/",
  headers: {},
  body: undefined,
  maxBodySize: 1_000_000,
  ...other
})

/** Sends a request. Interrupted, it is stopped; what it reports after its end fails the test. */
export const exchange = (
  { send }: Transport.Transport,
  request: Transport.Request,
  started: () => void = () => {}
): Effect.Effect<Transport.Response, Transport.Failure> =>
  Effect.callback((resume) => {
    let over = false
    const stop = send(
      request,
      {
        started: () => {
          assert.isFalse(over)
          started()
        },
        ended: (exit) => {
          assert.isFalse(over)
          over = true
          resume(exit)
        }
      },
      Context.empty()
    )
    return Effect.andThen(
      Effect.sync(() => (over = true)),
      stop
    )
  })

/** The code of what a request failed with. */
export const codeOf = ({ cause }: Transport.Failure): unknown =>
  cause instanceof Error && "code" in cause ? cause.code : cause
