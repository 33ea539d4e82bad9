/**
 * What does not depend on the version of the API. Each version has an entry point of its own, such as
 * `@effect-aftership/tracking/2024-10`.
 *
 * A name that several modules have, such as `layer`, is reached through its module:
 * `@effect-aftership/tracking/AfterShipConfig`.
 *
 * @since 0.1.0
 */
export { AfterShipConfig, layerConfig } from "./AfterShipConfig.ts"
// generated: api errors

export {
  InvalidRequest,
  ApiKeyInvalid,
  RequestNotAllowed,
  NotFound,
  TooManyRequest,
  InternalError,
  InvalidJson,
  TrackingAlreadyExist,
  TrackingDoesNotExist,
  TrackingNumberInvalid,
  TrackingRequired,
  TrackingNumberRequired,
  ValueInvalid,
  ValueRequired,
  SlugInvalid,
  MissingOrInvalidRequiredField,
  BadCourier,
  InactiveRetrackNotAllowed,
  NotificationRequired,
  IdInvalid,
  RetrackOnceAllowed,
  TrackingNumberFormatInvalid,
  apiErrorByMetaCode,
  type ApiError
} from "./AfterShipError.ts"

// end generated
export {
  UnknownApiError,
  ConnectionFailed,
  TimedOut,
  ResponseError,
  InvalidApiKey,
  InvalidOption,
  InvalidInput,
  isRetryable,
  type ApiErrorFields,
  type StatusErrorFields,
  type ApiErrorClass,
  type ExistingTracking,
  type CallError,
  type AfterShipError
} from "./AfterShipError.ts"
export {
  type Authenticate,
  Authentication,
  CurrentHeaders,
  type OutgoingRequest,
  signString
} from "./Authentication.ts"
export { type Answer, type Check, CurrentCheck, type Drift, type Responses } from "./Drift.ts"
export { CurrentObserver, type RateLimit, resetAt, type ResponseMeta, tapMeta, withMeta } from "./ResponseMeta.ts"
export { type RetryBudget } from "./RetryBudget.ts"
export {
  CurrentBudget,
  CurrentDeadline,
  CurrentMaxWait,
  CurrentSchedule,
  CurrentTimeout,
  type Operation,
  Retryable
} from "./RetryPolicy.ts"
