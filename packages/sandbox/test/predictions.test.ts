import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Sandbox from "../src/Sandbox.ts"
import { call, pick, record, records, type Wire } from "./wire.ts"

const predict = (...items: ReadonlyArray<Wire>) =>
  call("POST", "/estimated-delivery-date/predict-batch", { estimated_delivery_dates: items })

const one = (item: Wire) =>
  Effect.map(predict(item), (reply) => {
    assert.strictEqual(reply.status, 200, reply.text)
    return records(reply.data.estimated_delivery_dates)[0] ?? {}
  })

const shipment = {
  slug: "fedex",
  origin_address: { country: "USA", state: "WA", postal_code: "98108", raw_location: "1 Pine Street, Seattle" },
  destination_address: { country: "USA", state: "CA", city: "El Cajon" }
}

const picked = { ...shipment, pickup_time: "2026-03-02 15:00:00" }

const ordered = (pickup: Wire) => ({ ...shipment, estimated_pickup: pickup })

const workingDays = (from: string, to: unknown) => {
  let count = 0
  for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(String(to)); day += 86_400_000) {
    if (![0, 6].includes(new Date(day).getUTCDay())) count++
  }
  return count
}

describe("predictBatch", () => {
  it.effect("repeats the shipment, with null for what was not given", () =>
    Effect.gen(function* () {
      const answer = yield* one({
        ...picked,
        service_type_name: "HOME",
        weight: { unit: "kg", value: 1.5 },
        package_count: 2
      })
      assert.match(String(answer.id), /^[0-9a-f]{32}$/)
      assert.deepStrictEqual(
        pick(answer, "slug", "service_type_name", "weight", "package_count", "pickup_time", "estimated_pickup"),
        {
          slug: "fedex",
          service_type_name: "HOME",
          weight: { unit: "kg", value: 1.5 },
          package_count: 2,
          pickup_time: "2026-03-02 15:00:00",
          estimated_pickup: null
        }
      )
      assert.deepStrictEqual(answer.origin_address, {
        country: "USA",
        state: "WA",
        postal_code: "98108",
        raw_location: "1 Pine Street, Seattle",
        city: null
      })
      assert.deepStrictEqual(answer.destination_address, {
        country: "USA",
        state: "CA",
        postal_code: null,
        raw_location: null,
        city: "El Cajon"
      })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("is sooner within a country than across a border, and the same each time", () =>
    Effect.gen(function* () {
      const near = yield* one(picked)
      assert.isAtLeast(workingDays("2026-03-02", near.estimated_delivery_date), 2)
      assert.isAtMost(workingDays("2026-03-02", near.estimated_delivery_date), 4)
      assert.strictEqual(near.confidence_code, 10001)
      const far = yield* one({ ...picked, destination_address: { country: "DEU", postal_code: "10115" } })
      assert.isAtLeast(workingDays("2026-03-02", far.estimated_delivery_date), 5)
      assert.isAtMost(workingDays("2026-03-02", far.estimated_delivery_date), 8)
      assert.strictEqual(far.confidence_code, 20001)
      const again = yield* one(picked)
      assert.deepStrictEqual({ ...again, id: near.id }, near)
      assert.notStrictEqual(again.id, near.id)
      for (const answer of [near, far]) {
        const dates = [
          answer.estimated_delivery_date_min,
          answer.estimated_delivery_date,
          answer.estimated_delivery_date_max
        ].map(String)
        assert.deepStrictEqual(dates.toSorted(), dates)
        for (const date of dates) assert.notInclude([0, 6], new Date(date).getUTCDay(), date)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    { why: "in time on a Monday", pickup: { order_time: "2026-03-02 10:00:00" }, at: "2026-03-02 18:00:00" },
    { why: "after the cut-off", pickup: { order_time: "2026-03-02 18:00:01" }, at: "2026-03-03 18:00:00" },
    {
      why: "with a cut-off of its own",
      pickup: { order_time: "2026-03-02 19:00:00", order_cutoff_time: "20:00:00" },
      at: "2026-03-02 20:00:00"
    },
    { why: "late on a Friday", pickup: { order_time: "2026-03-06 19:00:00" }, at: "2026-03-09 18:00:00" },
    {
      why: "late on a Friday of a shop that packs on Saturdays",
      pickup: { order_time: "2026-03-06 19:00:00", business_days: [5, 6] },
      at: "2026-03-07 18:00:00"
    },
    {
      why: "with two days of packing over a weekend",
      pickup: { order_time: "2026-03-06 10:00:00", order_processing_time: { unit: "day", value: 2 } },
      at: "2026-03-10 18:00:00"
    }
  ])("picks up $why", ({ at, pickup }) =>
    Effect.gen(function* () {
      const answer = yield* one(ordered(pickup))
      assert.strictEqual(answer.pickup_time, null)
      assert.deepStrictEqual(answer.estimated_pickup, {
        order_cutoff_time: "18:00:00",
        business_days: [1, 2, 3, 4, 5],
        order_processing_time: { unit: "day", value: 0 },
        ...pickup,
        pickup_time: at
      })
      assert.isAtLeast(workingDays(at.slice(0, 10), answer.estimated_delivery_date), 2)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("takes whole days of packing from 0 to 365", () =>
    Effect.gen(function* () {
      const packed = (value: number) =>
        predict(ordered({ order_time: "2026-03-02 10:00:00", order_processing_time: { unit: "day", value } }))
      const statuses: Array<readonly [days: number, status: number]> = []
      for (const days of [-1, 0, 1.5, 365, 366]) statuses.push([days, (yield* packed(days)).status])
      assert.deepStrictEqual(statuses, [
        [-1, 400],
        [0, 200],
        [1.5, 400],
        [365, 200],
        [366, 400]
      ])
      const field = "estimated_delivery_dates.0.estimated_pickup.order_processing_time.value"
      assert.deepStrictEqual((yield* packed(366)).meta, {
        code: 400,
        message: `The value of \`${field}\` is missing or invalid.`,
        type: "BadRequest"
      })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("takes one to five shipments", () =>
    Effect.gen(function* () {
      const { data } = yield* predict(picked, picked, picked, picked, picked)
      assert.strictEqual(new Set(records(data.estimated_delivery_dates).map(({ id }) => id)).size, 5)
      assert.strictEqual((yield* predict()).meta.code, 4008)
      assert.strictEqual((yield* predict(picked, picked, picked, picked, picked, picked)).meta.code, 4008)
      assert.strictEqual((yield* call("POST", "/estimated-delivery-date/predict-batch", {})).meta.code, 4009)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    { field: "slug", bad: { ...picked, slug: "nobody" } },
    { field: "slug", bad: { origin_address: shipment.origin_address } },
    { field: "origin_address.country", bad: { ...picked, origin_address: { state: "WA" } } },
    { field: "origin_address.state", bad: { ...picked, origin_address: { country: "USA", city: "Seattle" } } },
    { field: "destination_address", bad: { ...picked, destination_address: "El Cajon" } },
    { field: "destination_address.state", bad: { ...picked, destination_address: { country: "USA" } } },
    { field: "pickup_time", bad: shipment },
    { field: "pickup_time", bad: { ...shipment, pickup_time: "2026-03-02T15:00:00" } },
    { field: "pickup_time", bad: { ...shipment, pickup_time: "2026-02-30 15:00:00" } },
    { field: "weight.unit", bad: { ...picked, weight: { value: 1 } } },
    { field: "estimated_pickup.order_time", bad: ordered({}) },
    { field: "estimated_pickup.order_time", bad: ordered({ order_time: "2026-13-02 15:00:00" }) },
    {
      field: "estimated_pickup.order_cutoff_time",
      bad: ordered({ order_time: "2026-03-02 15:00:00", order_cutoff_time: "99:00:00" })
    },
    { field: "estimated_pickup.business_days", bad: ordered({ order_time: "2026-03-02 15:00:00", business_days: [] }) },
    {
      field: "estimated_pickup.business_days.1",
      bad: ordered({ order_time: "2026-03-02 15:00:00", business_days: [1, 8] })
    },
    {
      field: "estimated_pickup.order_processing_time.value",
      bad: ordered({ order_time: "2026-03-02 15:00:00", order_processing_time: { unit: "day", value: 1e9 } })
    }
  ])("one bad item fails the call: $field", ({ bad, field }) =>
    Effect.gen(function* () {
      const reply = yield* predict(picked, bad)
      assert.strictEqual(reply.status, 400)
      assert.deepStrictEqual(reply.meta, {
        code: 400,
        message: `The value of \`estimated_delivery_dates.1.${field}\` is missing or invalid.`,
        type: "BadRequest"
      })
      assert.deepStrictEqual(reply.data, record({}))
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
