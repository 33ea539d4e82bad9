/**
 * The engine as an HTTP application: the one piece that both doors share.
 */
import * as Effect from "effect/Effect"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import type { HttpServerError } from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Engine } from "./engine.ts"

const isTooLarge = ({ reason }: HttpServerError) =>
  reason._tag === "RequestParseError" && reason.reason === "BodyTooLarge"

/** The text of a body, or undefined where it is too large. Nothing is read of one that says so itself. */
const readBody = (
  request: HttpServerRequest.HttpServerRequest,
  { maxBodySize }: Engine
): Effect.Effect<string | undefined> =>
  Number(request.headers["content-length"]) > maxBodySize
    ? Effect.succeed(undefined)
    : Effect.match(Effect.provideService(request.arrayBuffer, HttpIncomingMessage.MaxBodySize, maxBodySize), {
        // A body that breaks off is no JSON; the engine says so.
        onFailure: (error) => (isTooLarge(error) ? undefined : ""),
        // Within the process nothing has measured the body before.
        onSuccess: (bytes) => (bytes.byteLength > maxBodySize ? undefined : new TextDecoder().decode(bytes))
      })

export const app = (engine: Engine, misdirected?: string) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const response = yield* engine.handle({
      method: request.method,
      // Within the process the fragment is still there; on a socket it never travels.
      target: request.url.replace(/#.*$/s, ""),
      headers: request.headers,
      misdirected,
      body: readBody(request, engine)
    })
    return HttpServerResponse.text(response.body, { status: response.status, headers: response.headers })
  })
