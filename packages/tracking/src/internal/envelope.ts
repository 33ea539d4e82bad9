import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
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
} from "../AfterShipError.ts"
import * as Drift from "../Drift.ts"
import * as ResponseMeta from "../ResponseMeta.ts"
import type * as Transport from "../Transport.ts"
import { metadata } from "./metadata.ts"

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
  response: Transport.Response,
  tries: number,
  context: Context.Context<never>
): Effect.Effect<A, CallError | InstanceType<C>> => {
  const { body, cause } = parse(response.text)
  const envelope = isObject(body) && isObject(body.meta) ? { meta: body.meta, data: body.data } : undefined
  const data = endpoint.dataKey === undefined ? envelope?.data : valueAt(envelope?.data, endpoint.dataKey)
  const told = (): Told => ({
    operation: endpoint.operation,
    statusCode: response.status,
    responseBody: body,
    meta: metadata({
      ...response,
      metaCode: envelope?.meta.code,
      tries,
      now: Context.get(context, Clock.Clock).currentTimeMillisUnsafe()
    })
  })
  const unusable = (reason: ResponseError["reason"], message: string, cause?: unknown) =>
    Effect.fail(new ResponseError({ ...told(), reason, message, cause }))
  const { fault, status } = response

  // In a browser a redirect that was not followed has status 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    return unusable("Redirected", redirected(response.header("location")))
  }
  if (!isSuccess(status) || (envelope !== undefined && !isSuccess(envelope.meta.code))) {
    return Effect.fail(apiError(endpoint.errors, told(), envelope?.meta))
  }
  const foreign = `HTTP ${status} with a body that is`
  if (fault === "TooLarge") {
    return unusable(fault, `${foreign} larger than allowed`)
  }
  if (fault === "Malformed") {
    const encoding = response.header("content-encoding")
    return unusable(
      "Unreadable",
      `${foreign} not UTF-8${encoding === undefined ? "" : `, with content-encoding ${encoding}`}`
    )
  }
  const contentType = response.header("content-type")
  if (!isJson(contentType)) {
    return unusable("Unreadable", `${foreign} not JSON: ${contentType}`)
  }
  if (!isObject(data)) {
    return unusable("Unreadable", `${foreign} not an answer of AfterShip`, cause)
  }
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the type is a claim that a check may hold to the data
  return handOn(endpoint, data as A, told, context)
}

/** Gives the data, shown to the check of the program if it has one, and the metadata to its observer. */
const handOn = <A>(
  { apiVersion, operation }: { readonly operation: string; readonly apiVersion: string },
  data: A,
  tell: () => Told,
  context: Context.Context<never>
): Effect.Effect<A, ResponseError> => {
  const check = Context.get(context, Drift.CurrentCheck)
  const observe = Context.get(context, ResponseMeta.CurrentObserver)
  if (check === undefined && observe === undefined) return Effect.succeed(data)
  const told = tell()
  const checked =
    check === undefined
      ? Effect.void
      : Effect.mapError(check({ apiVersion, operation, servedVersion: told.meta.apiVersion, data }), (drift) =>
          drifted(drift, told)
        )
  return Effect.map(checked, () => {
    observe?.(told.meta)
    return data
  })
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
  const named = target === here ? "the same origin" : (target ?? "an address that is not told")
  return `A redirect to ${named}, which is not followed`
}

const drifted = (drift: ReadonlyArray<Drift.Drift>, told: Told): ResponseError =>
  new ResponseError({
    ...told,
    reason: "Drifted",
    cause: undefined,
    message: drift.map(({ message, path }) => `${path}: ${message}`).join("; ")
  })
