/**
 * The engine as an HTTP application, for both the client in the process and the server.
 */
import * as Effect from "effect/Effect"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import type { HttpServerError } from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Engine } from "./engine.ts"

const isTooLarge = ({ reason }: HttpServerError) =>
  reason._tag === "RequestParseError" && reason.reason === "BodyTooLarge"

/** The text of a body, or undefined if it is too large. A body whose `content-length` is too large is not read. */
const readBody = (
  request: HttpServerRequest.HttpServerRequest,
  { maxBodySize }: Engine
): Effect.Effect<string | undefined> =>
  Number(request.headers["content-length"]) > maxBodySize
    ? Effect.succeed(undefined)
    : Effect.match(Effect.provideService(request.arrayBuffer, HttpIncomingMessage.MaxBodySize, maxBodySize), {
        // A body that breaks off is not valid JSON, and the engine refuses it as such.
        onFailure: (error) => (isTooLarge(error) ? undefined : ""),
        // In the process, nothing has checked the size before.
        onSuccess: (bytes) => (bytes.byteLength > maxBodySize ? undefined : new TextDecoder().decode(bytes))
      })

export const app = (engine: Engine, misdirected?: string) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const response = yield* engine.handle({
      method: request.method,
      // In the process, the URL still has its fragment. Over a socket no fragment is sent.
      target: request.url.replace(/#.*$/s, ""),
      headers: request.headers,
      misdirected,
      body: readBody(request, engine)
    })
    return HttpServerResponse.text(response.body, { status: response.status, headers: response.headers })
  })
