/** What the compiler says of version 2024-04. Nothing here runs. */
import type * as version from "@effect-aftership/tracking/2024-04"
import type * as DateTime from "effect/DateTime"
import type { Contract, Equals, Expect } from "./contract.ts"

export type Checks = [
  Expect<
    Equals<
      Contract<typeof version>,
      {
        readonly addNotificationBySlugTrackingNumber: readonly [
          [
            slug: string,
            tracking_number: string,
            body: version.NotificationRequest,
            query?: version.AddNotificationBySlugTrackingNumberQuery | undefined
          ],
          version.Notification,
          (
            | "InvalidJson"
            | "TrackingDoesNotExist"
            | "TrackingNumberInvalid"
            | "TrackingRequired"
            | "ValueInvalid"
            | "ValueRequired"
            | "SlugInvalid"
            | "MissingOrInvalidRequiredField"
            | "NotificationRequired"
          )
        ]
        readonly addNotificationByTrackingId: readonly [
          [tracking_id: string, body: version.NotificationRequest],
          version.Notification,
          (
            | "InvalidJson"
            | "TrackingDoesNotExist"
            | "TrackingRequired"
            | "ValueInvalid"
            | "ValueRequired"
            | "MissingOrInvalidRequiredField"
            | "NotificationRequired"
            | "IdInvalid"
          )
        ]
        readonly createTracking: readonly [
          [body: version.CreateTrackingRequest],
          version.Tracking,
          (
            | "InvalidJson"
            | "TrackingAlreadyExist"
            | "TrackingNumberInvalid"
            | "TrackingRequired"
            | "TrackingNumberRequired"
            | "ValueInvalid"
            | "ValueRequired"
            | "SlugInvalid"
            | "MissingOrInvalidRequiredField"
            | "BadCourier"
            | "TrackingNumberFormatInvalid"
          )
        ]
        readonly deleteNotificationBySlugTrackingNumber: readonly [
          [
            slug: string,
            tracking_number: string,
            body: version.NotificationRequest,
            query?: version.DeleteNotificationBySlugTrackingNumberQuery | undefined
          ],
          version.Notification,
          (
            | "InvalidJson"
            | "TrackingDoesNotExist"
            | "TrackingNumberInvalid"
            | "TrackingRequired"
            | "ValueInvalid"
            | "ValueRequired"
            | "SlugInvalid"
            | "MissingOrInvalidRequiredField"
            | "NotificationRequired"
          )
        ]
        readonly deleteNotificationByTrackingId: readonly [
          [tracking_id: string, body: version.NotificationRequest],
          version.Notification,
          (
            | "InvalidJson"
            | "TrackingDoesNotExist"
            | "TrackingRequired"
            | "ValueInvalid"
            | "ValueRequired"
            | "MissingOrInvalidRequiredField"
            | "NotificationRequired"
            | "IdInvalid"
          )
        ]
        readonly deleteTrackingById: readonly [
          [id: string],
          version.DeletedTracking,
          "TrackingDoesNotExist" | "IdInvalid"
        ]
        readonly deleteTrackingBySlugTrackingNumber: readonly [
          [slug: string, tracking_number: string, query?: version.DeleteTrackingBySlugTrackingNumberQuery | undefined],
          version.DeletedTracking,
          "TrackingDoesNotExist" | "TrackingNumberInvalid" | "ValueInvalid" | "SlugInvalid"
        ]
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
        readonly getAllCouriers: readonly [[], version.CourierList, never]
        readonly getCheckpointBySlugTrackingNumber: readonly [
          [slug: string, tracking_number: string, query?: version.GetCheckpointBySlugTrackingNumberQuery | undefined],
          version.LastCheckpoint,
          "TrackingDoesNotExist" | "TrackingNumberInvalid" | "ValueInvalid" | "SlugInvalid"
        ]
        readonly getCheckpointByTrackingId: readonly [
          [tracking_id: string, query?: version.GetCheckpointByTrackingIdQuery | undefined],
          version.LastCheckpoint,
          "TrackingDoesNotExist" | "ValueInvalid" | "IdInvalid"
        ]
        readonly getNotificationBySlugTrackingNumber: readonly [
          [slug: string, tracking_number: string, query?: version.GetNotificationBySlugTrackingNumberQuery | undefined],
          version.Notification,
          (
            | "TrackingDoesNotExist"
            | "TrackingNumberInvalid"
            | "TrackingRequired"
            | "ValueInvalid"
            | "SlugInvalid"
            | "NotificationRequired"
          )
        ]
        readonly getNotificationByTrackingId: readonly [
          [tracking_id: string],
          version.Notification,
          "TrackingDoesNotExist" | "TrackingRequired" | "NotificationRequired" | "IdInvalid"
        ]
        readonly getTrackingById: readonly [
          [id: string, query?: version.GetTrackingByIdQuery | undefined],
          version.Tracking,
          "TrackingDoesNotExist" | "ValueInvalid" | "IdInvalid"
        ]
        readonly getTrackingBySlugTrackingNumber: readonly [
          [slug: string, tracking_number: string, query?: version.GetTrackingBySlugTrackingNumberQuery | undefined],
          version.Tracking,
          "TrackingDoesNotExist" | "TrackingNumberInvalid" | "ValueInvalid" | "SlugInvalid"
        ]
        readonly getTrackings: readonly [
          [query?: version.GetTrackingsQuery | undefined],
          version.TrackingList,
          "ValueInvalid"
        ]
        readonly getUserCouriers: readonly [[], version.CourierList, never]
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
        readonly predictBatch: readonly [
          [body: version.PredictBatchRequest],
          version.PredictBatchResponse,
          "InvalidJson" | "ValueInvalid" | "ValueRequired" | "MissingOrInvalidRequiredField"
        ]
        readonly retrackTrackingById: readonly [
          [id: string],
          version.RetrackedTracking,
          "TrackingDoesNotExist" | "InactiveRetrackNotAllowed" | "IdInvalid" | "RetrackOnceAllowed"
        ]
        readonly retrackTrackingBySlugTrackingNumber: readonly [
          [slug: string, tracking_number: string, query?: version.RetrackTrackingBySlugTrackingNumberQuery | undefined],
          version.RetrackedTracking,
          (
            | "TrackingDoesNotExist"
            | "TrackingNumberInvalid"
            | "ValueInvalid"
            | "SlugInvalid"
            | "InactiveRetrackNotAllowed"
            | "RetrackOnceAllowed"
          )
        ]
        readonly updateTrackingById: readonly [
          [id: string, body: version.UpdateTrackingByIdRequest],
          version.Tracking,
          (
            | "InvalidJson"
            | "TrackingDoesNotExist"
            | "TrackingRequired"
            | "ValueInvalid"
            | "ValueRequired"
            | "SlugInvalid"
            | "MissingOrInvalidRequiredField"
            | "IdInvalid"
          )
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
            | "TrackingRequired"
            | "ValueInvalid"
            | "ValueRequired"
            | "SlugInvalid"
            | "MissingOrInvalidRequiredField"
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
  Expect<Equals<"customers" extends keyof version.Tracking ? true : false, false>>,
  Expect<Equals<"destination_country_iso3" extends keyof version.Tracking ? true : false, true>>,
  Expect<Equals<"page" extends keyof version.GetTrackingsQuery ? true : false, true>>
]
