/**
 * What each file of `examples/` is held against, and how it may differ from that.
 *
 * Each is held against the version it is of, and against others whose answers are the same there. Bodies from before
 * 2024-04 are held against 2024-04, where their shape lives on. Fields that a version does not know are no drift, as
 * they are kept; what is listed here is what has another type, or is missing though the version always has it.
 */
import type { Mismatch, Version } from "./operations.ts"

/** A place where a body is not as described, and why. */
export interface Difference extends Mismatch {
  readonly why: string
}

/** A place where an answer is not as described. */
export interface Drift extends Difference {
  /** What the version has there; with it, the body must pass through the schema whole. */
  readonly instead: unknown
}

/** Which files (a glob), and what they are. Each file of the folder is in exactly one rule. */
export type Rule = { readonly files: string } & (
  | ({ readonly versions: readonly [Version, ...ReadonlyArray<Version>]; readonly operation: string } & (
      | {
          readonly is: "answer"
          readonly drift: ReadonlyArray<Drift>
          /** What is not as described in the request that was recorded with it; the first version is asked. */
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

/** The couriers have been the same until they got regions for countries, in 2025-01. */
const until2024_10 = rulesOf("2024-04", "2024-07", "2024-10")
/** The predictions have been the same since they got regions for countries. */
const since2025_01 = rulesOf("2026-07", "2026-01", "2025-07", "2025-04", "2025-01")
/** The courier connections have been the same since there are any. */
const since2025_04 = rulesOf("2026-07", "2026-01", "2025-07", "2025-04")
/** What has never changed. */
const always = rulesOf("2026-07", "2026-01", "2025-07", "2025-04", "2025-01", "2024-10", "2024-07", "2024-04")

const unused = (files: string, why: string): Rule => ({ is: "unused", files, why })

// ---------------------------------------------------------------------------------------------------------------------
// Where answers differ
// ---------------------------------------------------------------------------------------------------------------------

const mockedNull = (path: string): Drift => ({
  path,
  message: "Expected string",
  instead: "mocked",
  why: "A mock of 2018 has null where every recorded answer, of whatever version, has a text."
})

const mockedNulls = (checkpoints: number): ReadonlyArray<Drift> => [
  mockedNull("subtag_message"),
  ...Array.from({ length: checkpoints }, (_, index) => [
    mockedNull(`checkpoints.${index}.slug`),
    mockedNull(`checkpoints.${index}.subtag_message`)
  ]).flat()
]

/** What every tracking has, of whatever version. */
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
  names.map((name) => missing(name, everyTracking[name], "Its source left most fields of the tracking out."))

// ---------------------------------------------------------------------------------------------------------------------
// Where requests differ
// ---------------------------------------------------------------------------------------------------------------------

/** What the old SDKs' tests send beside a pickup time: an estimation of the pickup with nothing in it. */
const hollowPickup: ReadonlyArray<Difference> = [
  {
    path: "estimated_delivery_dates.0.estimated_pickup.order_time",
    message: "Missing key",
    why: "Without the time of the order there is nothing to estimate from; the API ignored the whole object."
  },
  {
    path: "estimated_delivery_dates.0.estimated_pickup.pickup_time",
    message: "Expected no excess property",
    why: "The pickup time is what the answer has there, not the request."
  }
]

// ---------------------------------------------------------------------------------------------------------------------
// The files
// ---------------------------------------------------------------------------------------------------------------------

export const rules: ReadonlyArray<Rule> = [
  // Answers of the real API
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

  // Answers in the documentation
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
    missing(
      "checkpoints.0.created_at",
      "2021-01-14T01:00:00+00:00",
      "Its source left most fields of the checkpoint out."
    ),
    missing("checkpoints.0.subtag_message", "In Transit", "Its source left most fields of the checkpoint out.")
  ]),
  v2026_07.answer("getTrackingById", "webhook-2026-07-{edd-revise,tracking-pending-time}-trimmed.json", [
    ...shortened("created_at", "updated_at", "active", "source", "subtag", "subtag_message"),
    ...shortened("tracked_count", "return_to_sender")
  ]),

  // Answers in the tests of SDKs
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
      message: "Expected string | undefined",
      why: "That test sends a list of one; one courier is what is documented."
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
      why: "The example says credential where the reference says credentials."
    },
    {
      path: "credential",
      message: "Expected no excess property",
      why: "The example says credential where the reference says credentials."
    }
  ]),
  v2024_04.query("getTrackingById", "v4-java-tracking-get-tracking-params.json", [
    { path: "lang", message: "Expected one of 41 values", why: "That test asks for a courier as the language." }
  ]),

  // Neither
  unused("webhook-2021-v4-tracking-update-dhl-reserialised.json", "Not what was sent: another SDK wrote it anew."),
  unused("{sign-string-vectors,webhook-signature-vector}.json", "Signatures, no bodies.")
]

/**
 * What a version answers with that no file has alone, neither of the version nor of one where it is the same. Complete
 * answers are public of 2024-04's forerunners, of 2024-07 (trackings, in a list) and of 2026-07.
 */
export const unanswered: Readonly<Record<Version, ReadonlyArray<string>>> = {
  "2024-04": [],
  "2024-07": ["Tracking", "PredictBatchResponse"],
  "2024-10": ["TrackingList", "Tracking", "PredictBatchResponse"],
  "2025-01": ["TrackingList", "Tracking", "PredictResponse"],
  "2025-04": ["TrackingList", "Tracking", "CourierConnectionList", "PredictResponse"],
  "2025-07": ["TrackingList", "Tracking", "CourierConnectionList", "PredictResponse"],
  "2026-01": ["TrackingList", "Tracking", "CourierConnectionList", "PredictResponse"],
  "2026-07": ["CourierConnectionList", "PredictResponse"]
}
