/** Checks the client against one exchange. Each check returns the problems it found. */
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as SchemaParser from "effect/SchemaParser"
import { isDeepStrictEqual } from "node:util"
import { type Exchange, fields, type Request, type Response as Answer } from "./exchanges.ts"
import { decode, type Input, type Mismatch, type Operation, parsed } from "./operations.ts"
import type { Drift as Listed } from "./plan.ts"

/** An HTTP client that gives the same response to every request, and records the requests. */
const server = (answer: Answer, sent: Array<Request>): Layer.Layer<HttpClient.HttpClient> =>
  Layer.succeed(
    HttpClient.HttpClient,
    HttpClient.make((request, url) =>
      Effect.sync(() => {
        const { method } = request
        const text = request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : undefined
        sent.push({ method, url, body: text === undefined ? undefined : JSON.parse(text) })
        const { body, headers, status } = answer
        return HttpClientResponse.fromWeb(
          request,
          new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers })
        )
      })
    )
  )

const config = AfterShipConfig.layer({ apiKey: Redacted.make("conformance"), maxRetry: 0 }).pipe(Layer.orDie)

interface Outcome {
  readonly result: Result.Result<unknown, AfterShipError>
  readonly drift: ReadonlyArray<Drift.Drift>
  readonly sent: ReadonlyArray<Request>
}

/** One id for each path parameter. */
const anyIds = ({ path }: Operation): ReadonlyArray<string> => [...path.matchAll(/\{/g)].map(() => "0123456789abcdef")

const run = (operation: Operation, answer: Answer, input: Input = { ids: anyIds(operation) }): Effect.Effect<Outcome> =>
  Effect.suspend(() => {
    const sent: Array<Request> = []
    const drift: Array<Drift.Drift> = []
    const onDrift = (found: ReadonlyArray<Drift.Drift>) => Effect.sync(() => void drift.push(...found))
    return Effect.result(operation.call(input)).pipe(
      Effect.map((result) => ({ result, drift, sent })),
      Effect.provide([config, server(answer, sent), Drift.layer(operation.responses, onDrift)])
    )
  })

const differences = (
  what: string,
  found: ReadonlyArray<Mismatch>,
  listed: ReadonlyArray<Mismatch>
): ReadonlyArray<string> => {
  const text = ({ message, path }: Mismatch) => `${path}: ${message}`
  const [there, expected] = [found.map(text), listed.map(text)]
  return [
    ...there.filter((place, index) => there.indexOf(place) < index).map((place) => `${what} reported twice: ${place}`),
    ...there.filter((place) => !expected.includes(place)).map((place) => `${what} that is not listed: ${place}`),
    ...expected
      .filter((place) => !there.includes(place))
      .map((place) => `${what} that is listed but not found: ${place}`)
  ]
}

/** As the client reports drift: once for the same drift in several elements, without indices in the path. */
const grouped = (listed: ReadonlyArray<Listed>): ReadonlyArray<Mismatch> => {
  const places = listed.map(({ message, path }) => ({ message, path: path.replace(/\.\d+(?=\.|$)/g, "[]") }))
  return places.filter(
    (place, index) =>
      places.findIndex((other) => other.path === place.path && other.message === place.message) === index
  )
}

/** A copy of a value with other values at some places. */
const corrected = (data: unknown, listed: ReadonlyArray<Listed>): unknown =>
  listed.reduce((value, { instead, path }) => replaced(value, path.split("."), instead), data)

const replaced = (value: unknown, [key, ...rest]: ReadonlyArray<string>, instead: unknown): unknown => {
  if (key === undefined) return instead
  return Array.isArray(value)
    ? value.with(Number(key), replaced(value[Number(key)], rest, instead))
    : { ...fields(value), [key]: replaced(fields(value)[key], rest, instead) }
}

/**
 * Checks a response. The client must return it as it was sent, without the key that wraps it, and report exactly the listed
 * drift. With the drift corrected, decoding and encoding it with the schema must keep everything.
 */
export const checkAnswer = Effect.fnUntraced(function* (
  operation: Operation,
  { response }: Exchange,
  listed: ReadonlyArray<Listed>
) {
  const { data: answer, dataKey } = operation
  const { data: whole } = fields(response.body)
  const data = dataKey === undefined ? whole : fields(whole)[dataKey]
  const outcome = yield* run(operation, response)
  const problems = differences("drift", outcome.drift, grouped(listed))
  if (Result.isFailure(outcome.result)) return [...problems, `failed with ${outcome.result.failure._tag}`]

  // Compared as text, so that the order of the fields matters too.
  const kept = JSON.stringify(outcome.result.success) === JSON.stringify(data) ? [] : ["came back changed"]
  const right = corrected(data, listed)
  const decoded = decode(answer, right)
  if (Result.isFailure(decoded)) {
    return [...problems, ...kept, ...differences("with its drift put right, a mismatch", decoded.failure, [])]
  }
  const encoded = SchemaParser.encodeResult(answer)(decoded.success)
  const unharmed = (value: unknown) => isDeepStrictEqual(value, right)
  return [
    ...problems,
    ...kept,
    ...(unharmed(decoded.success) ? [] : ["decoding lost or changed something"]),
    ...(Result.isSuccess(encoded) && unharmed(encoded.success) ? [] : ["encoding lost or changed something"])
  ]
})

/** Checks an error response. The client must fail with the tag, and the error must contain the whole response. */
export const checkFailure = Effect.fnUntraced(function* (operation: Operation, { response }: Exchange, tag: string) {
  const { body, headers, status } = response
  const { result } = yield* run(operation, response)
  if (Result.isSuccess(result)) return ["did not fail"]
  const error = result.failure
  if (error._tag !== tag) return [`failed with ${error._tag}, not ${tag}`]
  if (!("metaCode" in error)) return [`${tag} is not an API error`]
  const meta = fields(fields(body).meta)
  const header = (name: string) =>
    Number(Object.entries(headers).find(([key]) => key.toLowerCase() === `x-ratelimit-${name}`)?.[1])
  const checks = {
    operation: error.operation === operation.name,
    statusCode: error.statusCode === status,
    metaCode: error.metaCode === (meta.code ?? status),
    message: meta.message === undefined || error.message === meta.message,
    responseBody: isDeepStrictEqual(error.responseBody, body),
    rateLimit:
      Object.keys(headers).length === 0 ||
      isDeepStrictEqual(error.meta.rateLimit, {
        limit: header("limit"),
        remaining: header("remaining"),
        reset: header("reset")
      })
  }
  return Object.entries(checks).flatMap(([field, right]) => (right ? [] : [`${field} differs from the response`]))
})

const anyAnswer = ({ dataKey }: Operation): Answer => ({
  status: 200,
  headers: {},
  body: { meta: { code: 200 }, data: dataKey === undefined ? {} : { [dataKey]: {} } }
})

/** The content of a recorded body, without the key that the version wraps it in. */
const unwrapped = ({ bodyKey }: Operation, body: unknown): unknown =>
  bodyKey === undefined ? body : fields(body)[bodyKey]

/**
 * Checks the body of a request. The schema must accept it, except for the listed differences, and the client must send it
 * unchanged.
 */
export const checkRequest = Effect.fnUntraced(function* (
  operation: Operation,
  body: unknown,
  listed: ReadonlyArray<Mismatch>
) {
  if (operation.body === undefined) return ["the operation takes no body"]
  const given = unwrapped(operation, body)
  if (given === undefined) return [`is not wrapped in ${operation.bodyKey}`]
  const decoded = decode(operation.body, given, "error")
  const found = Result.isFailure(decoded) ? decoded.failure : []
  const { sent } = yield* run(operation, anyAnswer(operation), { ids: anyIds(operation), body: given })
  return [
    ...differences("a mismatch of the request", found, listed),
    ...(isDeepStrictEqual(
      sent.map((request) => request.body),
      [body]
    )
      ? []
      : ["was sent changed"])
  ]
})

/**
 * Checks the parameters of a query, as strings. The schema must accept them, except for the listed differences, and the
 * client must send them unchanged.
 */
export const checkQuery = Effect.fnUntraced(function* (
  operation: Operation,
  texts: Readonly<Record<string, string>>,
  listed: ReadonlyArray<Mismatch>
) {
  if (operation.query === undefined) return ["the operation takes no query"]
  const query = parsed(operation, texts)
  const decoded = decode(operation.query, query, "error")
  const found = Result.isFailure(decoded) ? decoded.failure : []
  const { sent } = yield* run(operation, anyAnswer(operation), { ids: anyIds(operation), query })
  const same = sent.some(({ url }) => isDeepStrictEqual(Object.fromEntries(url.searchParams), texts))
  return [...differences("a mismatch of the query", found, listed), ...(same ? [] : ["was sent changed"])]
})

/** Checks that the client sends a recorded request, with the version's path instead of `/v4`. */
export const checkSent = Effect.fnUntraced(function* (operation: Operation, { body, method, url }: Request) {
  const [, , ...segments] = url.pathname.split("/")
  const template = operation.path.split("/").slice(1)
  const ids = template.flatMap((part, index) =>
    part.startsWith("{") ? [decodeURIComponent(segments[index] ?? "")] : []
  )
  const texts = Object.fromEntries(url.searchParams)
  const { sent } = yield* run(operation, anyAnswer(operation), {
    ids,
    body: unwrapped(operation, body),
    query: parsed(operation, texts)
  })
  const [request] = sent
  const path = `/tracking/${operation.version}/${segments.join("/")}`
  return request?.method === method &&
    request.url.pathname === path &&
    isDeepStrictEqual(Object.fromEntries(request.url.searchParams), texts) &&
    isDeepStrictEqual(request.body, body)
    ? []
    : [`was recorded as ${method} ${url.pathname}${url.search}, but is sent as ${request?.method} ${request?.url}`]
})
