/**
 * What each file of `examples/` is held against, and how it may differ from version 2024-10.
 *
 * All of them are of other versions: complete answers of this one are not public. Fields of other versions are no drift,
 * as unknown fields are kept; what is listed here is what has another type, or is missing though 2024-10 always has it.
 */
import type { Mismatch, OperationName } from "./operations.ts"

/** A place where a body is not as described, and why. */
export interface Difference extends Mismatch {
  readonly why: string
}

/** A place where an answer is not as described. */
export interface Drift extends Difference {
  /** What 2024-10 has there; with it, the body must pass through the schema whole. */
  readonly instead: unknown
}

/** Which files (a glob), and what they are. Each file of the folder is in exactly one rule. */
export type Rule = { readonly files: string } & (
  | {
      readonly is: "answer"
      readonly operation: OperationName
      readonly drift: ReadonlyArray<Drift>
      /** What is not as described in the request that was recorded with it. */
      readonly request: ReadonlyArray<Difference>
    }
  | { readonly is: "failure"; readonly operation: OperationName; readonly tag: string }
  | { readonly is: "request"; readonly operation: OperationName; readonly differences: ReadonlyArray<Difference> }
  | { readonly is: "unused"; readonly why: string }
)

const answer = (
  operation: OperationName,
  files: string,
  drift: ReadonlyArray<Drift> = [],
  request: ReadonlyArray<Difference> = []
): Rule => ({ is: "answer", files, operation, drift, request })

const failure = (operation: OperationName, files: string, tag: string): Rule => ({
  is: "failure",
  files,
  operation,
  tag
})

const request = (operation: OperationName, files: string, differences: ReadonlyArray<Difference> = []): Rule => ({
  is: "request",
  files,
  operation,
  differences
})

const unused = (files: string, why: string): Rule => ({ is: "unused", files, why })

// ---------------------------------------------------------------------------------------------------------------------
// Where answers of other versions differ
// ---------------------------------------------------------------------------------------------------------------------

const pagedByNumber: Drift = {
  path: "pagination",
  message: "Missing key",
  instead: { total: 9, next_cursor: "", has_next_page: false },
  why: "Until 2024-07 a list has page, limit and count beside the trackings; the cursor is new in 2024-10."
}

const weightIsNumber: Drift = {
  path: "shipment_weight",
  message: "Expected object | null",
  instead: null,
  why: "Until 2024-04 the weight is a number, its unit in shipment_weight_unit; since 2024-07 an object has both."
}

const predictionWithoutId: Drift = {
  path: "estimated_delivery_dates.0.id",
  message: "Missing key",
  instead: "0123456789abcdef0123456789abcdef",
  why: "The id of a prediction is new in 2024-07."
}

const promiseIsObject = (path: string): Drift => ({
  path,
  message: "Expected string | null",
  instead: "2026-01-01",
  why: "Since 2026-01 the promised date is an object with a range; until 2025-07 it is one text."
})

const countryRegion = (path: string): Drift => ({
  path,
  message: "Missing key",
  instead: "USA",
  why: "Since 2025-01 the country of an address is called country_region."
})

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

// ---------------------------------------------------------------------------------------------------------------------
// Where requests of other versions differ
// ---------------------------------------------------------------------------------------------------------------------

const notYet = (version: string, ...names: ReadonlyArray<string>): ReadonlyArray<Difference> =>
  names.map((path) => ({ path, message: "Expected no excess property", why: `The name is new in ${version}.` }))

const renamedCountry = (address: string): ReadonlyArray<Difference> => [
  { path: `${address}.country`, message: "Missing key", why: "Since 2025-01 it is called country_region." },
  ...notYet("2025-01", `${address}.country_region`)
]

/** Of 2024-10 only what it asks for is known; its later description allows null where a field may be left out. */
const nullForNothing = (path: string, expected: string): Difference => ({
  path,
  message: `Expected ${expected} | undefined`,
  why: "The documentation of 2026-07 sends null for a field that may be left out; 2024-10 is not known to take it."
})

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
  answer("getTrackings", "2024-07-live-get-trackings-response.json", [pagedByNumber]),
  answer("getTrackings", "2023-10-nodesdk-get-trackings.json", [pagedByNumber]),
  answer("getTrackings", "v4-recorded-tracking-list-trackings.json", [pagedByNumber]),
  answer("createTracking", "v4-recorded-tracking*-create-tracking.json"),
  answer("updateTrackingById", "v4-recorded-tracking-update-tracking.json"),
  answer("updateTrackingById", "v4-recorded-trackingwithadditionalfields-update-tracking.json", [weightIsNumber]),
  answer("getTrackingById", "v4-recorded-tracking-get-tracking.json"),
  answer("getTrackingById", "v4-recorded-trackingwithadditionalfields-get-tracking{,-by-id}.json", [weightIsNumber]),
  answer("getTrackingById", "webhook-2021-v4-tracking-update-tnt.json"),
  answer("getUserCouriers", "v4-recorded-courier-get-couriers.json"),
  answer("getAllCouriers", "v4-recorded-courier-get-all-couriers.json"),
  answer("detectCourier", "v4-recorded-courier-detect-courier.json"),
  answer("predictBatch", "v4-recorded-estimateddeliverydate-*.json", [predictionWithoutId], hollowPickup),
  failure("getTrackingById", "v4-recorded-*-get-tracking-with-internal-error.json", "InternalError"),

  // Answers in the documentation of a later version
  answer("getTrackings", "2026-07-oas-get-trackings-response-200.json", [
    promiseIsObject("trackings.0.order_promised_delivery_date")
  ]),
  answer("createTracking", "2026-07-oas-create-tracking-response-201.json", [
    promiseIsObject("order_promised_delivery_date")
  ]),
  answer("detectCourier", "2026-07-oas-detect-courier-response-200-cannot-detect-courier.json"),
  answer("predictBatch", "2026-07-oas-predict-batch-response-200.json", [
    countryRegion("estimated_delivery_dates.0.origin_address.country"),
    countryRegion("estimated_delivery_dates.0.destination_address.country"),
    countryRegion("estimated_delivery_dates.1.origin_address.country"),
    countryRegion("estimated_delivery_dates.1.destination_address.country")
  ]),
  failure("predictBatch", "2026-07-oas-predict-batch-response-400.json", "InvalidRequest"),

  // Answers in the tests of SDKs
  answer("getTrackings", "v4-{go-test-get-trackings,java-tracking-get-trackings-result,ludeeus-get-trackings}.json", [
    pagedByNumber
  ]),
  answer(
    "createTracking",
    "v4-{go-test-create-tracking,java-tracking-create-tracking-result,ludeeus-post-trackings}.json"
  ),
  answer("getTrackingById", "2023-10-nodesdk-get-trackings-x-x.json"),
  answer("getTrackingById", "v4-{go-test-get-tracking,java-tracking-get-tracking-result}.json", [weightIsNumber]),
  answer("updateTrackingById", "v4-go-test-update-tracking.json", mockedNulls(1)),
  answer("updateTrackingById", "v4-java-tracking-update-tracking-result.json", mockedNulls(11)),
  answer(
    "markTrackingCompletedById",
    "v4-{go-test-mark-tracking-as-completed,java-tracking-mark-as-completed-result}.json",
    [weightIsNumber]
  ),
  answer(
    "getUserCouriers",
    "{2023-10-nodesdk-get-couriers,v4-go-test-get-couriers,v4-java-courier-list-couriers-result}.json"
  ),
  answer(
    "getAllCouriers",
    "{2023-10-nodesdk-get-couriers-all,v4-go-test-get-all-couriers,v4-java-courier-list-all-couriers-result}.json"
  ),
  answer(
    "detectCourier",
    "{2023-10-nodesdk-post-couriers,v4-go-test,v4-java-courier,v4-ludeeus-post-couriers}-detect{,-couriers,-couriers-result}.json"
  ),
  answer("predictBatch", "2023-10-nodesdk-post-estimated-delivery-date-predict-batch.json", [predictionWithoutId]),
  answer("predictBatch", "v4-{go,java}-*batch-predict-estimated-delivery-date{,-result}.json", [predictionWithoutId]),
  failure("predictBatch", "2023-10-nodesdk-post-estimated-delivery-date-predict-batch-2.json", "InvalidRequest"),
  failure("getTrackingById", "2023-10-nodesdk-error-any-endpoint.json", "TrackingDoesNotExist"),
  failure("createTracking", "v4-ludeeus-error-created-tracking-number-is-failed.json", "TrackingAlreadyExist"),
  failure("getTrackings", "{v4-ludeeus-error-invalid-api-key,v4-java-error-error}.json", "ApiKeyInvalid"),
  failure("getTrackings", "{v4-ludeeus-error-server-is-down,v4-go-test-make-request-error}.json", "InternalError"),
  failure("getTrackings", "v4-go-test-get-rate-limit.json", "TooManyRequest"),

  // Requests
  request("createTracking", "2026-07-oas-create-tracking-request.json", [
    ...notYet("2025-01", "customers", "last_mile", "origin_country_region", "destination_country_region"),
    {
      path: "order_promised_delivery_date",
      message: "Expected string | undefined",
      why: "It is an object since 2026-01."
    }
  ]),
  request("createTracking", "v4-java-tracking-create-tracking-request.json", [
    {
      path: "slug",
      message: "Expected string | undefined",
      why: "That test sends a list of one; one courier is what is documented."
    }
  ]),
  request("updateTrackingById", "2026-07-oas-update-tracking-by-id-request.json"),
  request("updateTrackingById", "v4-java-tracking-update-tracking-request.json"),
  request("detectCourier", "2026-07-oas-detect-courier-request-with-{multiple-slug,tracking-number-*}.json"),
  request(
    "detectCourier",
    "2026-07-oas-detect-courier-request-with-additional-fields.json",
    notYet("2025-04", "destination_postal_code")
  ),
  request("detectCourier", "v4-java-courier-courier-detect-request.json"),
  request("predictBatch", "2026-07-oas-predict-batch-request.json", [
    ...renamedCountry("estimated_delivery_dates.0.origin_address"),
    ...renamedCountry("estimated_delivery_dates.0.destination_address"),
    ...renamedCountry("estimated_delivery_dates.1.origin_address"),
    ...renamedCountry("estimated_delivery_dates.1.destination_address"),
    nullForNothing("estimated_delivery_dates.1.weight", "object"),
    nullForNothing("estimated_delivery_dates.1.package_count", "number")
  ]),
  request("predictBatch", "v4-java-estimateddeliverydate-*-request.json", hollowPickup),

  // Neither
  unused("*courier-connections*.json", "The courier connections are new in 2025-04."),
  unused("*notification*.json", "The notifications are gone since 2024-07."),
  unused("*last-checkpoint*.json", "The last checkpoint is gone since 2024-07."),
  unused(
    "{2023-10-nodesdk-post-trackings-x-x-mark-as-completed,v4-*-delete-tracking*,v4-*-re{-,}track*}.json",
    "A part of a tracking; since 2024-07 these calls answer with the whole."
  ),
  unused("v4-java-tracking-get-tracking-params.json", "Values of a query, one of them (lang) no language."),
  unused("webhook-2021-v4-tracking-update-dhl-reserialised.json", "Not what was sent: another SDK wrote it anew."),
  unused("webhook-2026-07-*-trimmed.json", "Not what was sent: its source left most fields out."),
  unused("{sign-string-vectors,webhook-signature-vector}.json", "Signatures, no bodies.")
]

/** Operations without any answer in the files, and why. */
export const unanswered: Readonly<Partial<Record<OperationName, string>>> = {
  deleteTrackingById: "only answers of until 2024-04, which have a part of the tracking",
  retrackTrackingById: "only answers of until 2024-04, which have a part of the tracking"
}
