/**
 * The errors that operations add to those of every call, by the groups that `packages/openapi/errors.json` names.
 * Written by `npm run generate`. Each group is a constant of its own, so that a program has those that it uses.
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

/** Of an operation with filters or options. */
export const queryErrors = [ValueInvalid] as const

/** Of an operation with a body. */
export const bodyErrors = [InvalidJson, ValueInvalid, ValueRequired, MissingOrInvalidRequiredField] as const

/** Of an operation that names a thing by its id. */
export const idErrors = [TrackingDoesNotExist, IdInvalid] as const

/** Of an operation that takes an id of the caller's own. */
export const ownIdErrors = [IdInvalid] as const

/** Of an operation that names a tracking by courier and number. */
export const courierAndNumberErrors = [TrackingDoesNotExist, TrackingNumberInvalid, SlugInvalid] as const

/** Of an operation that may change the courier. */
export const courierErrors = [SlugInvalid] as const

/** Of an operation that looks for the courier of a number. */
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

/** Of the creation of a tracking. */
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

/** Of an operation that tracks again. */
export const retrackErrors = [InactiveRetrackNotAllowed, RetrackOnceAllowed] as const

/** Of an operation whose body stands under the key `tracking`. */
export const trackingKeyErrors = [TrackingRequired] as const

/** Of an operation on notifications, whose body stands under the key `notification`. */
export const notificationKeyErrors = [TrackingRequired, NotificationRequired] as const
