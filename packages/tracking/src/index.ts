/**
 * The errors, whatever the version of the API. Each version has an entry point of its own, such as
 * `@effect-aftership/tracking/2026-07`, and all else is imported by the path of its module, such as
 * `@effect-aftership/tracking/AfterShipConfig`.
 *
 * @since 0.1.0
 */
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
  isTransient,
  type ApiErrorFields,
  type StatusErrorFields,
  type ApiErrorClass,
  type ExistingTracking,
  type CallError
} from "./AfterShipError.ts"
