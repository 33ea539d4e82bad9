/** What the client has for each operation of version 2024-10. */
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import {
  CourierList,
  createTracking,
  CreateTrackingRequest,
  deleteTrackingById,
  detectCourier,
  DetectCourierRequest,
  getAllCouriers,
  getTrackingById,
  getTrackings,
  getUserCouriers,
  markTrackingCompletedById,
  predictBatch,
  PredictBatchRequest,
  PredictBatchResponse,
  retrackTrackingById,
  Tracking,
  TrackingList,
  updateTrackingById,
  UpdateTrackingByIdRequest
} from "@effect-aftership/tracking/2024-10"
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"

/** One place where a value is not as a schema has it. */
export interface Mismatch {
  readonly path: string
  readonly message: string
}

type Call = Effect.Effect<unknown, AfterShipError, AfterShipConfig | HttpClient>

interface Operation {
  /** The call, with arguments that any answer may follow. */
  readonly call: Call
  readonly answer: Schema.Codec<unknown>
  /** The call with this body, if it is one that the schema of the request knows all of. */
  readonly callWith?: (body: unknown) => Result.Result<Call, ReadonlyArray<Mismatch>>
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** A value as the schema has it, or all places where it is not. */
export const decode = <A>(
  schema: Schema.Codec<A>,
  value: unknown,
  unknownFields: "ignore" | "error" = "ignore"
): Result.Result<A, ReadonlyArray<Mismatch>> =>
  Result.mapError(
    SchemaParser.decodeUnknownResult(schema, { errors: "all", onExcessProperty: unknownFields })(value),
    (issue) =>
      format(issue).issues.map(({ message, path = [] }) => ({
        path: path.map((step) => String(typeof step === "object" ? step.key : step)).join("."),
        message
      }))
  )

const withBody = <A>(
  request: Schema.Codec<A>,
  call: (body: A) => Call,
  sample: NoInfer<A>,
  answer: Schema.Codec<unknown>
): Operation => ({
  call: call(sample),
  answer,
  callWith: (body) => Result.map(decode(request, body, "error"), call)
})

const id = "0123456789abcdef0123456789abcdef"
const place = { country: "NOR", postal_code: "5003" }

export const operations = {
  getTrackings: { call: getTrackings(), answer: TrackingList },
  createTracking: withBody(CreateTrackingRequest, createTracking, { tracking_number: "4711" }, Tracking),
  getTrackingById: { call: getTrackingById(id), answer: Tracking },
  updateTrackingById: withBody(UpdateTrackingByIdRequest, (body) => updateTrackingById(id, body), {}, Tracking),
  deleteTrackingById: { call: deleteTrackingById(id), answer: Tracking },
  retrackTrackingById: { call: retrackTrackingById(id), answer: Tracking },
  markTrackingCompletedById: { call: markTrackingCompletedById(id, { reason: "LOST" }), answer: Tracking },
  getUserCouriers: { call: getUserCouriers(), answer: CourierList },
  getAllCouriers: { call: getAllCouriers(), answer: CourierList },
  detectCourier: withBody(DetectCourierRequest, detectCourier, { tracking_number: "4711" }, CourierList),
  predictBatch: withBody(
    PredictBatchRequest,
    predictBatch,
    { estimated_delivery_dates: [{ slug: "bring", origin_address: place, destination_address: place }] },
    PredictBatchResponse
  )
} satisfies Readonly<Record<string, Operation>>

export type OperationName = keyof typeof operations

export const operation = (name: OperationName): Operation => operations[name]
