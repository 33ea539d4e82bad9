import { assert, describe, it } from "@effect/vitest"
import description from "@effect-aftership/openapi/2024-10" with { type: "json" }
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import {
  createTracking,
  deleteTrackingById,
  detectCourier,
  getAllCouriers,
  getTrackingById,
  getTrackings,
  getUserCouriers,
  markTrackingCompletedById,
  predictBatch,
  retrackTrackingById,
  updateTrackingById
} from "@effect-aftership/tracking/2024-10"
import { apiErrorByMetaCode, type AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"

const address = { country: "USA", state: "WA" }

/** A call of each operation that the sandbox would answer with success, or with the code that is scripted. */
const calls = {
  createTracking: createTracking({ tracking_number: "A1001" }),
  deleteTrackingById: deleteTrackingById("0b02"),
  detectCourier: detectCourier({ tracking_number: "A1001" }),
  getAllCouriers: getAllCouriers(),
  getTrackingById: getTrackingById("0b02"),
  getTrackings: getTrackings(),
  getUserCouriers: getUserCouriers(),
  markTrackingCompletedById: markTrackingCompletedById("0b02", { reason: "LOST" }),
  predictBatch: predictBatch({
    estimated_delivery_dates: [{ slug: "ups", origin_address: address, destination_address: address }]
  }),
  retrackTrackingById: retrackTrackingById("0b02"),
  updateTrackingById: updateTrackingById("0b02", {})
} satisfies Partial<Record<Sandbox.OperationName, Effect.Effect<object, AfterShipError, AfterShipConfig | HttpClient>>>

const isOperation = (name: string): name is keyof typeof calls => name in calls

const operations = Object.values(description.paths).flatMap((item) =>
  Object.values(item).flatMap((operation) => ("operationId" in operation ? [operation] : []))
)

describe("each code that an operation may answer with", () => {
  it("is described for all operations", () => {
    assert.sameMembers(
      operations.map((operation) => operation.operationId),
      Object.keys(calls)
    )
  })

  for (const operation of operations) {
    it.effect(`is an error of its own: ${operation.operationId}`, () =>
      Effect.gen(function* () {
        const sandbox = yield* Sandbox.Sandbox
        const name = operation.operationId
        assert(isOperation(name))
        for (const metaCode of operation["x-meta-codes"]) {
          yield* sandbox.answerNext(name, { metaCode, message: `Scripted ${metaCode}` })
          const error = yield* Effect.flip<object, AfterShipError, AfterShipConfig | HttpClient>(calls[name])
          const ErrorClass = apiErrorByMetaCode.get(metaCode)
          assert(ErrorClass !== undefined && error instanceof ErrorClass, `${metaCode} is a ${error._tag}`)
          assert.strictEqual(error.message, `Scripted ${metaCode}`)
          assert.strictEqual(error.operation, name)
        }
        // A code of another operation is not in the union, and so not in the class. 4004 comes with HTTP 404.
        const foreign = [...apiErrorByMetaCode.keys()].find(
          (code) => code !== 4004 && !operation["x-meta-codes"].includes(code)
        )
        assert(foreign !== undefined)
        yield* sandbox.answerNext(name, { metaCode: foreign })
        assert.strictEqual(
          (yield* Effect.flip<object, AfterShipError, AfterShipConfig | HttpClient>(calls[name]))._tag,
          "UnknownApiError"
        )
      }).pipe(Effect.provideService(RetryPolicy.CurrentSchedule, Schedule.recurs(0)), Effect.provide(Sandbox.layer))
    )
  }
})

describe("a redirect within the process", () => {
  it.effect("is not followed", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      for (const status of [301, 302, 303, 307, 308]) {
        const headers = { location: "https://elsewhere.example/tracking" }
        yield* sandbox.answerNext("getTrackings", { status, headers, body: "" })
        const error = yield* Effect.flip(getTrackings())
        assert(error._tag === "ResponseError")
        assert.strictEqual(error.reason, "Redirected")
        assert.include(error.message, "https://elsewhere.example")
      }
      assert.lengthOf(yield* sandbox.requests, 5)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("by its own rules the API answers", () => {
  const tagOf = (call: Effect.Effect<object, AfterShipError, AfterShipConfig | HttpClient>) =>
    Effect.map(Effect.flip(call), (error) => error._tag)

  it.effect("with an error that a program catches by its tag", () =>
    Effect.gen(function* () {
      const { id } = yield* createTracking({ tracking_number: "A1001", slug: "ups" })
      const existing = yield* createTracking({ tracking_number: "A1001", slug: "ups" }).pipe(
        Effect.catchTag("TrackingAlreadyExist", (error) => Effect.succeed(error.responseBody))
      )
      assert.containSubset(existing, { data: { id } })
      assert.strictEqual(yield* tagOf(getTrackingById("f".repeat(32))), "TrackingDoesNotExist")
      assert.strictEqual(yield* tagOf(getTrackingById("no id!")), "IdInvalid")
      assert.strictEqual(yield* tagOf(createTracking({ tracking_number: "A1" })), "TrackingNumberFormatInvalid")
      assert.strictEqual(yield* tagOf(createTracking({ tracking_number: "A1002", slug: "no-such" })), "SlugInvalid")
      assert.strictEqual(
        yield* tagOf(createTracking({ tracking_number: "A1002", shipment_tags: Array.from({ length: 51 }, String) })),
        "ValueInvalid"
      )
      assert.strictEqual(yield* tagOf(getTrackings({ limit: 500 })), "ValueInvalid")
      assert.strictEqual(yield* tagOf(retrackTrackingById(id)), "InactiveRetrackNotAllowed")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("with ApiKeyInvalid to a wrong key", () =>
    Effect.gen(function* () {
      const config = yield* AfterShipConfig
      const error = yield* getTrackings().pipe(
        Effect.provideService(AfterShipConfig, { ...config, apiKey: Redacted.make("another") }),
        Effect.flip
      )
      assert.strictEqual(error._tag, "ApiKeyInvalid")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("with TooManyRequest over the limit, where it is enforced", () =>
    Effect.gen(function* () {
      const tags = yield* Effect.forEach(Array.from({ length: 7 }), () =>
        Effect.match(getTrackings(), { onFailure: (error) => error._tag, onSuccess: () => "ok" })
      )
      assert.deepStrictEqual(tags, ["ok", "ok", "ok", "ok", "ok", "ok", "TooManyRequest"])
    }).pipe(
      Effect.provideService(RetryPolicy.CurrentSchedule, Schedule.recurs(0)),
      Effect.provide(Sandbox.layerWith({ enforceRateLimit: true }))
    )
  )
})
