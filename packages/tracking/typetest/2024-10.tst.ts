/**
 * What the compiler says of each operation of 2024-10: its arguments, its result, each error it may fail with, and what
 * it requires. Nothing here runs.
 */
import type * as operations from "@effect-aftership/tracking/2024-10"
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type * as DateTime from "effect/DateTime"
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- two functions are the same type only if A and B are
type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/** Accepts `true` alone. */
type Expect<T extends true> = T

type Operations = typeof operations
type Operation = {
  [Name in keyof Operations]: Operations[Name] extends (...input: never) => Effect.Effect<infer _A, infer _E, infer _R>
    ? Name
    : never
}[keyof Operations]

type Input<Name extends Operation> = Parameters<Operations[Name]>
type Output<Name extends Operation> = Effect.Success<ReturnType<Operations[Name]>>
type Tags<Name extends Operation> = Effect.Error<ReturnType<Operations[Name]>>["_tag"]

/** What every call may fail with. */
type Common =
  | "InvalidInput"
  | "InvalidRequest"
  | "ApiKeyInvalid"
  | "RequestNotAllowed"
  | "NotFound"
  | "TooManyRequest"
  | "InternalError"
  | "UnknownApiError"
  | "ConnectionFailed"
  | "TimedOut"
  | "ResponseError"

export type Checks = [
  // The operations, and no others
  Expect<
    Equals<
      Operation,
      | "createTracking"
      | "deleteTrackingById"
      | "detectCourier"
      | "getAllCouriers"
      | "getTrackingById"
      | "getTrackings"
      | "getUserCouriers"
      | "markTrackingCompletedById"
      | "predictBatch"
      | "retrackTrackingById"
      | "updateTrackingById"
    >
  >,

  // What they require
  Expect<Equals<Effect.Services<ReturnType<Operations[Operation]>>, AfterShipConfig | HttpClient>>,

  // What they take
  Expect<Equals<Input<"createTracking">, [body: operations.CreateTrackingRequest]>>,
  Expect<Equals<Input<"deleteTrackingById">, [id: string]>>,
  Expect<Equals<Input<"detectCourier">, [body: operations.DetectCourierRequest]>>,
  Expect<Equals<Input<"getAllCouriers">, []>>,
  Expect<Equals<Input<"getTrackingById">, [id: string, query?: operations.GetTrackingByIdQuery | undefined]>>,
  Expect<Equals<Input<"getTrackings">, [query?: operations.GetTrackingsQuery | undefined]>>,
  Expect<Equals<Input<"getUserCouriers">, []>>,
  Expect<Equals<Input<"markTrackingCompletedById">, [id: string, body: operations.MarkTrackingCompletedByIdRequest]>>,
  Expect<Equals<Input<"predictBatch">, [body: operations.PredictBatchRequest]>>,
  Expect<Equals<Input<"retrackTrackingById">, [id: string]>>,
  Expect<Equals<Input<"updateTrackingById">, [id: string, body: operations.UpdateTrackingByIdRequest]>>,

  // What they give
  Expect<
    Equals<
      Output<
        | "createTracking"
        | "deleteTrackingById"
        | "getTrackingById"
        | "markTrackingCompletedById"
        | "retrackTrackingById"
        | "updateTrackingById"
      >,
      operations.Tracking
    >
  >,
  Expect<Equals<Output<"getTrackings">, operations.TrackingList>>,
  Expect<Equals<Output<"detectCourier" | "getAllCouriers" | "getUserCouriers">, operations.CourierList>>,
  Expect<Equals<Output<"predictBatch">, operations.PredictBatchResponse>>,

  // What they fail with
  Expect<
    Equals<
      Tags<"createTracking">,
      | Common
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
    >
  >,
  Expect<Equals<Tags<"deleteTrackingById">, Common | "TrackingDoesNotExist" | "IdInvalid">>,
  Expect<
    Equals<
      Tags<"detectCourier">,
      | Common
      | "InvalidJson"
      | "TrackingNumberInvalid"
      | "TrackingNumberRequired"
      | "ValueInvalid"
      | "ValueRequired"
      | "SlugInvalid"
      | "MissingOrInvalidRequiredField"
      | "BadCourier"
      | "TrackingNumberFormatInvalid"
    >
  >,
  Expect<Equals<Tags<"getAllCouriers" | "getUserCouriers">, Common>>,
  Expect<Equals<Tags<"getTrackingById">, Common | "TrackingDoesNotExist" | "ValueInvalid" | "IdInvalid">>,
  Expect<Equals<Tags<"getTrackings">, Common | "ValueInvalid">>,
  Expect<
    Equals<
      Tags<"markTrackingCompletedById" | "updateTrackingById">,
      | Common
      | "InvalidJson"
      | "TrackingDoesNotExist"
      | "ValueInvalid"
      | "ValueRequired"
      | "SlugInvalid"
      | "MissingOrInvalidRequiredField"
      | "IdInvalid"
    >
  >,
  Expect<
    Equals<
      Tags<"retrackTrackingById">,
      Common | "TrackingDoesNotExist" | "InactiveRetrackNotAllowed" | "IdInvalid" | "RetrackOnceAllowed"
    >
  >,

  // Answers are open where AfterShip may add to them, requests are not
  Expect<Equals<operations.Tracking["tag"], operations.Tag | (string & {})>>,
  Expect<Equals<operations.GetTrackingsQuery["tag"], operations.Tag | undefined>>,
  Expect<Equals<operations.GetTrackingsQuery["created_at_min"], DateTime.DateTime | undefined>>,
  Expect<Equals<operations.GetTrackingsQuery["slug"], ReadonlyArray<string> | undefined>>,
  Expect<Equals<operations.MarkTrackingCompletedByIdRequest["reason"], operations.CompletionReason>>
]
