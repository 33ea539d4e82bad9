/** What the compiler says of version 2025-04. Nothing here runs. */
import type * as version from "@effect-aftership/tracking/2025-04"
import type * as DateTime from "effect/DateTime"
import type { Contract, Equals, Expect } from "./contract.ts"

export type Checks = [
  Expect<
    Equals<
      Contract<typeof version>,
      {
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
        readonly deleteCourierConnectionsById: readonly [
          [id: string],
          version.CourierConnection,
          "TrackingDoesNotExist" | "IdInvalid"
        ]
        readonly deleteTrackingById: readonly [[id: string], version.Tracking, "TrackingDoesNotExist" | "IdInvalid"]
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
        readonly getCourierConnectionsById: readonly [
          [id: string],
          version.CourierConnection,
          "TrackingDoesNotExist" | "IdInvalid"
        ]
        readonly getCouriers: readonly [
          [query?: version.GetCouriersQuery | undefined],
          version.CourierList,
          "ValueInvalid"
        ]
        readonly getTrackingById: readonly [
          [id: string, query?: version.GetTrackingByIdQuery | undefined],
          version.Tracking,
          "TrackingDoesNotExist" | "ValueInvalid" | "IdInvalid"
        ]
        readonly getTrackings: readonly [
          [query?: version.GetTrackingsQuery | undefined],
          version.TrackingList,
          "ValueInvalid"
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
        readonly postCourierConnections: readonly [
          [body: version.PostCourierConnectionsRequest],
          version.CourierConnection,
          "InvalidJson" | "ValueInvalid" | "ValueRequired" | "MissingOrInvalidRequiredField"
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
        readonly retrackTrackingById: readonly [
          [id: string],
          version.Tracking,
          "TrackingDoesNotExist" | "InactiveRetrackNotAllowed" | "IdInvalid" | "RetrackOnceAllowed"
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
      }
    >
  >,

  // Answers are open where AfterShip may add to them, requests are not
  Expect<Equals<version.Tracking["tag"], version.Tag | (string & {})>>,
  Expect<Equals<version.Tracking["tracking_number"], string>>,
  Expect<Equals<version.GetTrackingsQuery["tag"], version.Tag | undefined>>,
  Expect<Equals<version.GetTrackingsQuery["created_at_min"], DateTime.DateTime | undefined>>,
  Expect<Equals<version.GetTrackingsQuery["slug"], ReadonlyArray<string> | undefined>>,

  Expect<Equals<"zip" extends keyof version.Checkpoint ? true : false, true>>,
  Expect<Equals<"customers" extends keyof version.Tracking ? true : false, true>>,
  Expect<Equals<"destination_country_iso3" extends keyof version.Tracking ? true : false, false>>,
  Expect<Equals<"cursor" extends keyof version.GetTrackingsQuery ? true : false, true>>
]
