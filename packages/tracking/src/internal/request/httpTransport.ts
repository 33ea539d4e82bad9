import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { constTrue } from "effect/Function"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Headers from "effect/http/Headers"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import type { HttpClientError } from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import * as Redactable from "effect/Redactable"
import * as Stream from "effect/Stream"
import { InvalidOption } from "../../AfterShipError.ts"
import * as Transport from "../../Transport.ts"
import { seen } from "./connectionFailed.ts"

/** The transport that a client carries, or one that sends through the client as it is. */
export const transportOf = (client: HttpClient.HttpClient): Transport.Transport =>
  Transport.get(client) ?? adapt(client)

/** Sends through a client, in a fiber for each request. */
const adapt = (client: HttpClient.HttpClient): Transport.Transport => ({
  // A start that was told once tells nothing of the requests that a client sends another way.
  get tellsStart() {
    return tellers.has(client) ? "sometimes" : "never"
  },
  send: (request, listener, context) => {
    const started = () => {
      if (isSigned(request) && dropsDate()) throw unsignable()
      tellers.add(client)
      listener.started()
    }
    const own = Context.add(surroundings(context), Transport.CurrentStarted, started)
    const fiber = Effect.runForkWith(own)(answer(client, request))
    fiber.addObserver(listener.ended)
    return Fiber.interrupt(fiber)
  }
})

/** The clients that have told the start of a request. */
const tellers = /*#__PURE__*/ new WeakSet<HttpClient.HttpClient>()

/** The context that a client runs in. Made once for each context of a caller: making it costs as much as the rest. */
const surroundings = (context: Context.Context<never>): Context.Context<never> => {
  const found =
    known.get(context) ??
    Context.mergeAll(
      context,
      // In place of the settings that the client was built with: nothing inside it can have a redirect followed.
      Context.make(FetchHttpClient.RequestInit, {
        ...Context.getOrUndefined(context, FetchHttpClient.RequestInit),
        // A redirect is never followed: the key would go with it. Effect reads this as it calls `fetch`, whichever one
        // that is; what came before, such as a limiter around the client, is over then.
        get redirect() {
          Fiber.getCurrent()?.getRef(Transport.CurrentStarted)?.()
          return "manual" as const
        }
      }),
      // The call has a span of its own, which tells neither ids nor filters.
      Context.make(HttpClient.TracerDisabledWhen, constTrue),
      Context.make(Headers.CurrentRedactedNames, [...Context.get(context, Headers.CurrentRedactedNames), ...secrets])
    )
  known.set(context, found)
  return found
}

const known = /*#__PURE__*/ new WeakMap<Context.Context<never>, Context.Context<never>>()

const isSigned = ({ headers }: Transport.Request): boolean =>
  Object.keys(headers).some((name) => name.startsWith("as-signature-"))

/** Whether the runtime takes the date away from what is sent, as browsers do. The signature would be of another date. */
const dropsDate = (): boolean => !new Request("https://localhost", { headers: { date: "0" } }).headers.has("date")

const unsignable = () =>
  new InvalidOption({
    option: "authType",
    problem: "cannot sign in a browser, which does not send the date",
    allowed: "API_KEY here"
  })

const answer = (
  client: HttpClient.HttpClient,
  request: Transport.Request
): Effect.Effect<Transport.Response, HttpClientError> =>
  client.execute(outgoing(request)).pipe(
    // A client of the user's own may take an error status for a failure.
    Effect.catch((error) => (error.response === undefined ? Effect.fail(error) : Effect.succeed(error.response))),
    Effect.flatMap((response) => {
      seen(request.origin).answered = true
      return received(response, request.maxBodySize)
    })
  )

/** As a text: a URL would be taken apart, and its query written in another way than it was signed. */
const outgoing = ({
  body,
  headers,
  method,
  origin,
  target
}: Transport.Request): HttpClientRequest.HttpClientRequest => {
  const request = HttpClientRequest.make(method)(origin + target, {
    headers,
    body: body && HttpBody.uint8Array(body, "application/json")
  })
  Object.setPrototypeOf(request.headers, concealing)
  return request
}

/**
 * Reads the body up to a number of bytes, which counts what was inflated. What is beyond is not read. Only a browser
 * that calls another origin hides that it has inflated a body, and so reads it whole before it is refused.
 */
const received = (
  response: HttpClientResponse,
  maxBodySize: number
): Effect.Effect<Transport.Response, HttpClientError> => {
  const { headers, status } = response
  const chunks: Array<Uint8Array> = []
  let size = 0
  const keep = (chunk: Uint8Array) => {
    size += chunk.length
    chunks.push(chunk)
    return size > maxBodySize ? enough : Effect.void
  }
  const body: Effect.Effect<void, HttpClientError | undefined> =
    // The length is that of the body itself where nothing is to be inflated.
    headers["content-encoding"] === undefined && Number(headers["content-length"]) <= maxBodySize
      ? Effect.flatMap(response.arrayBuffer, (bytes) => keep(new Uint8Array(bytes)))
      : Stream.runForEach(response.stream, keep)
  return body.pipe(
    Effect.catch((error) =>
      error === undefined || error.reason._tag === "EmptyBodyError" ? Effect.void : Effect.fail(error)
    ),
    Effect.map(() => ({ ...Transport.text(chunks, maxBodySize), status, header: (name) => headers[name] }))
  )
}

/** Ends the reading of a body. */
const enough = Effect.fail(undefined)

/** The headers that must not be read. */
const secrets: ReadonlyArray<string | RegExp> = ["as-api-key", /^as-signature-/]

/**
 * Headers that hide the secrets among them wherever they are printed. Effect asks the context of the fiber for the
 * names, and not everything that prints a request runs in one; copies, which the context does reach, do not inherit
 * this.
 */
const concealing: object = Object.create(Object.getPrototypeOf(Headers.empty), {
  [Redactable.symbolRedactable]: {
    value(this: Headers.Headers, context: Context.Context<never>) {
      return Headers.redact(this, [...Context.get(context, Headers.CurrentRedactedNames), ...secrets])
    }
  }
})
