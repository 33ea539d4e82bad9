/**
 * What each file of `examples/` is checked against, and its known differences.
 *
 * Each file is checked against its own version, and against others with the same responses. Bodies from before 2024-04 are
 * checked against 2024-04, which has the same shape. Unknown fields are kept, so they are not drift. The differences listed
 * here are fields that have another type, or are missing although the version always has them.
 */
import type { Mismatch, Version } from "./operations.ts"

/** A place where a body differs from the description, and why. */
export interface Difference extends Mismatch {
  readonly why: string
}

/** A place where a response differs from the description. */
export interface Drift extends Difference {
  /** A value that the version has there. With it, the whole body must match the schema. */
  readonly instead: unknown
}

/** The files (a glob), and what they contain. Each file of the folder matches exactly one rule. */
export type Rule = { readonly files: string } & (
  | ({ readonly versions: readonly [Version, ...ReadonlyArray<Version>]; readonly operation: string } & (
      | {
          readonly is: "answer"
          readonly drift: ReadonlyArray<Drift>
          /** The differences of the request that was recorded with it, for the first version. */
          readonly request: ReadonlyArray<Difference>
        }
      | { readonly is: "failure"; readonly tag: string }
      | { readonly is: "request"; readonly differences: ReadonlyArray<Difference> }
      | { readonly is: "query"; readonly differences: ReadonlyArray<Difference> }
    ))
  | { readonly is: "unused"; readonly why: string }
)

const rulesOf = (...versions: readonly [Version, ...ReadonlyArray<Version>]) => ({
  answer: (
    operation: string,
    files: string,
    drift: ReadonlyArray<Drift> = [],
    request: ReadonlyArray<Difference> = []
  ): Rule => ({ is: "answer", versions, files, operation, drift, request }),
  failure: (operation: string, files: string, tag: string): Rule => ({
    is: "failure",
    versions,
    files,
    operation,
    tag
  }),
  request: (operation: string, files: string, differences: ReadonlyArray<Difference> = []): Rule => ({
    is: "request",
    versions,
    files,
    operation,
    differences
  }),
  query: (operation: string, files: string, differences: ReadonlyArray<Difference> = []): Rule => ({
    is: "query",
    versions,
    files,
    operation,
    differences
  })
})

const v2024_04 = rulesOf("2024-04")
const v2024_07 = rulesOf("2024-07")
const v2026_07 = rulesOf("2026-07")

/** Couriers did not change until 2025-01, when countries became regions. */
const until2024_10 = rulesOf("2024-04", "2024-07", "2024-10")
/** Predictions have not changed since countries became regions. */
const since2025_01 = rulesOf("2026-07", "2026-01", "2025-07", "2025-04", "2025-01")
/** Courier connections have not changed since they were added. */
const since2025_04 = rulesOf("2026-07", "2026-01", "2025-07", "2025-04")
/** Parts that have never changed. */
const always = rulesOf("2026-07", "2026-01", "2025-07", "2025-04", "2025-01", "2024-10", "2024-07", "2024-04")

const unused = (files: string, why: string): Rule => ({ is: "unused", files, why })

// ---------------------------------------------------------------------------------------------------------------------
// Where responses differ
// ---------------------------------------------------------------------------------------------------------------------

const mockedNull = (path: string): Drift => ({
  path,
  message: "Expected string",
  instead: "mocked",
  why: "A mock of 2018 has null where every recorded response, of any version, has a string."
})

const mockedNulls = (checkpoints: number): ReadonlyArray<Drift> => [
  mockedNull("subtag_message"),
  ...Array.from({ length: checkpoints }, (_, index) => [
    mockedNull(`checkpoints.${index}.slug`),
    mockedNull(`checkpoints.${index}.subtag_message`)
  ]).flat()
]

/** The fields that every tracking has, in any version. */
const everyTracking = {
  created_at: "2026-01-01T00:00:00+00:00",
  updated_at: "2026-01-01T00:00:00+00:00",
  active: true,
  source: "api",
  tag: "Pending",
  subtag: "Pending_001",
  subtag_message: "Pending",
  tracked_count: 1,
  return_to_sender: false
}

const missing = (path: string, instead: unknown, why: string): Drift => ({ path, message: "Missing key", instead, why })

const shortened = (...names: ReadonlyArray<keyof typeof everyTracking>): ReadonlyArray<Drift> =>
  names.map((name) => missing(name, everyTracking[name], "Its source omits most fields of the tracking."))

// ---------------------------------------------------------------------------------------------------------------------
// Where requests differ
// ---------------------------------------------------------------------------------------------------------------------

/** The tests of the old SDKs send an empty estimation of the pickup together with a pickup time. */
const hollowPickup: ReadonlyArray<Difference> = [
  {
    path: "estimated_delivery_dates.0.estimated_pickup.order_time",
    message: "Missing key",
    why: "Nothing can be estimated without the time of the order. The API ignored the whole object."
  },
  {
    path: "estimated_delivery_dates.0.estimated_pickup.pickup_time",
    message: "Expected no excess property",
    why: "The response has the pickup time there, not the request."
  }
]

// ---------------------------------------------------------------------------------------------------------------------
// The files
// ---------------------------------------------------------------------------------------------------------------------

export const rules: ReadonlyArray<Rule> = [
  // Responses of the real API
  v2024_07.answer("getTrackings", "2024-07-live-get-trackings-response.json"),
  v2024_04.answer("getTrackings", "2023-10-nodesdk-get-trackings.json"),
  v2024_04.answer("getTrackings", "v4-recorded-tracking-list-trackings.json"),
  v2024_04.answer("createTracking", "v4-recorded-tracking*-create-tracking.json"),
  v2024_04.answer("updateTrackingById", "v4-recorded-tracking*-update-tracking.json"),
  v2024_04.answer("getTrackingBySlugTrackingNumber", "v4-recorded-tracking*-get-tracking.json"),
  v2024_04.answer("getTrackingById", "v4-recorded-trackingwithadditionalfields-get-tracking-by-id.json"),
  v2024_04.answer("getTrackingById", "webhook-2021-v4-tracking-update-tnt.json"),
  v2024_04.answer("retrackTrackingById", "v4-recorded-tracking-retrack.json"),
  v2024_04.answer("getCheckpointByTrackingId", "v4-recorded-tracking*-get-last-checkpoint.json"),
  v2024_04.answer("getNotificationByTrackingId", "v4-recorded-notification-list-notification.json"),
  v2024_04.answer("addNotificationByTrackingId", "v4-recorded-notification-add-notification.json"),
  v2024_04.answer("deleteNotificationByTrackingId", "v4-recorded-notification-remove-notification.json"),
  until2024_10.answer("getUserCouriers", "v4-recorded-courier-get-couriers.json"),
  until2024_10.answer("getAllCouriers", "v4-recorded-courier-get-all-couriers.json"),
  until2024_10.answer("detectCourier", "v4-recorded-courier-detect-courier.json"),
  v2024_04.answer("predictBatch", "v4-recorded-estimateddeliverydate-*.json", [], hollowPickup),
  v2024_04.failure(
    "getTrackingBySlugTrackingNumber",
    "v4-recorded-*-get-tracking-with-internal-error.json",
    "InternalError"
  ),

  // Responses in the documentation
  v2026_07.answer("getTrackings", "2026-07-oas-get-trackings-response-200.json"),
  v2026_07.answer("createTracking", "2026-07-oas-create-tracking-response-201.json"),
  always.answer("detectCourier", "2026-07-oas-detect-courier-response-200-cannot-detect-courier.json"),
  since2025_01.answer("predictBatch", "2026-07-oas-predict-batch-response-200.json"),
  always.failure("predictBatch", "2026-07-oas-predict-batch-response-400.json", "InvalidRequest"),
  since2025_04.answer("postCourierConnections", "2026-07-oas-post-courier-connections-response-201.json"),
  since2025_04.answer("getCourierConnectionsById", "2026-07-oas-get-courier-connections-by-id-response-200.json"),
  since2025_04.answer("putCourierConnectionsById", "2026-07-oas-put-courier-connections-by-id-response-200.json"),
  since2025_04.answer("deleteCourierConnectionsById", "2026-07-oas-delete-courier-connections-by-id-response-200.json"),
  v2026_07.answer("getTrackingById", "webhook-2026-07-tracking-update-trimmed.json", [
    ...shortened("created_at", "updated_at", "active", "source", "tracked_count", "return_to_sender"),
    missing("checkpoints.0.created_at", "2021-01-14T01:00:00+00:00", "Its source omits most fields of the checkpoint."),
    missing("checkpoints.0.subtag_message", "In Transit", "Its source omits most fields of the checkpoint.")
  ]),
  v2026_07.answer("getTrackingById", "webhook-2026-07-{edd-revise,tracking-pending-time}-trimmed.json", [
    ...shortened("created_at", "updated_at", "active", "source", "subtag", "subtag_message"),
    ...shortened("tracked_count", "return_to_sender")
  ]),

  // Responses in the tests of SDKs
  v2024_04.answer("getTrackings", "v4-{go-test-get-trackings,java-tracking-get-trackings-result}.json"),
  v2024_04.answer("getTrackings", "v4-ludeeus-get-trackings.json"),
  v2024_04.answer(
    "createTracking",
    "v4-{go-test-create-tracking,java-tracking-create-tracking-result,ludeeus-post-trackings}.json"
  ),
  v2024_04.answer("getTrackingBySlugTrackingNumber", "2023-10-nodesdk-get-trackings-x-x.json"),
  v2024_04.answer("getTrackingById", "v4-{go-test-get-tracking,java-tracking-get-tracking-result}.json"),
  v2024_04.answer("updateTrackingById", "v4-go-test-update-tracking.json", mockedNulls(1)),
  v2024_04.answer("updateTrackingById", "v4-java-tracking-update-tracking-result.json", mockedNulls(11)),
  v2024_04.answer("deleteTrackingById", "v4-{java-tracking-delete-tracking-result,go-test-delete-tracking-by-id}.json"),
  v2024_04.answer("deleteTrackingBySlugTrackingNumber", "v4-{go-test-delete-tracking,ludeeus-delete-trackings}.json"),
  v2024_04.answer("retrackTrackingById", "v4-{go-test-retrack-tracking,java-tracking-re-track-result}.json"),
  v2024_04.answer(
    "markTrackingCompletedById",
    "v4-{go-test-mark-tracking-as-completed,java-tracking-mark-as-completed-result}.json"
  ),
  v2024_04.answer(
    "markTrackingCompletedBySlugTrackingNumber",
    "2023-10-nodesdk-post-trackings-x-x-mark-as-completed.json",
    shortened("source", "tag", "subtag", "subtag_message", "tracked_count", "return_to_sender")
  ),
  v2024_04.answer(
    "getCheckpointByTrackingId",
    "v4-{go-test-get-last-checkpoint{,-with-optional-params},java-checkpoint-get-last-checkpoint-result}.json"
  ),
  v2024_04.answer("getCheckpointBySlugTrackingNumber", "2023-10-nodesdk-get-last-checkpoint-x-x.json"),
  v2024_04.answer("getNotificationByTrackingId", "v4-go-test-get-notification.json"),
  v2024_04.answer("getNotificationBySlugTrackingNumber", "2023-10-nodesdk-get-notifications-x-x.json"),
  v2024_04.answer(
    "addNotificationByTrackingId",
    "{2023-10-nodesdk-post-notifications-x-add,v4-java-notification-add-notification-result}.json"
  ),
  v2024_04.answer("deleteNotificationByTrackingId", "v4-go-test-remove-notification.json"),
  until2024_10.answer(
    "getUserCouriers",
    "{2023-10-nodesdk-get-couriers,v4-go-test-get-couriers,v4-java-courier-list-couriers-result}.json"
  ),
  until2024_10.answer(
    "getAllCouriers",
    "{2023-10-nodesdk-get-couriers-all,v4-go-test-get-all-couriers,v4-java-courier-list-all-couriers-result}.json"
  ),
  until2024_10.answer(
    "detectCourier",
    "{2023-10-nodesdk-post-couriers,v4-go-test,v4-java-courier,v4-ludeeus-post-couriers}-detect{,-couriers,-couriers-result}.json"
  ),
  v2024_04.answer("predictBatch", "2023-10-nodesdk-post-estimated-delivery-date-predict-batch.json"),
  v2024_04.answer("predictBatch", "v4-{go,java}-*batch-predict-estimated-delivery-date{,-result}.json"),
  v2024_04.failure(
    "predictBatch",
    "2023-10-nodesdk-post-estimated-delivery-date-predict-batch-2.json",
    "InvalidRequest"
  ),
  v2024_04.failure(
    "getCheckpointBySlugTrackingNumber",
    "2023-10-nodesdk-error-any-endpoint.json",
    "TrackingDoesNotExist"
  ),
  v2024_04.failure("createTracking", "v4-ludeeus-error-created-tracking-number-is-failed.json", "TrackingAlreadyExist"),
  v2024_04.failure("getTrackings", "{v4-ludeeus-error-invalid-api-key,v4-java-error-error}.json", "ApiKeyInvalid"),
  v2024_04.failure(
    "getTrackings",
    "{v4-ludeeus-error-server-is-down,v4-go-test-make-request-error}.json",
    "InternalError"
  ),
  v2024_04.failure("getTrackings", "v4-go-test-get-rate-limit.json", "TooManyRequest"),

  // Requests
  v2026_07.request("createTracking", "2026-07-oas-create-tracking-request.json"),
  v2024_04.request("createTracking", "v4-java-tracking-create-tracking-request.json", [
    {
      path: "slug",
      message: "Expected string",
      why: "The test sends a list of one. The documentation has a single courier."
    }
  ]),
  v2026_07.request("updateTrackingById", "2026-07-oas-update-tracking-by-id-request.json"),
  v2024_04.request("updateTrackingById", "v4-java-tracking-update-tracking-request.json"),
  v2026_07.request("detectCourier", "2026-07-oas-detect-courier-request-with-*.json"),
  v2024_04.request("detectCourier", "v4-java-courier-courier-detect-request.json"),
  v2026_07.request("predictBatch", "2026-07-oas-predict-batch-request.json"),
  v2024_04.request("predictBatch", "v4-java-estimateddeliverydate-*-request.json", hollowPickup),
  v2024_04.request("addNotificationByTrackingId", "v4-java-notification-add-notification-request.json"),
  v2024_04.request("deleteNotificationByTrackingId", "v4-java-notification-remove-notification-request.json"),
  since2025_04.request("postCourierConnections", "2026-07-oas-post-courier-connections-request.json", [
    {
      path: "credentials",
      message: "Missing key",
      why: "The example has credential, but the reference has credentials."
    },
    {
      path: "credential",
      message: "Expected no excess property",
      why: "The example has credential, but the reference has credentials."
    }
  ]),
  v2024_04.query("getTrackingById", "v4-java-tracking-get-tracking-params.json", [
    { path: "lang", message: "Expected one of 41 values", why: "The test passes a courier as the language." }
  ]),

  // Neither
  unused(
    "webhook-2021-v4-tracking-update-dhl-reserialised.json",
    "Not the original bytes: another SDK serialized it again."
  ),
  unused("{sign-string-vectors,webhook-signature-vector}.json", "Signatures, not bodies.")
]

/**
 * The models of a version for which there is no response of exactly that model, neither from that version nor from one where
 * the model is the same. Complete responses are public only for the predecessors of 2024-04, for 2024-07 (trackings, in a
 * list) and for 2026-07.
 */
export const unanswered: { readonly [version in Version]?: ReadonlyArray<string> } = {
  "2024-04": [],
  "2024-07": ["Tracking", "PredictBatchResponse"],
  "2024-10": ["TrackingList", "Tracking", "PredictBatchResponse"],
  "2025-01": ["TrackingList", "Tracking", "PredictResponse"],
  "2025-04": ["TrackingList", "Tracking", "CourierConnectionList", "PredictResponse"],
  "2025-07": ["TrackingList", "Tracking", "CourierConnectionList", "PredictResponse"],
  "2026-01": ["TrackingList", "Tracking", "CourierConnectionList", "PredictResponse"],
  "2026-07": ["CourierConnectionList", "PredictResponse"]
}
