/** The one way from a call to its answer. */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as Result from "effect/Result"
import * as Tracer from "effect/Tracer"
import { AfterShipConfig, CurrentHeaders } from "../../AfterShipConfig.ts"
import { type CallError, InvalidInput } from "../../AfterShipError.ts"
import { Authentication, type OutgoingRequest } from "../../Authentication.ts"
import { CurrentDeadline, CurrentTimeout } from "../../RetryPolicy.ts"
import { type ErrorGroups, read } from "./envelope.ts"
import { type Call, exchange, pastDeadline } from "./exchange.ts"
import { transportOf } from "./httpTransport.ts"
import { type Input, prepare } from "./prepare.ts"
import { retried } from "./retry.ts"
import { bounded } from "../timer.ts"

/** All there is to know of an operation. */
export interface Endpoint<G extends ErrorGroups> {
  readonly operation: string
  readonly apiVersion: string
  readonly method: OutgoingRequest["method"]
  /** The path below the version, its parameters in braces. */
  readonly path: string
  /** Whether sending a request again does no harm when the first one was carried out unnoticed. */
  readonly idempotent: boolean
  /** The key that the body is wrapped under, in the versions that wrap. */
  readonly bodyKey?: string
  /** The key that the answer's data is wrapped under. */
  readonly dataKey?: string
  /** The groups of errors that this operation adds to those of every call. */
  readonly errors: G
}

/**
 * Makes a call: checks the input, sends it, tries again where that is allowed, and reads the answer. The type of the
 * data is what the caller claims it to be. A span is made only where a tracer sees it.
 */
export const call = <A, G extends ErrorGroups>(
  endpoint: Endpoint<G>,
  input: Input
): Effect.Effect<A, CallError | InstanceType<G[number][number]>, AfterShipConfig | HttpClient.HttpClient> =>
  Effect.contextWith((context: Context.Context<AfterShipConfig | HttpClient.HttpClient>) =>
    Context.get(context, Tracer.Tracer) === Tracer.nativeTracer
      ? run<A, G>(endpoint, input, context, context, undefined)
      : traced<A, G>(endpoint, input, context)
  )

const traced = <A, G extends ErrorGroups>(
  endpoint: Endpoint<G>,
  input: Input,
  caller: Context.Context<AfterShipConfig | HttpClient.HttpClient>
) => {
  const options = {
    kind: "client",
    attributes: {
      // OpenTelemetry's names. The route as a template: ids and filters may be personal data.
      "http.request.method": endpoint.method,
      "url.template": `/tracking/${endpoint.apiVersion}${endpoint.path}`
    }
  } as const
  return Effect.useSpan(`AfterShip.${endpoint.operation}`, options, (span) =>
    Effect.contextWith((context: Context.Context<AfterShipConfig | HttpClient.HttpClient>) =>
      run<A, G>(endpoint, input, context, caller, span)
    ).pipe(
      Effect.mapError((error) => {
        span.attribute("error.type", error._tag)
        return error
      }),
      Effect.withParentSpan(span, { captureStackTrace: false })
    )
  )
}

const run = <A, G extends ErrorGroups>(
  endpoint: Endpoint<G>,
  input: Input,
  context: Context.Context<AfterShipConfig | HttpClient.HttpClient>,
  /** The context outside of the call's span. */
  caller: Context.Context<never>,
  span: Tracer.Span | undefined
): Effect.Effect<A, CallError | InstanceType<G[number][number]>, AfterShipConfig> => {
  const config = Context.get(context, AfterShipConfig)
  const prepared = prepare(endpoint, input, config.domain, Context.get(context, CurrentHeaders))
  if (Result.isFailure(prepared)) {
    return Effect.fail(new InvalidInput({ operation: endpoint.operation, ...prepared.failure }))
  }
  const request = prepared.success
  span?.attribute("server.address", request.url.hostname)
  const timeout = Duration.toMillis(Context.get(context, CurrentTimeout) ?? config.timeout)
  const deadline = Context.get(context, CurrentDeadline)
  const shared: Call = {
    operation: endpoint.operation,
    transport: transportOf(Context.get(context, HttpClient.HttpClient)),
    timeout,
    patience: deadline === undefined ? 10 * timeout : Infinity,
    started: false,
    context
  }
  const authentication = Context.get(context, Authentication)
  const maxBodySize = Number(Context.get(context, HttpIncomingMessage.MaxBodySize) ?? defaultMaxBodySize)
  let tries = 0
  let corrected = false
  const attempt: Effect.Effect<A, CallError | InstanceType<G[number][number]>, AfterShipConfig> = Effect.suspend(() => {
    tries++
    return authentication.headers(request)
  }).pipe(
    Effect.flatMap((signed) =>
      Effect.flatMap(
        exchange(shared, {
          method: request.method,
          origin: config.domain,
          target: request.target,
          headers: {
            ...request.headers,
            ...signed,
            accept: "application/json",
            "content-type": "application/json",
            "user-agent": config.userAgent
          },
          body: request.body,
          maxBodySize
        }),
        (response) => {
          span?.attribute("http.response.status_code", response.status)
          if (tries > 1) span?.attribute("http.request.resend_count", tries - 1)
          const served = response.header("as-api-version")?.trim()
          if (served) span?.attribute("aftership.api_version", served)
          return Effect.flatMap(authentication.answered(response.header("date")?.trim(), signed), (outdated) => {
            const data = read<A, G>(endpoint, response, tries, context, caller)
            if (!outdated || corrected) return data
            // What was refused for its date alone was not acted on: it is sent once more, whatever the policy allows.
            return Effect.catch(data, (error) => {
              if (error._tag !== "ApiKeyInvalid") return Effect.fail(error)
              corrected = true
              return attempt
            })
          })
        }
      )
    )
  )
  const data = retried(attempt, endpoint, config, context)
  return deadline === undefined
    ? data
    : bounded(data, Duration.toMillis(deadline), (millis) => pastDeadline(shared, millis), context)
}

/** 16 MiB, after inflation: a page of 200 trackings has some 2. */
const defaultMaxBodySize = 16_777_216
