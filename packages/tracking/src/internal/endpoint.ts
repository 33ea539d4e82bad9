/** The one way from a call to its answer. */
import * as Clock from "effect/Clock"
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
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as Redactable from "effect/Redactable"
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
import { Authentication, CurrentHeaders, type OutgoingRequest } from "../Authentication.ts"
import {
  CurrentBudget,
  CurrentDeadline,
  CurrentMaxWait,
  CurrentSchedule,
  CurrentTimeout,
  exponential,
  Retryable
} from "../RetryPolicy.ts"
import { body } from "./body.ts"
import { type Answer, read } from "./envelope.ts"
import { headers } from "./headers.ts"
import { path } from "./path.ts"
import { query } from "./query.ts"
import { within } from "./retry.ts"
import { readText } from "./text.ts"

/** All there is to know of an operation. */
export interface Endpoint<C extends ApiErrorClass> {
  readonly operation: string
  readonly apiVersion: string
  readonly method: OutgoingRequest["method"]
  /** The path below the version, its parameters in braces. */
  readonly path: string
  /** Whether sending a request again does no harm when the first one was carried out unnoticed. */
  readonly repeatable: boolean
  /** The key that the body is wrapped under, in the versions that wrap. */
  readonly bodyKey?: string
  /** The key that the answer's data is wrapped under. */
  readonly dataKey?: string
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
  Effect.withSpan(Effect.tapError(run<A, C>(endpoint, input), annotate), `AfterShip.${endpoint.operation}`, {
    kind: "client",
    captureStackTrace: false,
    attributes: {
      // OpenTelemetry's names. The route as a template: ids and filters may be personal data.
      "http.request.method": endpoint.method,
      "url.template": `/tracking/${endpoint.apiVersion}${endpoint.path}`
    }
  })

const annotate = (error: AfterShipError): Effect.Effect<void> => Effect.annotateCurrentSpan("error.type", error._tag)

const run = Effect.fnUntraced(function* <A, C extends ApiErrorClass>(endpoint: Endpoint<C>, input: Input) {
  const config = yield* AfterShipConfig
  const request = yield* prepare(endpoint, input, config.domain)
  yield* Effect.annotateCurrentSpan("server.address", request.url.hostname)
  const timeout = (yield* CurrentTimeout) ?? config.timeout
  const deadline = yield* CurrentDeadline
  const retryable = yield* Retryable
  const budget = (yield* CurrentBudget) ?? config.retryBudget
  const schedule = within({
    schedule: (yield* CurrentSchedule) ?? exponential(config.maxRetry),
    retryable: (error) => retryable(error, endpoint),
    budget,
    maxWait: yield* CurrentMaxWait
  })
  let tries = 0
  const tried = Effect.suspend(() => send(endpoint.operation, request, config.userAgent, ++tries)).pipe(
    Effect.timeoutOrElse({ duration: timeout, orElse: () => timedOut(endpoint, timeout, "") }),
    Effect.flatMap((answer) => read<A, C>(endpoint, answer))
  )
  const call = Effect.retry(tried, schedule)
  const data = yield* deadline === undefined
    ? call
    : Effect.timeoutOrElse(call, {
        duration: deadline,
        orElse: () => timedOut(endpoint, deadline, ", all tries included")
      })
  yield* budget.earn(1)
  return data
})

/** What is sent, the same on each try but for its authentication. */
const prepare = Effect.fnUntraced(function* (endpoint: Endpoint<ApiErrorClass>, input: Input, domain: string) {
  const parts = Result.all({
    path: path(endpoint.path, input.path ?? {}),
    query: query(input.query ?? {}),
    body: "body" in input ? body(input.body, endpoint.bodyKey) : Result.succeed(undefined),
    headers: headers(yield* CurrentHeaders)
  })
  if (Result.isFailure(parts)) {
    return yield* new InvalidInput({ operation: endpoint.operation, ...parts.failure })
  }
  const sent: OutgoingRequest = {
    method: endpoint.method,
    url: new URL(`${domain}/tracking/${endpoint.apiVersion}${parts.success.path}${parts.success.query}`),
    headers: parts.success.headers,
    body: parts.success.body
  }
  return sent
})

/** 16 MiB, after inflation: a page of 200 trackings has some 2. */
const defaultMaxBodySize = 16 * 1024 * 1024

const send = Effect.fnUntraced(function* (
  operation: string,
  outgoing: OutgoingRequest,
  userAgent: string,
  tries: number
) {
  const client = yield* HttpClient.HttpClient
  const authentication = yield* Authentication
  // As a text: a URL would be taken apart, and its query written in another way than it was signed.
  const request = HttpClientRequest.make(outgoing.method)(outgoing.url.href, {
    headers: {
      ...outgoing.headers,
      ...(yield* authentication.headers(outgoing)),
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": userAgent
    },
    ...(outgoing.body === undefined ? {} : { body: HttpBody.uint8Array(outgoing.body, "application/json") })
  })
  Object.setPrototypeOf(request.headers, concealing)
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
        Context.make(Headers.CurrentRedactedNames, [...Context.get(context, Headers.CurrentRedactedNames), ...secrets])
      )
    )
  )
  const { headers, status } = response
  yield* Effect.annotateCurrentSpan("http.response.status_code", status)
  if (tries > 1) yield* Effect.annotateCurrentSpan("http.request.resend_count", tries - 1)
  yield* authentication.answered(headers["date"])
  const maxBytes = Number((yield* HttpIncomingMessage.MaxBodySize) ?? defaultMaxBodySize)
  const { fault, text } = yield* Effect.catch(readText(response.stream, maxBytes), (error) =>
    error.reason._tag === "EmptyBodyError" ? Effect.succeed({ text: "", fault: undefined }) : Effect.fail(failed(error))
  )
  return { status, headers, text, fault, tries, now: yield* Clock.currentTimeMillis } satisfies Answer
})

/** The headers that nobody may read. */
const secrets: ReadonlyArray<string | RegExp> = ["as-api-key", /^as-signature-/]

/**
 * Headers that hide the secrets among them wherever they are printed. Effect asks the context of the fiber for the names,
 * and not everything that prints a request runs in one; copies, which the context does reach, do not inherit this.
 */
const concealing: object = Object.create(Object.getPrototypeOf(Headers.empty), {
  [Redactable.symbolRedactable]: {
    value(this: Headers.Headers, context: Context.Context<never>) {
      return Headers.redact(this, [...Context.get(context, Headers.CurrentRedactedNames), ...secrets])
    }
  }
})

const timedOut = ({ operation }: { readonly operation: string }, timeout: Duration.Duration, what: string) =>
  Effect.fail(
    new TimedOut({ operation, timeout, message: `No complete answer within ${Duration.toMillis(timeout)} ms${what}` })
  )

/** Error codes of Node, Deno, Bun and our proxy layer that tell that there never was a connection to AfterShip. */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|PROXY_[A-Z_]+)$|CERT|_TLS_|_SSL_/

/**
 * The cause is what the HTTP client's error stems from, not that error itself, for that one holds the request and with
 * it the key.
 */
const connectionFailed = (operation: string, origin: string, { cause }: HttpClientError): ConnectionFailed => {
  const { code, message } = coded(cause) ?? {}
  // What a proxy did is told by its message alone.
  const reason = code?.startsWith("PROXY_") ? message : code
  return new ConnectionFailed({
    operation,
    cause,
    code,
    message: `The connection to ${origin} failed${reason === undefined ? "" : `: ${reason}`}`,
    requestSent: code !== undefined && unconnected.test(code) ? "no" : "unknown"
  })
}

/** The first error among the causes that has a code. */
const coded = (error: unknown): { readonly code: string; readonly message: string } | undefined =>
  !(error instanceof Error)
    ? undefined
    : "code" in error && typeof error.code === "string"
      ? { code: error.code, message: error.message }
      : coded(error.cause)
