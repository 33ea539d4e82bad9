/** Type tests for version 2024-07. Only the compiler reads this file. Written by `npm run generate`. */
import type * as version from "@effect-aftership/tracking/2024-07"
import type { operations } from "@effect-aftership/tracking/2024-07/operations"
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
  readonly getTrackingBySlugTrackingNumber: readonly [
    [slug: string, tracking_number: string, query?: version.GetTrackingBySlugTrackingNumberQuery | undefined],
    version.Tracking,
    "TrackingDoesNotExist" | "TrackingNumberInvalid" | "ValueInvalid" | "SlugInvalid"
  ]
  readonly updateTrackingBySlugTrackingNumber: readonly [
    [
      slug: string,
      tracking_number: string,
      body: version.UpdateTrackingBySlugTrackingNumberRequest,
      query?: version.UpdateTrackingBySlugTrackingNumberQuery | undefined
    ],
    version.Tracking,
    (
      | "InvalidJson"
      | "TrackingDoesNotExist"
      | "TrackingNumberInvalid"
      | "ValueInvalid"
      | "ValueRequired"
      | "SlugInvalid"
      | "MissingOrInvalidRequiredField"
    )
  ]
  readonly deleteTrackingBySlugTrackingNumber: readonly [
    [slug: string, tracking_number: string, query?: version.DeleteTrackingBySlugTrackingNumberQuery | undefined],
    version.Tracking,
    "TrackingDoesNotExist" | "TrackingNumberInvalid" | "ValueInvalid" | "SlugInvalid"
  ]
  readonly retrackTrackingBySlugTrackingNumber: readonly [
    [slug: string, tracking_number: string, query?: version.RetrackTrackingBySlugTrackingNumberQuery | undefined],
    version.Tracking,
    (
      | "TrackingDoesNotExist"
      | "TrackingNumberInvalid"
      | "ValueInvalid"
      | "SlugInvalid"
      | "InactiveRetrackNotAllowed"
      | "RetrackOnceAllowed"
    )
  ]
  readonly markTrackingCompletedBySlugTrackingNumber: readonly [
    [
      slug: string,
      tracking_number: string,
      body: version.MarkTrackingCompletedByIdRequest,
      query?: version.MarkTrackingCompletedBySlugTrackingNumberQuery | undefined
    ],
    version.Tracking,
    (
      | "InvalidJson"
      | "TrackingDoesNotExist"
      | "TrackingNumberInvalid"
      | "ValueInvalid"
      | "ValueRequired"
      | "SlugInvalid"
      | "MissingOrInvalidRequiredField"
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
