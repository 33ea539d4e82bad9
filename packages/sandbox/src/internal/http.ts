/**
 * The engine as an HTTP application: the one piece that both doors share.
 */
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Engine } from "./engine.ts"

export const app = (engine: Engine) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    // A body that breaks off is no JSON; the engine says so.
    const body = yield* Effect.orElseSucceed(request.text, () => "")
    const response = yield* engine.handle({
      method: request.method,
      // Within the process the fragment is still there; on a socket it never travels.
      target: request.url.replace(/#.*$/s, ""),
      headers: request.headers,
      body
    })
    return HttpServerResponse.text(response.body, { status: response.status, headers: response.headers })
  })
