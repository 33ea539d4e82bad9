import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import {
  type ApiErrorClass,
  type ApiErrorFields,
  ApiKeyInvalid,
  type CallError,
  InternalError,
  InvalidRequest,
  NotFound,
  RequestNotAllowed,
  ResponseError,
  TooManyRequest,
  UnknownApiError
} from "../../AfterShipError.ts"
import * as Drift from "../../Drift.ts"
import * as ResponseMeta from "../../ResponseMeta.ts"
import type * as Transport from "../../Transport.ts"
import { CurrentMaxWait } from "../../RetryPolicy.ts"
import { metaCode, metadata } from "../metadata.ts"
import { isTransientStatus } from "../status.ts"

/** The error that a number means in any call. The number is the code of the envelope or the HTTP status. */
const common = (code: number) =>
  code >= 500 && isTransientStatus(code)
    ? InternalError
    : [ApiKeyInvalid, RequestNotAllowed, NotFound, TooManyRequest].find(({ metaCode }) => metaCode === code)

/** The groups of errors that an operation adds to those of every call. */
export type ErrorGroups = ReadonlyArray<ReadonlyArray<ApiErrorClass>>

/** What of an operation an answer is read by. */
interface Operation<G extends ErrorGroups> {
  readonly operation: string
  readonly apiVersion: string
  readonly dataKey?: string
  readonly errors: G
}

interface Envelope {
  readonly meta: Readonly<Record<string, unknown>>
  readonly data: unknown
}

/** What all errors have that come from an answer. */
type Fields = Omit<ApiErrorFields, "metaCode" | "message" | "data">

/**
 * Reads an answer: gives its data as it came, or fails with what it says. Whatever it says, the observer gets its
 * metadata first, in the context of the caller.
 */
export const read = <A, G extends ErrorGroups>(
  operation: Operation<G>,
  response: Transport.Response,
  tries: number,
  context: Context.Context<never>,
  caller: Context.Context<never>
): Effect.Effect<A, CallError | InstanceType<G[number][number]>> => {
  const { body, cause } = parse(response.text)
  const envelope = isObject(body) && isObject(body.meta) ? { meta: body.meta, data: body.data } : undefined
  // Made where it is asked for: a call that succeeds, and is not observed, does without.
  const fields = (): Fields => ({
    operation: operation.operation,
    statusCode: response.status,
    responseBody: body,
    meta: metadata({
      ...response,
      metaCode: envelope?.meta.code,
      tries,
      now: Context.get(context, Clock.Clock).currentTimeMillisUnsafe()
    })
  })
  const answer = dataOf<A, G>(operation, response, envelope, cause, fields, context)
  const observe = Context.get(context, ResponseMeta.CurrentObserver)
  if (observe === undefined) return answer
  // A call that the observer makes is not told to it again.
  const outside = Context.add(caller, ResponseMeta.CurrentObserver, undefined)
  return Effect.andThen(Effect.provideContext(observe(fields().meta), outside), answer)
}

const dataOf = <A, G extends ErrorGroups>(
  { apiVersion, dataKey, errors, operation }: Operation<G>,
  { fault, header, status }: Transport.Response,
  envelope: Envelope | undefined,
  cause: unknown,
  fields: () => Fields,
  context: Context.Context<never>
): Effect.Effect<A, CallError | InstanceType<G[number][number]>> => {
  const unusable = (reason: ResponseError["reason"], message: string, cause?: unknown) =>
    Effect.fail(new ResponseError({ ...fields(), reason, message, cause }))

  // In a browser a redirect that was not followed has status 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    return unusable("Redirected", redirected(header("location")))
  }
  const data = dataKey === undefined ? envelope?.data : valueAt(envelope?.data, dataKey)
  if (!isSuccess(status) || (envelope !== undefined && !isSuccess(metaCode(envelope.meta.code)))) {
    return Effect.fail(apiError(errors, fields(), envelope?.meta, data ?? envelope?.data, context))
  }
  const foreign = `HTTP ${status} with a body that is`
  if (fault === "TooLarge") {
    return unusable(fault, `${foreign} larger than allowed`)
  }
  if (fault === "Malformed") {
    const encoding = header("content-encoding")
    return unusable(
      "Unreadable",
      `${foreign} not UTF-8${encoding === undefined ? "" : `, with content-encoding ${encoding}`}`
    )
  }
  const contentType = header("content-type")
  if (!isJson(contentType)) {
    return unusable("Unreadable", `${foreign} not JSON: ${contentType}`)
  }
  if (!isObject(data)) {
    return unusable("Unreadable", `${foreign} not an answer of AfterShip`, cause)
  }
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the type is a claim that a check may hold to the data
  const claimed = data as A
  const check = Context.get(context, Drift.CurrentCheck)
  if (check === undefined) return Effect.succeed(claimed)
  const servedVersion = fields().meta.apiVersion
  return check({ apiVersion, operation, servedVersion, data }).pipe(
    // A call that the check makes is not checked again.
    Effect.provideService(Drift.CurrentCheck, undefined),
    Effect.mapError((message) => new ResponseError({ ...fields(), reason: "Drifted", message, cause: undefined })),
    Effect.as(claimed)
  )
}

const isSuccess = (code: number | undefined): boolean => code !== undefined && code >= 200 && code < 300

/**
 * The error that an envelope stands for. Where it has no code, or one that the operation does not know, the HTTP status
 * decides.
 */
const apiError = <G extends ErrorGroups>(
  own: G,
  fields: Fields,
  meta: Envelope["meta"] | undefined,
  data: unknown,
  context: Context.Context<never>
): CallError | InstanceType<G[number][number]> => {
  const { statusCode } = fields
  const sent = meta?.code ?? statusCode
  const code = metaCode(sent)
  const message = messageOf(fields, meta?.message, Context.get(context, CurrentMaxWait))
  const all = { ...fields, data, metaCode: code ?? sent, message }
  for (const known of [InvalidRequest, ...own.flat()]) {
    if (code === known.metaCode) {
      // oxlint-disable-next-line typescript/consistent-type-assertions -- the class is one of these, and the code is its number
      return new known(all as ApiErrorFields) as CallError | InstanceType<G[number][number]>
    }
  }
  const Class = common(code ?? statusCode) ?? common(statusCode)
  if (Class) return new Class(all)
  const type = typeof meta?.type === "string" ? meta.type : undefined
  return new UnknownApiError({ ...all, metaCode: meta?.code, type })
}

/** AfterShip's message, in whichever form it was sent, and how long it asks to wait where that is longer than allowed. */
const messageOf = (
  { meta: { retryAfter }, statusCode }: Fields,
  given: unknown,
  maxWait: Duration.Duration
): string => {
  const text = typeof given === "string" ? given : given === undefined || given === null ? "" : JSON.stringify(given)
  const message = text.trim().slice(0, 2000) || `HTTP ${statusCode} without an error message`
  const wait = Duration.toMillis(retryAfter ?? 0)
  return wait > Duration.toMillis(maxWait)
    ? `${message} (AfterShip asks to wait ${Math.ceil(wait / 1000)} seconds)`
    : message
}

/** Only what clearly is something else is refused: a proxy's page, a file. */
const isJson = (contentType: string | undefined): boolean =>
  contentType === undefined || /^\s*([\w-]+\/([\w.-]+\+|x-)?json|text\/plain)?\s*([;,]|$)/i.test(contentType)

/** A body that is not JSON is its own text, cut off where it is long. */
const parse = (text: string): { readonly body: unknown; readonly cause: unknown } => {
  try {
    return { body: JSON.parse(text), cause: undefined }
  } catch (cause) {
    return { body: text.slice(0, 2000), cause }
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const valueAt = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

const redirected = (location: string | undefined): string => {
  const here = "https://here.invalid"
  const target = location !== undefined && URL.canParse(location, here) ? new URL(location, here).origin : undefined
  const named = target === here ? "the same origin" : (target ?? "an unknown address")
  return `A redirect to ${named}, which is not followed`
}
