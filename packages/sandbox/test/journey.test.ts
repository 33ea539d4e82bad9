import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, pick, read, records } from "./wire.ts"

const scripted = (number: string) => create({ slug: "testing-courier", tracking_number: number })

describe("the test courier", () => {
  it.effect("takes one step after the other at the pace of the number", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-01T12:00:00Z"))
      const { id, ...created } = yield* scripted("ITOD-3-643642")
      assert.deepStrictEqual(pick(created, "tag", "tracked_count", "active"), {
        tag: "Pending",
        tracked_count: 0,
        active: true
      })
      const seen: Array<ReadonlyArray<unknown>> = []
      for (let minutes = 1; minutes <= 13; minutes++) {
        yield* TestClock.adjust("1 minute")
        const { active, checkpoints, subtag, tracked_count, updated_at } = yield* read(id)
        seen.push([minutes, subtag, records(checkpoints).length, tracked_count, active, updated_at])
      }
      assert.deepStrictEqual(seen, [
        [1, "Pending_001", 0, 1, true, "2026-03-01T12:00:02+00:00"],
        [2, "Pending_001", 0, 1, true, "2026-03-01T12:00:02+00:00"],
        [3, "InfoReceived_001", 1, 2, true, "2026-03-01T12:03:00+00:00"],
        [4, "InfoReceived_001", 1, 2, true, "2026-03-01T12:03:00+00:00"],
        [5, "InfoReceived_001", 1, 2, true, "2026-03-01T12:03:00+00:00"],
        [6, "InTransit_001", 2, 3, true, "2026-03-01T12:06:00+00:00"],
        [7, "InTransit_001", 2, 3, true, "2026-03-01T12:06:00+00:00"],
        [8, "InTransit_001", 2, 3, true, "2026-03-01T12:06:00+00:00"],
        [9, "OutForDelivery_001", 3, 4, true, "2026-03-01T12:09:00+00:00"],
        [10, "OutForDelivery_001", 3, 4, true, "2026-03-01T12:09:00+00:00"],
        [11, "OutForDelivery_001", 3, 4, true, "2026-03-01T12:09:00+00:00"],
        [12, "Delivered_001", 4, 5, false, "2026-03-01T12:12:00+00:00"],
        [13, "Delivered_001", 4, 5, false, "2026-03-01T12:12:00+00:00"]
      ])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("fills in what follows from the checkpoints", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-01T12:00:00Z"))
      const { id } = yield* scripted("ITFD-20-1")
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(
        pick(
          yield* read(id),
          "shipment_pickup_date",
          "shipment_delivery_date",
          "first_attempted_at",
          "failed_delivery_attempts",
          "transit_time",
          "on_time_status",
          "on_time_difference",
          "origin_city",
          "destination_city"
        ),
        {
          shipment_pickup_date: "2026-03-01T08:40:00-04:00",
          shipment_delivery_date: null,
          first_attempted_at: "2026-03-01T09:00:00-04:00",
          failed_delivery_attempts: 1,
          transit_time: 0,
          on_time_status: "trending-on-time",
          on_time_difference: 0,
          origin_city: "Boise",
          destination_city: null
        }
      )
      yield* TestClock.adjust("20 minutes")
      const delivered = yield* read(id)
      assert.deepStrictEqual(
        pick(
          delivered,
          "shipment_delivery_date",
          "first_attempted_at",
          "transit_time",
          "on_time_status",
          "on_time_difference"
        ),
        {
          shipment_delivery_date: "2026-03-01T09:20:00-04:00",
          first_attempted_at: "2026-03-01T09:00:00-04:00",
          transit_time: 0,
          on_time_status: "early",
          on_time_difference: -1
        }
      )
      assert.deepStrictEqual(
        pick(delivered, "origin_city", "origin_raw_location", "destination_state", "destination_postal_code"),
        {
          origin_city: "Boise",
          origin_raw_location: "400 Depot Road, Boise, Idaho, 00002",
          destination_state: "Ohio",
          destination_postal_code: "00005"
        }
      )
      assert.deepStrictEqual(delivered.first_estimated_delivery, {
        type: "specific",
        source: "Carrier EDD",
        datetime: "2026-03-02T08:20:00-04:00",
        datetime_min: null,
        datetime_max: null
      })
      assert.deepStrictEqual(delivered.courier_estimated_delivery_date, {
        estimated_delivery_date: "2026-03-05T09:20:00-04:00",
        estimated_delivery_date_min: null,
        estimated_delivery_date_max: null
      })
      assert.deepStrictEqual(records(delivered.checkpoints).at(-1), {
        slug: "testing-courier",
        city: "Dayton",
        created_at: "2026-03-01T13:20:00+00:00",
        location: "88 Doorstep Court, Dayton, Ohio, 00005",
        country_name: null,
        message: "The parcel has reached its receiver",
        country_iso3: null,
        tag: "Delivered",
        subtag: "Delivered_001",
        subtag_message: "Delivered",
        checkpoint_time: "2026-03-01T09:20:00-04:00",
        coordinate: null,
        state: "Ohio",
        zip: "00005",
        raw_tag: "Delivered_001",
        events: []
      })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("keeps to the address it was given", () =>
    Effect.gen(function* () {
      const { id } = yield* create({
        slug: "testing-courier",
        tracking_number: "TD-1-1",
        origin_city: "Lyon",
        destination_raw_location: "5 Harbour Road, Bergen"
      })
      yield* TestClock.adjust("2 minutes")
      assert.deepStrictEqual(
        pick(yield* read(id), "origin_city", "origin_state", "destination_city", "destination_raw_location"),
        {
          origin_city: "Lyon",
          origin_state: "Idaho",
          destination_city: "Dayton",
          destination_raw_location: "5 Harbour Road, Bergen"
        }
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    { number: "I-1-1", steps: ["InfoReceived_001 Info Received"] },
    { number: "T007-1-1", steps: ["InTransit_007 Departure Scan"] },
    { number: "T010-1-1", steps: ["InTransit_010 In Transit"] },
    { number: "A-1-1", steps: ["AvailableForPickup_001 Available for pickup"] },
    { number: "F002-1-1", steps: ["AttemptFail_002 Addressee not available"] },
    {
      number: "I001T003E010E011-1-643642",
      steps: [
        "InfoReceived_001 Info Received",
        "InTransit_003 Arrival scan",
        "Exception_010 Returning to sender",
        "Exception_011 Returned to sender"
      ]
    },
    {
      number: "ITE004D004-1-643642",
      steps: [
        "InfoReceived_001 Info Received",
        "InTransit_001 In Transit",
        "Exception_004 Delayed (Customs clearance)",
        "Delivered_004 Delivered and received cash on delivery"
      ]
    }
  ])("reads the steps of $number", ({ number, steps }) =>
    Effect.gen(function* () {
      const { id } = yield* scripted(number)
      yield* TestClock.adjust("1 hour")
      const { checkpoints, subtag, subtag_message } = yield* read(id)
      assert.deepStrictEqual(
        records(checkpoints).map((step) => [step.subtag, step.subtag_message].join(" ")),
        steps
      )
      assert.strictEqual([subtag, subtag_message].join(" "), steps.at(-1))
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    "ITOD",
    "ITOD-3",
    "ITOD-21-1",
    "ITOD-3-x",
    "itod-3-1",
    "ITXD-3-1",
    "I002-3-1",
    "TTTTTTTTTTT-1-1",
    "-3-643642"
  ])("cannot read %s", (number) =>
    Effect.gen(function* () {
      const { meta } = yield* call("POST", "/trackings", { slug: "testing-courier", tracking_number: number })
      assert.strictEqual(meta.code, 4005)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("travels in seconds at pace 0", () =>
    Effect.gen(function* () {
      const { id } = yield* scripted("ITD-0-1")
      yield* TestClock.adjust("6 seconds")
      assert.deepStrictEqual(pick(yield* read(id), "tag", "tracked_count"), { tag: "Delivered", tracked_count: 4 })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("reports a return to the sender with its first checkpoint", () =>
    Effect.gen(function* () {
      const { id } = yield* scripted("TE010E011-1-1")
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* read(id)).return_to_sender, false)
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* read(id)).return_to_sender, true)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("counts days in transit, and knows when a parcel is late", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-01T12:00:00Z"))
      const { id } = yield* scripted("IT-1-1")
      yield* TestClock.adjust("3 days")
      assert.deepStrictEqual(pick(yield* read(id), "transit_time", "on_time_status", "on_time_difference", "active"), {
        transit_time: 3,
        on_time_status: "late",
        on_time_difference: 2,
        active: true
      })
      yield* TestClock.adjust("28 days")
      assert.deepStrictEqual(pick(yield* read(id), "tag", "active"), { tag: "InTransit", active: false })
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
