/**
 * The errors that operations have in addition to those of every call, in the groups of `packages/openapi/errors.json`.
 * Written by `npm run generate`. Each group is a separate constant, so that a bundle contains only the groups that are
 * used.
 */
import {
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
  TrackingNumberFormatInvalid
} from "../AfterShipError.ts"

/** For operations with filters or options. */
export const queryErrors = [ValueInvalid] as const

/** For operations with a body. */
export const bodyErrors = [InvalidJson, ValueInvalid, ValueRequired, MissingOrInvalidRequiredField] as const

/** For operations that take an id in the path. */
export const idErrors = [TrackingDoesNotExist, IdInvalid] as const

/** For operations that accept a custom id. */
export const ownIdErrors = [IdInvalid] as const

/** For operations that identify a tracking by courier and number. */
export const courierAndNumberErrors = [TrackingDoesNotExist, TrackingNumberInvalid, SlugInvalid] as const

/** For operations that can change the courier. */
export const courierErrors = [SlugInvalid] as const

/** For operations that detect the courier of a number. */
export const detectionErrors = [
  InvalidJson,
  TrackingNumberInvalid,
  TrackingNumberRequired,
  ValueInvalid,
  ValueRequired,
  SlugInvalid,
  MissingOrInvalidRequiredField,
  BadCourier,
  TrackingNumberFormatInvalid
] as const

/** For the creation of a tracking. */
export const creationErrors = [
  InvalidJson,
  TrackingAlreadyExist,
  TrackingNumberInvalid,
  TrackingNumberRequired,
  ValueInvalid,
  ValueRequired,
  SlugInvalid,
  MissingOrInvalidRequiredField,
  BadCourier,
  TrackingNumberFormatInvalid
] as const

/** For operations that restart a tracking. */
export const retrackErrors = [InactiveRetrackNotAllowed, RetrackOnceAllowed] as const

/** For operations whose body is wrapped in the key `tracking`. */
export const trackingKeyErrors = [TrackingRequired] as const

/** For operations on notifications, whose body is wrapped in the key `notification`. */
export const notificationKeyErrors = [TrackingRequired, NotificationRequired] as const
