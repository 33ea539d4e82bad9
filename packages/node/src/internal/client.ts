import { CurrentStarted } from "@effect-aftership/tracking/Transport"
import * as Effect from "effect/Effect"
import { constVoid } from "effect/Function"
import * as Headers from "effect/http/Headers"
import * as HttpClient from "effect/http/HttpClient"
import { HttpClientError, TransportError } from "effect/http/HttpClientError"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import type { Pool } from "./pool.ts"
import { encode } from "./requestBody.ts"
import { Streaming } from "./streaming.ts"
import type { Outgoing } from "./undici.ts"

/** A complete `HttpClient` that uses the connections of a pool. */
export const make = (pool: Pool): HttpClient.HttpClient =>
  HttpClient.make((request, url, signal, fiber) =>
    Effect.flatMap(encode(request), ({ body, headers }) =>
      Effect.callback<HttpClientResponse, HttpClientError>((resume) => {
        const outgoing = { ...head(headers), method: request.method, path: url.pathname + url.search, body }
        const exchange = new Streaming(outgoing, request, signal, {
          started: fiber.getRef(CurrentStarted) ?? constVoid,
          answered: (response) => resume(Effect.succeed(response)),
          failed: (cause) => resume(Effect.fail(transportError(request, cause)))
        })
        exchange.send(pool, url.origin)
        return Effect.sync(() => exchange.stop())
      })
    )
  )

const transportError = (request: HttpClientRequest, cause: unknown): HttpClientError =>
  new HttpClientError({ reason: new TransportError({ request, cause }) })

/** Undici writes the two headers of an upgrade itself. */
const head = (headers: Headers.Headers): Pick<Outgoing, "headers" | "upgrade"> =>
  headers.upgrade === undefined
    ? { headers }
    : { headers: Headers.removeMany(headers, ["connection", "upgrade"]), upgrade: headers.upgrade }
