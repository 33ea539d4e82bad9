/**
 * Bodies of our own, with the keys, nulls, forms of time and oddities that real ones have. Each states the whole drift
 * that it must report, or the error that it must fail with.
 */
import { assert, describe, it } from "@effect/vitest"
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as V from "@effect-aftership/tracking/2024-10"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as FakeApi from "./utils/FakeApi.ts"

const folder = join(import.meta.dirname, "fixtures")
const read = (file: string) => readFileSync(join(folder, file), "utf8")

type Call = Effect.Effect<unknown, AfterShipError, AfterShipConfig | HttpClient>

const id = "0c4d2e6f8a1b4c3d9e5f7a6b8c0d1e2f"
const address = { country: "USA", state: "OR" }
const batch = { estimated_delivery_dates: [{ slug: "usps", origin_address: address, destination_address: address }] }

/** Answers that are as described, with the model that they must pass through unharmed. */
const faithful: ReadonlyArray<{
  readonly file: string
  readonly status?: number
  readonly call: Call
  readonly model: Schema.Codec<unknown>
}> = [
  { file: "get-trackings-page.json", call: V.getTrackings(), model: V.TrackingList },
  { file: "get-trackings-last-page.json", call: V.getTrackings(), model: V.TrackingList },
  { file: "get-trackings-none.json", call: V.getTrackings(), model: V.TrackingList },
  { file: "get-tracking-offsets.json", call: V.getTrackingById(id), model: V.Tracking },
  { file: "get-tracking-later-version.json", call: V.getTrackingById(id), model: V.Tracking },
  { file: "create-tracking.json", status: 201, call: V.createTracking({ tracking_number: "RB1" }), model: V.Tracking },
  { file: "update-tracking.json", call: V.updateTrackingById(id, { title: "New title" }), model: V.Tracking },
  { file: "delete-tracking.json", call: V.deleteTrackingById(id), model: V.Tracking },
  { file: "retrack-tracking.json", call: V.retrackTrackingById(id), model: V.Tracking },
  {
    file: "mark-tracking-completed.json",
    call: V.markTrackingCompletedById(id, { reason: "LOST" }),
    model: V.Tracking
  },
  { file: "get-user-couriers.json", call: V.getUserCouriers(), model: V.CourierList },
  { file: "get-all-couriers.json", call: V.getAllCouriers(), model: V.CourierList },
  { file: "detect-courier-none.json", call: V.detectCourier({ tracking_number: "RB1" }), model: V.CourierList },
  { file: "predict-batch.json", call: V.predictBatch(batch), model: V.PredictBatchResponse }
]

const oneOf = ({ literals }: { readonly literals: ReadonlyArray<string> }) =>
  `Expected ${literals.map((value) => `"${value}"`).join(" | ")}`

/** Answers that are not as described, with all that is to be said about them. */
const drifting: ReadonlyArray<{
  readonly file: string
  readonly call: Call
  readonly drift: Readonly<Record<string, string>>
}> = [
  {
    file: "drift-tracking.json",
    call: V.getTrackingById(id),
    drift: {
      // a value that is none of the enumeration's
      tag: oneOf(V.Tag),
      delivery_type: oneOf(V.DeliveryType),
      on_time_status: oneOf(V.OnTimeStatus),
      signature_requirement: oneOf(V.SignatureRequirement),
      "first_estimated_delivery.type": oneOf(V.EstimatedDeliveryType),
      "first_estimated_delivery.source": oneOf(V.EstimatedDeliverySource),
      "checkpoints.1.tag": oneOf(V.Tag),
      // missing
      subtag_message: "Missing key",
      "checkpoints.1.checkpoint_time": "Missing key",
      // null where none is known
      title: "Expected string",
      emails: "Expected array",
      return_to_sender: "Expected boolean",
      "checkpoints.0.message": "Expected string",
      "checkpoints.1.events": "Expected array",
      // another type
      active: "Expected boolean",
      order_id: "Expected string | null",
      order_promised_delivery_date: "Expected string | null",
      tracked_count: "Expected number",
      transit_time: "Expected an integer",
      shipment_weight: "Expected object | null",
      next_couriers: "Expected array",
      "custom_fields.size": "Expected string",
      "order_tags.1": "Expected string",
      "carbon_emissions.value": "Expected number | null",
      "first_estimated_delivery.datetime": "Expected string | null",
      "checkpoints.1.coordinate": "Expected object | null",
      "checkpoints.2.events.0.code": "Expected string | null",
      "checkpoints.2.events.0.reason": "Expected object | null"
    }
  },
  {
    file: "drift-page.json",
    call: V.getTrackings(),
    drift: {
      "pagination.total": "Expected number",
      "pagination.next_cursor": "Expected string",
      "pagination.has_next_page": "Missing key",
      "trackings.1": "Expected object",
      "trackings.2": "Expected object",
      "trackings.3.slug": "Expected string"
    }
  },
  {
    file: "drift-couriers.json",
    call: V.getAllCouriers(),
    drift: {
      total: "Expected number",
      "couriers.0.required_fields.1": oneOf(V.AdditionalField),
      "couriers.0.support_languages": "Expected array | null",
      "couriers.1.name": "Missing key",
      "couriers.1.phone": "Expected string | null"
    }
  },
  {
    file: "drift-predictions.json",
    call: V.predictBatch(batch),
    drift: {
      "estimated_delivery_dates.0.id": "Missing key",
      "estimated_delivery_dates.0.origin_address.country": "Missing key",
      "estimated_delivery_dates.0.weight.value": "Missing key",
      "estimated_delivery_dates.0.confidence_code": "Expected number | null",
      "estimated_delivery_dates.1.estimated_pickup.order_time": "Expected string",
      "estimated_delivery_dates.1.estimated_pickup.business_days.0": "Expected number",
      "estimated_delivery_dates.1.estimated_pickup.order_processing_time": "Expected object | null"
    }
  }
]

/** Errors, with the status that they come with and the tag that they must fail with. */
const failing: ReadonlyArray<{
  readonly file: string
  readonly status: number
  readonly call: Call
  readonly tag: AfterShipError["_tag"]
  readonly metaCode: number
  readonly message: string
}> = [
  {
    file: "error-400-bare.json",
    status: 400,
    call: V.predictBatch(batch),
    tag: "InvalidRequest",
    metaCode: 400,
    message: "HTTP 400 without an error message"
  },
  {
    file: "error-401-gateway.json",
    status: 401,
    call: V.getUserCouriers(),
    tag: "ApiKeyInvalid",
    metaCode: 401,
    message: "The API key is invalid."
  },
  {
    file: "error-429.json",
    status: 429,
    call: V.getTrackings(),
    tag: "TooManyRequest",
    metaCode: 429,
    message: "You have exceeded the API call rate limit."
  },
  {
    file: "error-500-text.json",
    status: 500,
    call: V.getTrackings(),
    tag: "InternalError",
    metaCode: 500,
    message: "Something went wrong on AfterShip's end."
  },
  {
    file: "error-502.txt",
    status: 502,
    call: V.getTrackingById(id),
    tag: "InternalError",
    metaCode: 502,
    message: "HTTP 502 without an error message"
  },
  {
    file: "error-4003.json",
    status: 400,
    call: V.createTracking({ tracking_number: "RB000000002SG" }),
    tag: "TrackingAlreadyExist",
    metaCode: 4003,
    message: "Tracking already exists."
  },
  {
    file: "error-4004.json",
    status: 404,
    call: V.deleteTrackingById(id),
    tag: "TrackingDoesNotExist",
    metaCode: 4004,
    message: "Tracking does not exist."
  },
  {
    file: "error-4012.json",
    status: 400,
    call: V.detectCourier({ tracking_number: "RB1" }),
    tag: "BadCourier",
    metaCode: 4012,
    message: "Cannot detect courier."
  },
  {
    file: "error-4099.json",
    status: 400,
    call: V.getTrackings(),
    tag: "UnknownApiError",
    metaCode: 4099,
    message: "A code of tomorrow."
  }
]

const server = (file: string, status: number) =>
  FakeApi.make(
    [
      FakeApi.text(status, read(file), {
        "content-type": file.endsWith(".txt") ? "text/plain; charset=utf-8" : "application/json; charset=utf-8"
      })
    ],
    { maxRetry: 0 }
  )

/** What a call gives, and the drift that it reports. */
const observed = Effect.fnUntraced(function* (call: Call, file: string, status = 200) {
  const drift: Array<Drift.Drift> = []
  const data = yield* Effect.provide(call, [
    server(file, status).layer,
    Drift.layer(V.responses, (found) => Effect.sync(() => drift.push(...found)))
  ])
  return { data, drift }
})

const dataOf = (file: string): unknown => {
  const body: unknown = JSON.parse(read(file))
  return Predicate.hasProperty(body, "data") ? body.data : undefined
}

describe("an answer as described", () => {
  for (const { call, file, model, status } of faithful) {
    it.effect(`${file} comes back as it was sent, and reports nothing`, () =>
      Effect.gen(function* () {
        const { data, drift } = yield* observed(call, file, status)
        assert.deepStrictEqual(data, dataOf(file))
        assert.strictEqual(JSON.stringify(data), JSON.stringify(dataOf(file)), "the order of the fields")
        assert.deepStrictEqual(drift, [])
      })
    )

    it.effect(`${file} loses nothing on its way through the schema and back`, () =>
      Effect.gen(function* () {
        const decoded = yield* Schema.decodeUnknownEffect(model)(dataOf(file))
        assert.deepStrictEqual(decoded, dataOf(file))
        assert.deepStrictEqual(yield* Schema.encodeEffect(model)(decoded), dataOf(file))
      })
    )
  }
})

describe("an answer that is not as described", () => {
  it.effect("is noticed of every operation", () =>
    Effect.gen(function* () {
      const noticed = new Set<string>()
      for (const { call } of faithful) {
        yield* Effect.provide(call, [
          FakeApi.make([FakeApi.ok({})]).layer,
          Drift.layer(V.responses, (found) =>
            Effect.sync(() => found.forEach(({ operation }) => noticed.add(operation)))
          )
        ])
      }
      // All that the version exports in lower case, but for the schemas themselves.
      const operations = Object.keys(V).filter((name) => /^[a-z]/.test(name) && name !== "responses")
      assert.strictEqual(operations.length, 11)
      assert.deepStrictEqual([...noticed].toSorted(), operations.toSorted())
    })
  )

  for (const { call, drift, file } of drifting) {
    it.effect(`${file} comes back as it was sent, and reports each place`, () =>
      Effect.gen(function* () {
        const seen = yield* observed(call, file)
        assert.deepStrictEqual(seen.data, dataOf(file))
        assert.deepStrictEqual(Object.fromEntries(seen.drift.map(({ message, path }) => [path, message])), drift)
        assert.strictEqual(seen.drift.length, Object.keys(drift).length, "each place once")
      })
    )

    it.effect(`${file} is reported without its values`, () =>
      Effect.gen(function* () {
        const told = JSON.stringify((yield* observed(call, file)).drift)
        assert.include(read(file), "canary")
        assert.notInclude(told, "canary")
        assert.notInclude(told, "424242")
      })
    )
  }
})

describe("an error", () => {
  for (const { call, file, message, metaCode, status, tag } of failing) {
    it.effect(`${file} fails with ${tag}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(observed(call, file, status))
        assert.strictEqual(error._tag, tag)
        assert.propertyVal(error, "metaCode", metaCode)
        assert.propertyVal(error, "statusCode", status)
        assert.strictEqual(error.message, message)
        assert.deepPropertyVal(error, "responseBody", file.endsWith(".json") ? JSON.parse(read(file)) : read(file))
      })
    )
  }

  it.effect("for a tracking that exists already names that tracking", () =>
    Effect.gen(function* () {
      const existing = yield* V.createTracking({ tracking_number: "RB000000002SG" }).pipe(
        Effect.as(undefined),
        Effect.catchTag("TrackingAlreadyExist", ({ responseBody }) => Effect.succeed(responseBody)),
        Effect.provide(server("error-4003.json", 400).layer)
      )
      assert.deepNestedPropertyVal(existing, "data.id", "f0e1d2c3b4a5968778695a4b3c2d1e0f")
    })
  )
})

describe("the fixtures", () => {
  it("are all used", () => {
    assert.deepStrictEqual(
      [...faithful, ...drifting, ...failing].map(({ file }) => file).toSorted(),
      readdirSync(folder).toSorted()
    )
  })

  it("have what real answers have", () => {
    const all = faithful.map(({ file }) => read(file)).join()
    for (const form of [
      /"checkpoint_time": "2024-10-26T17:45:00"/,
      /"checkpoint_time": "2024-10-26T18:00:00-06:00"/,
      /"checkpoint_time": "2024-10-20T12:57:00\+08:00"/,
      /"checkpoint_time": "2024-11-05T11:05:07\.000Z"/,
      /"shipment_pickup_date": "2024-10-20"/,
      /"tracking_ship_date": "20241020"/,
      /"pickup_time": "2024-11-04 15:00:00"/,
      /"order_tags": null/,
      /"subtag": "Pending_004"/,
      /"source": "Order EDD"/,
      /"slug": "testing-courier"/,
      /"next_cursor": ""/,
      /"has_next_page": null/,
      /"phone": ""/,
      /"other_name": ""/,
      /"coordinate": null/
    ]) {
      assert.match(all, form)
    }
  })
})
