/** The one way from a call to its answer. */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Headers from "effect/http/Headers"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import type { HttpClientError } from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import * as Result from "effect/Result"
import { AfterShipConfig } from "../AfterShipConfig.ts"
import {
  type AfterShipError,
  type ApiErrorClass,
  type CallError,
  ConnectionFailed,
  InvalidInput,
  TimedOut
} from "../AfterShipError.ts"
import { Authentication, type OutgoingRequest } from "../Authentication.ts"
import { CurrentSchedule, CurrentTimeout, exponential, Retryable } from "../RetryPolicy.ts"
import { body } from "./body.ts"
import { type Answer, read } from "./envelope.ts"
import { path } from "./path.ts"
import { query } from "./query.ts"

/** All there is to know of an operation. */
export interface Endpoint<C extends ApiErrorClass> {
  readonly operation: string
  readonly apiVersion: string
  readonly method: OutgoingRequest["method"]
  /** The path below the version, its parameters in braces. */
  readonly path: string
  /** Whether sending a request again does no harm when the first one was carried out unnoticed. */
  readonly repeatable: boolean
  /** The errors that this operation adds to those of every call. */
  readonly errors: ReadonlyArray<C>
}

/** The arguments of a call. An operation that has a body has the key, whatever is in it. */
export interface Input {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: object | undefined
  readonly body?: object
}

/**
 * Makes a call: checks the input, sends it, tries again where that is allowed, and reads the answer. The type of the data
 * is what the caller claims it to be.
 */
export const call = <A, C extends ApiErrorClass>(
  endpoint: Endpoint<C>,
  input: Input
): Effect.Effect<A, CallError | InstanceType<C>, AfterShipConfig | HttpClient.HttpClient> =>
  Effect.withSpan(run<A, C>(endpoint, input), `AfterShip.${endpoint.operation}`, {
    kind: "client",
    captureStackTrace: false,
    attributes: {
      // OpenTelemetry's names. The route as a template: ids and filters may be personal data.
      "http.request.method": endpoint.method,
      "url.template": `/tracking/${endpoint.apiVersion}${endpoint.path}`
    }
  })

const run = Effect.fnUntraced(function* <A, C extends ApiErrorClass>(endpoint: Endpoint<C>, input: Input) {
  const config = yield* AfterShipConfig
  const request = yield* prepare(endpoint, input, config.domain)
  const timeout = (yield* CurrentTimeout) ?? config.timeout
  const retryable = yield* Retryable
  const schedule = (yield* CurrentSchedule) ?? exponential(config.maxRetry)
  return yield* send(endpoint.operation, request, config.userAgent).pipe(
    Effect.timeoutOrElse({
      duration: timeout,
      orElse: () => Effect.fail(timedOut(endpoint.operation, timeout))
    }),
    Effect.flatMap((answer) => read<A, C>(endpoint, answer)),
    Effect.retry({ while: (error: AfterShipError) => retryable(error, endpoint), schedule })
  )
})

/** What is sent, the same on each try but for its authentication. */
const prepare = (
  endpoint: Endpoint<ApiErrorClass>,
  input: Input,
  domain: string
): Effect.Effect<OutgoingRequest, InvalidInput> => {
  const parts = Result.all({
    path: path(endpoint.path, input.path ?? {}),
    query: query(input.query ?? {}),
    body: "body" in input ? body(input.body) : Result.succeed(undefined)
  })
  return Result.isFailure(parts)
    ? Effect.fail(new InvalidInput({ operation: endpoint.operation, ...parts.failure }))
    : Effect.succeed({
        method: endpoint.method,
        url: new URL(`${domain}/tracking/${endpoint.apiVersion}${parts.success.path}${parts.success.query}`),
        body: parts.success.body
      })
}

const send = Effect.fnUntraced(function* (operation: string, outgoing: OutgoingRequest, userAgent: string) {
  const client = yield* HttpClient.HttpClient
  const authenticate = yield* Authentication
  // As a text: a URL would be taken apart, and its query written in another way than it was signed.
  const request = HttpClientRequest.make(outgoing.method)(outgoing.url.href, {
    headers: {
      ...(yield* authenticate(outgoing)),
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": userAgent
    },
    ...(outgoing.body === undefined
      ? {}
      : { body: HttpBody.uint8Array(new TextEncoder().encode(outgoing.body), "application/json") })
  })
  const failed = (error: HttpClientError) => connectionFailed(operation, outgoing.url.origin, error)
  const response = yield* client.execute(request).pipe(
    Effect.catch((error): Effect.Effect<HttpClientResponse, ConnectionFailed> =>
      // A client of the user's own may take an error status for a failure.
      error.response === undefined ? Effect.fail(failed(error)) : Effect.succeed(error.response)
    ),
    Effect.updateContext((context: Context.Context<never>) =>
      Context.mergeAll(
        context,
        // A redirect is never followed: the key would go with it.
        Context.make(FetchHttpClient.RequestInit, {
          ...Context.getOrUndefined(context, FetchHttpClient.RequestInit),
          redirect: "manual"
        }),
        // The call has a span of its own, which tells neither ids nor filters.
        Context.make(HttpClient.TracerDisabledWhen, constTrue),
        Context.make(Headers.CurrentRedactedNames, [
          ...Context.get(context, Headers.CurrentRedactedNames),
          "as-api-key",
          /^as-signature-/
        ])
      )
    )
  )
  yield* Effect.annotateCurrentSpan("http.response.status_code", response.status)
  const text = yield* Effect.mapError(response.text, failed)
  return { status: response.status, headers: response.headers, text } satisfies Answer
})

const timedOut = (operation: string, timeout: Duration.Duration) =>
  new TimedOut({ operation, timeout, message: `No complete answer within ${Duration.toMillis(timeout)} ms` })

/** Error codes of Node, Deno and Bun that tell that there never was a connection. */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/

/**
 * The cause is what the HTTP client's error stems from, not that error itself, for that one holds the request and with
 * it the key.
 */
const connectionFailed = (operation: string, origin: string, error: HttpClientError): ConnectionFailed => {
  const { cause } = error
  let code: string | undefined
  for (let at = cause; code === undefined && at instanceof Error; at = at.cause) {
    code = "code" in at && typeof at.code === "string" ? at.code : undefined
  }
  return new ConnectionFailed({
    operation,
    cause,
    message: `The connection to ${origin} failed${code === undefined ? "" : `: ${code}`}`,
    requestSent: code !== undefined && unconnected.test(code) ? "no" : "unknown"
  })
}
