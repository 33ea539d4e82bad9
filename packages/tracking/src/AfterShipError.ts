/**
 * Everything a call can fail with, as tagged errors.
 *
 * Four families are never merged: AfterShip said no (one class per meta code, {@link UnknownApiError} for the rest),
 * the request never got through ({@link ConnectionFailed}), it took too long ({@link TimedOut}), the answer could not
 * be read ({@link ResponseError}). What is wrong before anything is sent has classes of its own:
 * {@link InvalidApiKey}, {@link InvalidOption} and {@link InvalidInput}.
 *
 * The JSON of an error is made for logs: it has `_tag`, `message` and the other fields, each cut after 2,000 characters.
 * It leaves out the answer's body, its data and the cause, which may hold personal data. A program can still read them.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import type * as Duration from "effect/Duration"
import { isTransientStatus } from "./internal/status.ts"
import type { ResponseMeta } from "./ResponseMeta.ts"

/** As Effect's `Data.TaggedError`, with a JSON of its own. */
const TaggedError: typeof Data.TaggedError = (tag) => {
  const Base = Data.TaggedError(tag)
  Base.prototype.toJSON = toJSON
  return Base
}

/** What may be personal, or large. */
const hidden = ["data", "responseBody"]

/** The cause is not among the entries of an error. */
function toJSON(this: Error): unknown {
  return Object.fromEntries(
    [...Object.entries(this), ["message", this.message]].flatMap(([name, value]) =>
      hidden.includes(name) ? [] : [[name, bounded(value)]]
    )
  )
}

const bounded = (value: unknown): unknown => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "")
  return text.length > 2000 ? text.slice(0, 2000) : value
}

/**
 * What each error says that comes from an answer of AfterShip.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApiErrorFields {
  /** The operation that was called, such as `getTrackingById`. */
  readonly operation: string
  /**
   * AfterShip's own text; without one, a sentence that gives the HTTP status. Where AfterShip asks for a longer wait
   * than is allowed, the wait is named at the end.
   */
  readonly message: string
  /** The code in the answer's envelope; the HTTP status where the envelope had none, or there was no envelope. */
  readonly metaCode: number
  /** The HTTP status. */
  readonly statusCode: number
  /** The answer's data, without the envelope and the key that it is wrapped under; `undefined` where there is none. */
  readonly data: unknown
  /** The whole answer: parsed where it was JSON, else its text, cut after 2,000 characters. */
  readonly responseBody: unknown
  /** What came in the answer's headers. */
  readonly meta: ResponseMeta
}

/**
 * The same for the classes that the HTTP status alone can lead to.
 *
 * @category models
 * @since 0.1.0
 */
export interface StatusErrorFields extends Omit<ApiErrorFields, "metaCode"> {
  /**
   * The code in the answer's envelope. It may be one that the operation does not know, or may not be a number. The HTTP
   * status if there was none.
   */
  readonly metaCode: unknown
}

/**
 * A class of this module that stands for one meta code.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApiErrorClass<out E = ApiError> {
  new (fields: ApiErrorFields): E
  readonly metaCode: number
}

/**
 * The tracking that exists already, as far as AfterShip names it.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExistingTracking {
  readonly id: string
  readonly tracking_number?: string | undefined
  readonly slug?: string | undefined
}

const existing = (data: unknown): ExistingTracking | undefined => {
  const { id, slug, tracking_number } = record(record(data)["tracking"] ?? data)
  return typeof id === "string" ? { id, tracking_number: text(tracking_number), slug: text(slug) } : undefined
}

const record = (value: unknown): Readonly<Record<string, unknown>> => ({ ...(typeof value === "object" ? value : {}) })

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

// generated: api errors

/**
 * The request was invalid or cannot be otherwise served.
 *
 * **Details**
 *
 * `INVALID_REQUEST`, meta code 400, HTTP status 400. Any call may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class InvalidRequest extends TaggedError("InvalidRequest")<ApiErrorFields> {
  static readonly metaCode = 400
  readonly code = "INVALID_REQUEST"
}

/**
 * AfterShip does not accept the API key.
 *
 * **Details**
 *
 * `API_KEY_INVALID`, meta code 401, HTTP status 401. Any call may answer with it.
 *
 * @see {@link InvalidApiKey} for a key that cannot be sent at all
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class ApiKeyInvalid extends TaggedError("ApiKeyInvalid")<StatusErrorFields> {
  static readonly metaCode = 401
  readonly code = "API_KEY_INVALID"
}

/**
 * AfterShip understood the request and refuses it, for instance because the account's plan does not include the
 * feature.
 *
 * **Details**
 *
 * `REQUEST_NOT_ALLOWED`, meta code 403, HTTP status 403. Any call may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class RequestNotAllowed extends TaggedError("RequestNotAllowed")<StatusErrorFields> {
  static readonly metaCode = 403
  readonly code = "REQUEST_NOT_ALLOWED"
}

/**
 * There is nothing at this address.
 *
 * **Details**
 *
 * `NOT_FOUND`, meta code 404, HTTP status 404. Any call may answer with it. A tracking that does not exist is
 * {@link TrackingDoesNotExist}.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class NotFound extends TaggedError("NotFound")<StatusErrorFields> {
  static readonly metaCode = 404
  readonly code = "NOT_FOUND"
}

/**
 * The account's rate limit for this endpoint is used up.
 *
 * **Details**
 *
 * `TOO_MANY_REQUEST`, meta code 429, HTTP status 429. Any call may answer with it. `meta.rateLimit` tells when the
 * window ends, `meta.retryAfter` how long that is.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class TooManyRequest extends TaggedError("TooManyRequest")<StatusErrorFields> {
  static readonly metaCode = 429
  readonly code = "TOO_MANY_REQUEST"
}

/**
 * Something went wrong on AfterShip's side.
 *
 * **Details**
 *
 * `INTERNAL_ERROR`, meta code 500, HTTP status 500. Any call may answer with it. Stands for the meta codes 500, 502,
 * 503 and 504, and for each transient status of 500 or more (all but 501, 505 and 511) whose code the operation does
 * not know.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class InternalError extends TaggedError("InternalError")<StatusErrorFields> {
  static readonly metaCode = 500
  readonly code = "INTERNAL_ERROR"
}

/**
 * The body that was sent is not valid JSON.
 *
 * **Details**
 *
 * `INVALID_JSON`, meta code 4001, HTTP status 400. Calls with a body may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class InvalidJson extends TaggedError("InvalidJson")<ApiErrorFields> {
  static readonly metaCode = 4001
  readonly code = "INVALID_JSON"
}

/**
 * A tracking with this courier and tracking number exists already.
 *
 * **Details**
 *
 * `TRACKING_ALREADY_EXIST`, meta code 4003, HTTP status 400. Answered by the creation of a tracking. `tracking` is the
 * one that exists, or `undefined` where the answer does not name it.
 *
 * @example
 * import { createTracking } from "@effect-aftership/tracking/2026-07/createTracking"
 * import { getTrackingById } from "@effect-aftership/tracking/2026-07/getTrackingById"
 * import * as Effect from "effect/Effect"
 *
 * // The tracking, new or existing.
 * export const program = createTracking({ tracking_number: "920241085725456" }).pipe(
 *   Effect.catchTag("TrackingAlreadyExist", Effect.fnUntraced(function*(error) {
 *     if (error.tracking === undefined) return yield* error
 *     return yield* getTrackingById(error.tracking.id)
 *   }))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class TrackingAlreadyExist extends TaggedError("TrackingAlreadyExist")<ApiErrorFields> {
  static readonly metaCode = 4003
  readonly code = "TRACKING_ALREADY_EXIST"
  readonly tracking: ExistingTracking | undefined = existing(this.data)
}

/**
 * There is no tracking with this id.
 *
 * **Details**
 *
 * `TRACKING_DOES_NOT_EXIST`, meta code 4004, HTTP status 404. Calls that name a tracking may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class TrackingDoesNotExist extends TaggedError("TrackingDoesNotExist")<ApiErrorFields> {
  static readonly metaCode = 4004
  readonly code = "TRACKING_DOES_NOT_EXIST"
}

/**
 * The value of `tracking_number` is not accepted.
 *
 * **Details**
 *
 * `TRACKING_NUMBER_INVALID`, meta code 4005, HTTP status 400. Returned by the creation of a tracking and by courier
 * detection.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class TrackingNumberInvalid extends TaggedError("TrackingNumberInvalid")<ApiErrorFields> {
  static readonly metaCode = 4005
  readonly code = "TRACKING_NUMBER_INVALID"
}

/**
 * The `tracking` object that wraps the body is missing.
 *
 * **Details**
 *
 * `TRACKING_REQUIRED`, meta code 4006, HTTP status 400. Only API versions up to 2024-04 wrap their bodies.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class TrackingRequired extends TaggedError("TrackingRequired")<ApiErrorFields> {
  static readonly metaCode = 4006
  readonly code = "TRACKING_REQUIRED"
}

/**
 * `tracking_number` is missing.
 *
 * **Details**
 *
 * `TRACKING_NUMBER_REQUIRED`, meta code 4007, HTTP status 400. Returned by the creation of a tracking and by courier
 * detection.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class TrackingNumberRequired extends TaggedError("TrackingNumberRequired")<ApiErrorFields> {
  static readonly metaCode = 4007
  readonly code = "TRACKING_NUMBER_REQUIRED"
}

/**
 * The value of a field or filter is not accepted; `message` names it.
 *
 * **Details**
 *
 * `VALUE_INVALID`, meta code 4008, HTTP status 400. Calls with a body or a query may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class ValueInvalid extends TaggedError("ValueInvalid")<ApiErrorFields> {
  static readonly metaCode = 4008
  readonly code = "VALUE_INVALID"
}

/**
 * A required field is missing; `message` names it.
 *
 * **Details**
 *
 * `VALUE_REQUIRED`, meta code 4009, HTTP status 400. Calls with a body may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class ValueRequired extends TaggedError("ValueRequired")<ApiErrorFields> {
  static readonly metaCode = 4009
  readonly code = "VALUE_REQUIRED"
}

/**
 * The value of `slug` is not a courier that AfterShip knows.
 *
 * **Details**
 *
 * `SLUG_INVALID`, meta code 4010, HTTP status 400. Calls that name a courier may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class SlugInvalid extends TaggedError("SlugInvalid")<ApiErrorFields> {
  static readonly metaCode = 4010
  readonly code = "SLUG_INVALID"
}

/**
 * This courier needs another field in addition to the tracking number; `message` names it.
 *
 * **Details**
 *
 * `MISSING_OR_INVALID_REQUIRED_FIELD`, meta code 4011, HTTP status 400. Which fields a courier needs is in
 * `required_fields` of the courier.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class MissingOrInvalidRequiredField extends TaggedError("MissingOrInvalidRequiredField")<ApiErrorFields> {
  static readonly metaCode = 4011
  readonly code = "MISSING_OR_INVALID_REQUIRED_FIELD"
}

/**
 * No courier could be assigned to the shipment; `message` says why.
 *
 * **Details**
 *
 * `BAD_COURIER`, meta code 4012, HTTP status 400. Returned by the creation of a tracking and by courier detection.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class BadCourier extends TaggedError("BadCourier")<ApiErrorFields> {
  static readonly metaCode = 4012
  readonly code = "BAD_COURIER"
}

/**
 * The tracking is still active: only an inactive one can be restarted.
 *
 * **Details**
 *
 * `INACTIVE_RETRACK_NOT_ALLOWED`, meta code 4013, HTTP status 400. Answered by retracking.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class InactiveRetrackNotAllowed extends TaggedError("InactiveRetrackNotAllowed")<ApiErrorFields> {
  static readonly metaCode = 4013
  readonly code = "INACTIVE_RETRACK_NOT_ALLOWED"
}

/**
 * The `notification` object that wraps the body is missing.
 *
 * **Details**
 *
 * `NOTIFICATION_REQUIRED`, meta code 4014, HTTP status 400. Only API versions up to 2024-04 have notifications.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class NotificationRequired extends TaggedError("NotificationRequired")<ApiErrorFields> {
  static readonly metaCode = 4014
  readonly code = "NOTIFICATION_REQUIRED"
}

/**
 * The value of `id` is not the id of a tracking.
 *
 * **Details**
 *
 * `ID_INVALID`, meta code 4015, HTTP status 400. Calls that name a tracking by its id may answer with it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class IdInvalid extends TaggedError("IdInvalid")<ApiErrorFields> {
  static readonly metaCode = 4015
  readonly code = "ID_INVALID"
}

/**
 * The tracking was restarted before, and only one restart is allowed.
 *
 * **Details**
 *
 * `RETRACK_ONCE_ALLOWED`, meta code 4016, HTTP status 400. Answered by retracking.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class RetrackOnceAllowed extends TaggedError("RetrackOnceAllowed")<ApiErrorFields> {
  static readonly metaCode = 4016
  readonly code = "RETRACK_ONCE_ALLOWED"
}

/**
 * The format of `tracking_number` is not one that a courier uses.
 *
 * **Details**
 *
 * `TRACKING_NUMBER_FORMAT_INVALID`, meta code 4017, HTTP status 400. Returned by the creation of a tracking and by
 * courier detection.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class TrackingNumberFormatInvalid extends TaggedError("TrackingNumberFormatInvalid")<ApiErrorFields> {
  static readonly metaCode = 4017
  readonly code = "TRACKING_NUMBER_FORMAT_INVALID"
}

/**
 * All errors that have a meta code in AfterShip's table.
 *
 * @category models
 * @since 0.1.0
 */
export type ApiError =
  | InvalidRequest
  | ApiKeyInvalid
  | RequestNotAllowed
  | NotFound
  | TooManyRequest
  | InternalError
  | InvalidJson
  | TrackingAlreadyExist
  | TrackingDoesNotExist
  | TrackingNumberInvalid
  | TrackingRequired
  | TrackingNumberRequired
  | ValueInvalid
  | ValueRequired
  | SlugInvalid
  | MissingOrInvalidRequiredField
  | BadCourier
  | InactiveRetrackNotAllowed
  | NotificationRequired
  | IdInvalid
  | RetrackOnceAllowed
  | TrackingNumberFormatInvalid

/**
 * The error classes by meta code, for programs that read the codes themselves, such as a proxy or a log analyser.
 * `InternalError` has the codes 500, 502, 503 and 504.
 *
 * **Gotchas**
 *
 * Importing this table adds all of its classes to the bundle. No endpoint imports it.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category models
 * @since 0.1.0
 */
export const apiErrorByMetaCode: ReadonlyMap<number, ApiErrorClass> = new Map<number, ApiErrorClass>([
  [400, InvalidRequest],
  [401, ApiKeyInvalid],
  [403, RequestNotAllowed],
  [404, NotFound],
  [429, TooManyRequest],
  [500, InternalError],
  [502, InternalError],
  [503, InternalError],
  [504, InternalError],
  [4001, InvalidJson],
  [4003, TrackingAlreadyExist],
  [4004, TrackingDoesNotExist],
  [4005, TrackingNumberInvalid],
  [4006, TrackingRequired],
  [4007, TrackingNumberRequired],
  [4008, ValueInvalid],
  [4009, ValueRequired],
  [4010, SlugInvalid],
  [4011, MissingOrInvalidRequiredField],
  [4012, BadCourier],
  [4013, InactiveRetrackNotAllowed],
  [4014, NotificationRequired],
  [4015, IdInvalid],
  [4016, RetrackOnceAllowed],
  [4017, TrackingNumberFormatInvalid]
])

// end generated

/**
 * AfterShip answered with an error whose code is not among those that the operation is known to answer with.
 *
 * **Details**
 *
 * Keeps all of the answer: `metaCode` is the code in the envelope, a number or not, and `undefined` if there was
 * no envelope; `type` is the envelope's `meta.type`.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/request-errors
 * @category api errors
 * @since 0.1.0
 */
export class UnknownApiError extends TaggedError("UnknownApiError")<
  StatusErrorFields & { readonly type: string | undefined }
> {
  readonly code = "UNKNOWN_ERROR"
}

/**
 * The request did not get through, or the connection broke before the answer was complete.
 *
 * **Details**
 *
 * `requestSent` is `"no"` where the connection was never made (refused, unknown host), so that AfterShip cannot have
 * acted on the request; else it is `"unknown"`. `cause` is what the HTTP client said.
 *
 * @category transport errors
 * @since 0.1.0
 */
export class ConnectionFailed extends TaggedError("ConnectionFailed")<{
  readonly operation: string
  readonly message: string
  readonly requestSent: "no" | "unknown"
  /** The system's code of what happened, such as `ECONNRESET`, where there is one. */
  readonly code: string | undefined
  readonly cause: unknown
}> {}

/**
 * One try took longer than its timeout, which covers all from the moment that the request is handed to a connection to
 * the last byte of the body; or the call waited too long for a connection; or the whole call took longer than its
 * deadline.
 *
 * **Details**
 *
 * - `timeout`: the bound that was passed
 * - `requestSent`: `"no"` where it is certain that the last try's request was never handed to a connection, so that any
 *   call may be made again; `"unknown"` where AfterShip may have seen it. Only a transport that tells the start of each
 *   request, such as the one for Node, makes that certain.
 *
 * @see `RetryPolicy.CurrentTimeout` for the timeout of a try
 * @see `RetryPolicy.CurrentDeadline` for the deadline of a call
 * @category transport errors
 * @since 0.1.0
 */
export class TimedOut extends TaggedError("TimedOut")<{
  readonly operation: string
  readonly message: string
  readonly timeout: Duration.Duration
  readonly requestSent: "no" | "unknown"
}> {
  readonly code = "TIMED_OUT"
}

/**
 * An answer came, and it is not one of AfterShip's.
 *
 * **Details**
 *
 * `reason` tells why:
 *
 * - `"Unreadable"`: not JSON by its content type or its text, not UTF-8, or without AfterShip's envelope or its data,
 *   though the HTTP status is one of success; `cause` is the parser's error where there is one
 * - `"TooLarge"`: its body is larger than Effect's `HttpIncomingMessage.MaxBodySize` allows, 16 MiB unless set, and was
 *   not read to its end
 * - `"Redirected"`: a redirect, which is never followed, since the key would go with it; `message` names the origin that
 *   it leads to
 * - `"Drifted"`: the data is not as described, and strict mode is on
 *
 * @see `Drift.layerStrict` for strict mode
 * @category transport errors
 * @since 0.1.0
 */
export class ResponseError extends TaggedError("ResponseError")<
  Omit<ApiErrorFields, "metaCode" | "data"> & {
    readonly reason: "Unreadable" | "TooLarge" | "Redirected" | "Drifted"
    readonly cause: unknown
  }
> {}

/**
 * The API key is missing, or has a character that cannot be sent. Fails the configuration's layer, before any call.
 *
 * @see {@link ApiKeyInvalid} for a key that AfterShip refuses
 * @category configuration errors
 * @since 0.1.0
 */
export class InvalidApiKey extends TaggedError("InvalidApiKey")<{
  readonly message: string
}> {
  readonly code = "INVALID_API_KEY"
}

/**
 * An option of the configuration has a value that is not allowed. Fails the layer that takes the option, before any
 * call.
 *
 * **Details**
 *
 * A call fails with it where it is to be signed and the runtime does not let it: see `Authentication.layerAes`.
 *
 * `option` is the option's name, `problem` what is wrong with its value, `allowed` what would be right. The value
 * itself is not repeated, as it may hold a secret.
 *
 * @category configuration errors
 * @since 0.1.0
 */
export class InvalidOption extends TaggedError("InvalidOption")<{
  readonly option: string
  readonly problem: string
  readonly allowed: string
}> {
  readonly code = "INVALID_OPTION"
  override get message() {
    return `The option ${this.option} ${this.problem}: it takes ${this.allowed}`
  }
}

/**
 * An argument of a call is not one that can be sent. Nothing has been sent.
 *
 * **Details**
 *
 * `path` leads to the value, starting with the argument: `id`, `body.tracking_number`, `query.slug.0`. `problem` says
 * what was expected there, without the value.
 *
 * @category input errors
 * @since 0.1.0
 */
export class InvalidInput extends TaggedError("InvalidInput")<{
  readonly operation: string
  readonly path: string
  readonly problem: string
}> {
  readonly code = "BAD_REQUEST"
  override get message() {
    return `${this.operation}: ${this.path}: ${this.problem}`
  }
}

/**
 * What every call can fail with. An operation adds its own classes to these.
 *
 * @category models
 * @since 0.1.0
 */
export type CallError =
  | InvalidInput
  | InvalidOption
  | InvalidRequest
  | ApiKeyInvalid
  | RequestNotAllowed
  | NotFound
  | TooManyRequest
  | InternalError
  | UnknownApiError
  | ConnectionFailed
  | TimedOut
  | ResponseError

/**
 * Everything any call can fail with.
 *
 * @category models
 * @since 0.1.0
 */
export type AfterShipError = CallError | ApiError

/**
 * Whether the same call may succeed when it is made again: the connection failed, it took too long, the rate limit was
 * used up, or AfterShip had a fault (HTTP 408, 425, 429 and each 5xx but 501, 505 and 511). Of other errors it is
 * `false`, and of a connection that failed for a certificate or for a proxy's password, which will not be right the
 * next time either.
 *
 * **Gotchas**
 *
 * Says nothing about whether repeating the call is harmless: `RetryPolicy.CurrentRetryable` does.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isTransient = (error: AfterShipError): boolean =>
  (error._tag === "ConnectionFailed" && !lasting.test(`${error.code} ${error.message}`)) ||
  error._tag === "TimedOut" ||
  error._tag === "TooManyRequest" ||
  error._tag === "InternalError" ||
  ("statusCode" in error && isTransientStatus(error.statusCode))

/** Speaks of a certificate, of TLS or of a proxy's password. */
const lasting = /CERT|_TLS_|_SSL_|UNABLE_TO|HOSTNAME_MISMATCH|PROXY_AUTH|peer certificate/

/**
 * Whether the rate limit was used up, so that AfterShip has not acted on the request.
 *
 * @internal
 */
export const isThrottled = (error: AfterShipError): boolean =>
  "statusCode" in error && (error.statusCode === 429 || (error._tag === "TooManyRequest" && error.statusCode < 500))
