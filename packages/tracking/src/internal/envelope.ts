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
import { fromHeaders } from "../ResponseMeta.ts"

/** An answer as it came. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
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
    readonly errors: ReadonlyArray<C>
  },
  answer: Answer
): Effect.Effect<A, CallError | InstanceType<C>> => {
  const { status } = answer
  const parsed = parse(answer.text)
  const body = Result.isSuccess(parsed) ? parsed.success : answer.text.slice(0, 2000)
  const envelope = isObject(body) && isObject(body.meta) ? { meta: body.meta, data: body.data } : undefined
  const told: Told = {
    operation: endpoint.operation,
    statusCode: status,
    responseBody: body,
    meta: fromHeaders(answer.headers)
  }
  const unusable = (reason: "Redirected" | "Unreadable", message: string) =>
    Effect.fail(new ResponseError({ ...told, reason, message }))

  // In a browser a redirect that was not followed has status 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    return unusable("Redirected", redirected(answer.headers.location))
  }
  if (!isSuccess(status) || (envelope !== undefined && !isSuccess(envelope.meta.code))) {
    return Effect.fail(apiError(endpoint.errors, told, envelope?.meta))
  }
  if (envelope === undefined || !isObject(envelope.data)) {
    return unusable("Unreadable", `HTTP ${status} with a body that is not an answer of AfterShip`)
  }
  const { apiVersion, operation } = endpoint
  const { data } = envelope
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the type is a claim that a check may hold to the data
  return Effect.as(check({ apiVersion, operation, data }, told), data as A)
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

const parse = (text: string): Result.Result<unknown, unknown> => Result.try((): unknown => JSON.parse(text))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const redirected = (location: string | undefined): string => {
  const here = "https://here.invalid"
  const target = location !== undefined && URL.canParse(location, here) ? new URL(location, here).origin : undefined
  const named = target === here ? "the same origin" : (target ?? "an address that is not told")
  return `A redirect to ${named}, which is not followed`
}

/** Shows the data to the check of the program, if it has one. */
const check = (answer: Drift.Answer, told: Told): Effect.Effect<void, ResponseError> =>
  Effect.flatMap(Drift.CurrentCheck, (check) =>
    check === undefined ? Effect.void : Effect.mapError(check(answer), (drift) => drifted(drift, told))
  )

const drifted = (drift: ReadonlyArray<Drift.Drift>, told: Told): ResponseError =>
  new ResponseError({
    ...told,
    reason: "Drifted",
    message: drift.map(({ message, path }) => `${path}: ${message}`).join("; ")
  })
