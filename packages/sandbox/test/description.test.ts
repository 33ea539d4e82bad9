import document from "@effect-aftership/openapi/2024-10" with { type: "json" }
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { type Schema, type Schemas, validate } from "../src/internal/validate.ts"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, records, type Reply } from "./wire.ts"

const schemas: Schemas = document.components.schemas

interface Described {
  readonly operationId: string
  readonly "x-meta-codes": ReadonlyArray<number>
  readonly responses: Readonly<
    Record<string, { readonly content?: { readonly "application/json"?: { readonly schema: Schema } } }>
  >
}

const described = new Map<string, Described>(
  Object.values(document.paths).flatMap((item) =>
    Object.values(item).flatMap((operation): ReadonlyArray<readonly [string, Described]> =>
      "operationId" in operation ? [[operation.operationId, operation]] : []
    )
  )
)

/** What is wrong with a reply by the description, or undefined. */
const fault = (operationId: string, reply: Reply): unknown => {
  const operation = described.get(operationId)
  if (operation === undefined) return `${operationId} is not described`
  if (reply.status >= 400) {
    return operation["x-meta-codes"].includes(Number(reply.meta.code)) ? undefined : reply.meta
  }
  const schema = operation.responses[String(reply.status)]?.content?.["application/json"]?.schema
  return schema === undefined ? `status ${reply.status}` : validate(JSON.parse(reply.text), schema, schemas)
}

const shipment = {
  slug: "ups",
  origin_address: { country: "USA", state: "OR" },
  destination_address: { country: "FRA", postal_code: "69001" },
  pickup_time: "2026-03-02 15:00:00"
}

const predictions = "/estimated-delivery-date/predict-batch"

describe("by the description", () => {
  it.effect("every answer of every operation has its form", () =>
    Effect.gen(function* () {
      const answered = new Set<string>()
      const check = (operationId: string, reply: Reply) => {
        assert.isUndefined(fault(operationId, reply), `${operationId}: ${reply.text}`)
        if (reply.status < 300) answered.add(operationId)
        return reply
      }
      const { id } = check(
        "createTracking",
        yield* call("POST", "/trackings", {
          slug: "testing-courier",
          tracking_number: "ITE010D003-1-1",
          order_promised_delivery_date: "2026-03-02",
          custom_fields: { size: "L" },
          next_couriers: [{ slug: "usps", tracking_number: "1234567890" }]
        })
      )
      check("createTracking", yield* call("POST", "/trackings", { tracking_number: "not-recognised" }))
      for (let step = 0; step < 6; step++) {
        check("getTrackingById", yield* call("GET", `/trackings/${id}`))
        yield* TestClock.adjust("1 minute")
      }
      check("getTrackings", yield* call("GET", "/trackings?limit=1"))
      check("getTrackings", yield* call("GET", "/trackings?fields=title"))
      check("updateTrackingById", yield* call("PUT", `/trackings/${id}`, { note: "" }))
      check("retrackTrackingById", yield* call("POST", `/trackings/${id}/retrack`))
      check("markTrackingCompletedById", yield* call("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" }))
      check("deleteTrackingById", yield* call("DELETE", `/trackings/${id}`))
      check("getUserCouriers", yield* call("GET", "/couriers"))
      check("getAllCouriers", yield* call("GET", "/couriers/all"))
      check("detectCourier", yield* call("POST", "/couriers/detect", { tracking_number: "1234567890" }))
      check("predictBatch", yield* call("POST", predictions, { estimated_delivery_dates: [shipment] }))
      assert.deepStrictEqual([...answered].toSorted(), [...described.keys()].toSorted())
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a tracking and a checkpoint have every field, and no other", () =>
    Effect.gen(function* () {
      const created = yield* create({ slug: "testing-courier", tracking_number: "I-1-1" })
      yield* TestClock.adjust("1 minute")
      const { data } = yield* call("GET", `/trackings/${created.id}`)
      const { Checkpoint, Tracking } = document.components.schemas
      const fields = Object.keys(Tracking.properties).filter((name) => name !== "unique_token")
      assert.deepStrictEqual(Object.keys(data).toSorted(), fields.toSorted())
      assert.deepStrictEqual(Object.keys(created), Object.keys(data))
      assert.deepStrictEqual(
        Object.keys(records(data.checkpoints)[0] ?? {}).toSorted(),
        Object.keys(Checkpoint.properties).toSorted()
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("an operation refuses only with codes that it may answer with", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "testing-courier", tracking_number: "ITD-1-1" })
      yield* create({ slug: "ups", tracking_number: "ITD-1-1" })
      const none = "0123456789abcdef0123456789abcdef"
      const codes: Array<string> = []
      const check = (operationId: string, reply: Reply) => {
        assert.isUndefined(fault(operationId, reply), `${operationId}: ${reply.text}`)
        codes.push([operationId, reply.meta.code].join(" "))
      }
      for (const body of [
        { tracking_number: "ITD-1-1", slug: "ups" },
        { tracking_number: 1 },
        {},
        { tracking_number: "1234", title: 1 },
        { tracking_number: "1234", next_couriers: [{}] },
        { tracking_number: "1234", slug: "nobody" },
        { tracking_number: "1234", slug: "dx" },
        { tracking_number: "1234", slug_group: "dhl-group" },
        { tracking_number: "a b c" }
      ]) {
        check("createTracking", yield* call("POST", "/trackings", body))
      }
      check("createTracking", yield* call("POST", "/trackings", undefined, { raw: "{" }))
      check("createTracking", yield* call("POST", "/trackings", {}, { key: null }))
      for (const path of [none, "a%2Fb", `${id}?fields=note`]) {
        check("getTrackingById", yield* call("GET", `/trackings/${path}`))
      }
      check("getTrackings", yield* call("GET", "/trackings?limit=0"))
      for (const body of [{ slug: "nobody" }, { slug: "dx" }, { slug: "ups" }, { title: 1 }]) {
        check("updateTrackingById", yield* call("PUT", `/trackings/${id}`, body))
      }
      check("deleteTrackingById", yield* call("DELETE", `/trackings/${none}`))
      check("retrackTrackingById", yield* call("POST", `/trackings/${id}/retrack`))
      yield* call("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" })
      yield* call("POST", `/trackings/${id}/retrack`)
      yield* call("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" })
      check("retrackTrackingById", yield* call("POST", `/trackings/${id}/retrack`))
      for (const body of [{}, { reason: "EATEN" }]) {
        check("markTrackingCompletedById", yield* call("POST", `/trackings/${id}/mark-as-completed`, body))
      }
      for (const body of [
        {},
        { tracking_number: 1 },
        { tracking_number: "1234", slug: ["nobody"] },
        { tracking_number: "" }
      ]) {
        check("detectCourier", yield* call("POST", "/couriers/detect", body))
      }
      for (const body of [{}, { estimated_delivery_dates: [] }, { estimated_delivery_dates: [{}] }]) {
        check("predictBatch", yield* call("POST", predictions, body))
      }
      assert.deepStrictEqual(codes, [
        "createTracking 4003",
        "createTracking 4005",
        "createTracking 4007",
        "createTracking 4008",
        "createTracking 4009",
        "createTracking 4010",
        "createTracking 4011",
        "createTracking 4012",
        "createTracking 4017",
        "createTracking 4001",
        "createTracking 401",
        "getTrackingById 4004",
        "getTrackingById 4015",
        "getTrackingById 4008",
        "getTrackings 4008",
        "updateTrackingById 4010",
        "updateTrackingById 4011",
        "updateTrackingById 4010",
        "updateTrackingById 4008",
        "deleteTrackingById 4004",
        "retrackTrackingById 4013",
        "retrackTrackingById 4016",
        "markTrackingCompletedById 4009",
        "markTrackingCompletedById 4008",
        "detectCourier 4007",
        "detectCourier 4005",
        "detectCourier 4010",
        "detectCourier 4017",
        "predictBatch 4009",
        "predictBatch 4008",
        "predictBatch 400"
      ])
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
