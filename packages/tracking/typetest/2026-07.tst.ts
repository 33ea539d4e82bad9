/** Type tests for version 2026-07. Only the compiler reads this file. Written by `npm run generate`. */
import type * as version from "@effect-aftership/tracking/2026-07"
import type { operations } from "@effect-aftership/tracking/2026-07/operations"
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
      | "IdInvalid"
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
  readonly getCouriers: readonly [[query?: version.GetCouriersQuery | undefined], version.CourierList, "ValueInvalid"]
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
  readonly getCourierConnections: readonly [
    [query?: version.GetCourierConnectionsQuery | undefined],
    version.CourierConnectionList,
    "ValueInvalid"
  ]
  readonly postCourierConnections: readonly [
    [body: version.PostCourierConnectionsRequest],
    version.CourierConnection,
    "InvalidJson" | "ValueInvalid" | "ValueRequired" | "MissingOrInvalidRequiredField"
  ]
  readonly getCourierConnectionsById: readonly [
    [id: string],
    version.CourierConnection,
    "TrackingDoesNotExist" | "IdInvalid"
  ]
  readonly putCourierConnectionsById: readonly [
    [id: string, body: version.PutCourierConnectionsByIdRequest],
    version.CourierConnection,
    (
      | "InvalidJson"
      | "TrackingDoesNotExist"
      | "ValueInvalid"
      | "ValueRequired"
      | "MissingOrInvalidRequiredField"
      | "IdInvalid"
    )
  ]
  readonly deleteCourierConnectionsById: readonly [
    [id: string],
    version.CourierConnection,
    "TrackingDoesNotExist" | "IdInvalid"
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
