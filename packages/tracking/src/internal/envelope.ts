import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
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
} from "../AfterShipError.ts"
import * as Drift from "../Drift.ts"
import * as ResponseMeta from "../ResponseMeta.ts"
import type { Text } from "./text.ts"

/** An answer as it came. */
export interface Answer extends Text {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The number of the try that it answers, from 1. */
  readonly tries: number
  /** When it came, in milliseconds since 1970. */
  readonly now: number
}

/** The errors that every call may be answered with. */
const common: ReadonlyArray<ApiErrorClass> = [
  InvalidRequest,
  ApiKeyInvalid,
  RequestNotAllowed,
  NotFound,
  TooManyRequest,
  InternalError
]

/** Reads an answer: gives its data as it came, or fails with what it says. */
export const read = <A, C extends ApiErrorClass>(
  endpoint: {
    readonly operation: string
    readonly apiVersion: string
    readonly dataKey?: string
    readonly errors: ReadonlyArray<C>
  },
  answer: Answer
): Effect.Effect<A, CallError | InstanceType<C>> => {
  const { headers, status, text } = answer
  const parsed = parse(text)
  const body = Result.isSuccess(parsed) ? parsed.success : text.slice(0, 2000)
  const envelope = isObject(body) && isObject(body.meta) ? { meta: body.meta, data: body.data } : undefined
  const meta = ResponseMeta.make({ ...answer, metaCode: envelope?.meta.code })
  const told: Told = { operation: endpoint.operation, statusCode: status, responseBody: body, meta }
  const unusable = (reason: ResponseError["reason"], message: string, cause?: unknown) =>
    Effect.fail(new ResponseError({ ...told, reason, message, cause }))

  // In a browser a redirect that was not followed has status 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    return unusable("Redirected", redirected(headers["location"]))
  }
  if (!isSuccess(status) || (envelope !== undefined && !isSuccess(envelope.meta.code))) {
    return Effect.fail(apiError(endpoint.errors, told, envelope?.meta))
  }
  if (answer.fault === "TooLarge") {
    return unusable("TooLarge", `HTTP ${status} with a body that is larger than allowed`)
  }
  if (answer.fault === "Malformed") {
    return unusable("Unreadable", `HTTP ${status} with a body that is not UTF-8`)
  }
  if (!isJson(headers["content-type"])) {
    return unusable("Unreadable", `HTTP ${status} with a body that is not JSON: ${headers["content-type"]}`)
  }
  const data = endpoint.dataKey === undefined ? envelope?.data : valueAt(envelope?.data, endpoint.dataKey)
  if (envelope === undefined || !isObject(data)) {
    const cause = Result.isFailure(parsed) ? parsed.failure : undefined
    return unusable("Unreadable", `HTTP ${status} with a body that is not an answer of AfterShip`, cause)
  }
  const { apiVersion, operation } = endpoint
  const heard = Effect.andThen(
    check({ apiVersion, operation, servedVersion: meta.apiVersion, data }, told),
    observe(meta)
  )
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the type is a claim that a check may hold to the data
  return Effect.as(heard, data as A)
}

/** What all errors tell that come from an answer. */
type Told = Omit<ApiErrorFields, "metaCode" | "message">

const isSuccess = (code: unknown): boolean => typeof code === "number" && code >= 200 && code < 300

/** The error that an envelope stands for; where it has no code, or there is none, the error of the HTTP status. */
const apiError = <C extends ApiErrorClass>(
  own: ReadonlyArray<C>,
  told: Told,
  meta: Readonly<Record<string, unknown>> | undefined
): CallError | InstanceType<C> => {
  const metaCode = meta?.code ?? told.statusCode
  const message =
    typeof meta?.message === "string" && meta.message !== ""
      ? meta.message
      : `HTTP ${told.statusCode} without an error message`
  for (const known of [...common, ...own]) {
    if (typeof metaCode === "number" && (metaCode === known.metaCode || known.otherMetaCodes?.includes(metaCode))) {
      // oxlint-disable-next-line typescript/consistent-type-assertions -- the class is one of `common` or of `own`
      return new known({ ...told, metaCode, message }) as CallError | InstanceType<C>
    }
  }
  const type = typeof meta?.type === "string" ? meta.type : undefined
  return new UnknownApiError({ ...told, metaCode: meta?.code, type, message })
}

/** Only what clearly is something else is refused: a proxy's page, a file. */
const isJson = (contentType: string | undefined): boolean =>
  contentType === undefined || /^\s*(application\/([\w.-]+\+)?json|text\/plain)\b/i.test(contentType)

const parse = (text: string): Result.Result<unknown, unknown> => Result.try((): unknown => JSON.parse(text))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const valueAt = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

const redirected = (location: string | undefined): string => {
  const here = "https://here.invalid"
  const target = location !== undefined && URL.canParse(location, here) ? new URL(location, here).origin : undefined
  const named = target === here ? "the same origin" : (target ?? "an address that is not told")
  return `A redirect to ${named}, which is not followed`
}

/** Tells the metadata to whoever wants to know. */
const observe = (meta: ResponseMeta.ResponseMeta): Effect.Effect<void> =>
  Effect.map(ResponseMeta.CurrentObserver, (tell) => tell?.(meta))

/** Shows the data to the check of the program, if it has one. */
const check = (answer: Drift.Answer, told: Told): Effect.Effect<void, ResponseError> =>
  Effect.flatMap(Drift.CurrentCheck, (check) =>
    check === undefined ? Effect.void : Effect.mapError(check(answer), (drift) => drifted(drift, told))
  )

const drifted = (drift: ReadonlyArray<Drift.Drift>, told: Told): ResponseError =>
  new ResponseError({
    ...told,
    reason: "Drifted",
    cause: undefined,
    message: drift.map(({ message, path }) => `${path}: ${message}`).join("; ")
  })
