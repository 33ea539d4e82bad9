/** Holds the client against one exchange; each check gives what is wrong. */
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import { responses } from "@effect-aftership/tracking/2024-10"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as SchemaParser from "effect/SchemaParser"
import { isDeepStrictEqual } from "node:util"
import { type Exchange, fields, type Response as Answer } from "./exchanges.ts"
import { decode, type Mismatch, operation, type OperationName } from "./operations.ts"
import type { Drift as Listed } from "./plan.ts"

/** Gives one answer to every request, and remembers what was sent. */
const server = (answer: Answer, sent: Array<unknown>): Layer.Layer<HttpClient.HttpClient> =>
  Layer.succeed(
    HttpClient.HttpClient,
    HttpClient.make((request) =>
      Effect.sync(() => {
        if (request.body._tag === "Uint8Array") sent.push(JSON.parse(new TextDecoder().decode(request.body.body)))
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
  readonly sent: ReadonlyArray<unknown>
}

const run = (call: ReturnType<typeof operation>["call"], answer: Answer): Effect.Effect<Outcome> =>
  Effect.suspend(() => {
    const sent: Array<unknown> = []
    const drift: Array<Drift.Drift> = []
    const onDrift = (found: ReadonlyArray<Drift.Drift>) => Effect.sync(() => void drift.push(...found))
    return Effect.result(call).pipe(
      Effect.map((result) => ({ result, drift, sent })),
      Effect.provide([config, server(answer, sent), Drift.layer(responses, onDrift)])
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
    ...there.filter((place, index) => there.indexOf(place) < index).map((place) => `${what} told twice: ${place}`),
    ...there.filter((place) => !expected.includes(place)).map((place) => `${what} that is not listed: ${place}`),
    ...expected.filter((place) => !there.includes(place)).map((place) => `${what} that is listed, and not so: ${place}`)
  ]
}

/** The same with other values at some places. */
const corrected = (data: unknown, listed: ReadonlyArray<Listed>): unknown =>
  listed.reduce((value, { instead, path }) => replaced(value, path.split("."), instead), data)

const replaced = (value: unknown, [key, ...rest]: ReadonlyArray<string>, instead: unknown): unknown => {
  if (key === undefined) return instead
  return Array.isArray(value)
    ? value.with(Number(key), replaced(value[Number(key)], rest, instead))
    : { ...fields(value), [key]: replaced(fields(value)[key], rest, instead) }
}

/**
 * An answer: comes back as it was sent, reports the drift that is listed and no other, and, with that put right, passes
 * through the schema and back without losing anything.
 */
export const checkAnswer = Effect.fnUntraced(function* (
  name: OperationName,
  { response }: Exchange,
  listed: ReadonlyArray<Listed>
) {
  const { data } = fields(response.body)
  const { answer, call } = operation(name)
  const outcome = yield* run(call, response)
  const problems = differences("drift", outcome.drift, listed)
  if (Result.isFailure(outcome.result)) return [...problems, `failed with ${outcome.result.failure._tag}`]

  // As text, so that the order of the fields counts too.
  const text = JSON.stringify(data)
  const kept = JSON.stringify(outcome.result.success) === text ? [] : ["came back changed"]
  const right = corrected(data, listed)
  const decoded = decode(answer, right)
  if (Result.isFailure(decoded)) {
    return [...problems, ...kept, ...differences("with its drift put right, a mismatch", decoded.failure, [])]
  }
  const encoded = SchemaParser.encodeResult(answer)(decoded.success)
  const whole = (value: unknown) => isDeepStrictEqual(value, right)
  return [
    ...problems,
    ...kept,
    ...(whole(decoded.success) ? [] : ["decoding lost or changed something"]),
    ...(Result.isSuccess(encoded) && whole(encoded.success) ? [] : ["encoding lost or changed something"])
  ]
})

/** An error: fails with its tag, and tells all that came. */
export const checkFailure = Effect.fnUntraced(function* (name: OperationName, { response }: Exchange, tag: string) {
  const { body, headers, status } = response
  const { result } = yield* run(operation(name).call, response)
  if (Result.isSuccess(result)) return ["did not fail"]
  const error = result.failure
  if (error._tag !== tag) return [`failed with ${error._tag}, not ${tag}`]
  if (!("metaCode" in error)) return [`${tag} is no error of the API`]
  const meta = fields(fields(body).meta)
  const header = (name: string) =>
    Number(Object.entries(headers).find(([key]) => key.toLowerCase() === `x-ratelimit-${name}`)?.[1])
  const told = {
    operation: error.operation === name,
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
  return Object.entries(told).flatMap(([field, right]) => (right ? [] : [`${field} is not what was answered`]))
})

/** The body of a request: taken by the schema, but for what is listed, and then sent as it is. */
export const checkRequest = Effect.fnUntraced(function* (
  name: OperationName,
  body: unknown,
  listed: ReadonlyArray<Mismatch>
) {
  const call = operation(name).callWith?.(body)
  if (call === undefined) return ["the operation takes no body"]
  if (Result.isFailure(call)) return differences("a mismatch of the request", call.failure, listed)
  const { sent } = yield* run(call.success, { status: 200, headers: {}, body: { meta: { code: 200 }, data: {} } })
  return [
    ...differences("a mismatch of the request", [], listed),
    ...(isDeepStrictEqual(sent, [body]) ? [] : ["was sent changed"])
  ]
})
