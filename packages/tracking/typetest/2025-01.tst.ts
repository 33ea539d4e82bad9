/** Type tests for version 2025-01. Only the compiler reads this file. Written by `npm run generate`. */
import type * as version from "@effect-aftership/tracking/2025-01"
import type { operations } from "@effect-aftership/tracking/2025-01/operations"
import type { Contract, Equals, Expect, OfData } from "./contract.ts"

interface Described {
  readonly getTrackings: readonly [
    [query?: version.GetTrackingsQuery | undefined],
    version.TrackingList,
    "ValueInvalid"
  ]
  readonly createTracking: readonly [
    [body: version.CreateTrackingRequest],
    version.Tracking,
    (
      | "InvalidJson"
      | "TrackingAlreadyExist"
      | "TrackingNumberInvalid"
      | "TrackingNumberRequired"
      | "ValueInvalid"
      | "ValueRequired"
      | "SlugInvalid"
      | "MissingOrInvalidRequiredField"
      | "BadCourier"
      | "TrackingNumberFormatInvalid"
    )
  ]
  readonly getTrackingById: readonly [
    [id: string, query?: version.GetTrackingByIdQuery | undefined],
    version.Tracking,
    "TrackingDoesNotExist" | "ValueInvalid" | "IdInvalid"
  ]
  readonly updateTrackingById: readonly [
    [id: string, body: version.UpdateTrackingByIdRequest],
    version.Tracking,
    (
      | "InvalidJson"
      | "TrackingDoesNotExist"
      | "ValueInvalid"
      | "ValueRequired"
      | "SlugInvalid"
      | "MissingOrInvalidRequiredField"
      | "IdInvalid"
    )
  ]
  readonly deleteTrackingById: readonly [[id: string], version.Tracking, "TrackingDoesNotExist" | "IdInvalid"]
  readonly retrackTrackingById: readonly [
    [id: string],
    version.Tracking,
    "TrackingDoesNotExist" | "InactiveRetrackNotAllowed" | "IdInvalid" | "RetrackOnceAllowed"
  ]
  readonly markTrackingCompletedById: readonly [
    [id: string, body: version.MarkTrackingCompletedByIdRequest],
    version.Tracking,
    (
      | "InvalidJson"
      | "TrackingDoesNotExist"
      | "ValueInvalid"
      | "ValueRequired"
      | "MissingOrInvalidRequiredField"
      | "IdInvalid"
    )
  ]
  readonly getUserCouriers: readonly [[], version.CourierList, never]
  readonly getAllCouriers: readonly [[], version.CourierList, never]
  readonly detectCourier: readonly [
    [body: version.DetectCourierRequest],
    version.CourierList,
    (
      | "InvalidJson"
      | "TrackingNumberInvalid"
      | "TrackingNumberRequired"
      | "ValueInvalid"
      | "ValueRequired"
      | "SlugInvalid"
      | "MissingOrInvalidRequiredField"
      | "BadCourier"
      | "TrackingNumberFormatInvalid"
    )
  ]
  readonly predict: readonly [
    [body: version.EstimatedDeliveryDateRequest],
    version.PredictResponse,
    "InvalidJson" | "ValueInvalid" | "ValueRequired" | "MissingOrInvalidRequiredField"
  ]
  readonly predictBatch: readonly [
    [body: version.PredictBatchRequest],
    version.PredictBatchResponse,
    "InvalidJson" | "ValueInvalid" | "ValueRequired" | "MissingOrInvalidRequiredField"
  ]
}

export type Checks = [
  Expect<Equals<Contract<typeof version>, { readonly [name in keyof Described]: Described[name] }>>,
  Expect<Equals<OfData<typeof operations>, { readonly [name in keyof Described]: Described[name] }>>
]
