import { assert, describe, it } from "@effect/vitest"
import { Sandbox } from "@effect-aftership/sandbox/Sandbox"
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
  responses,
  retrackTrackingById,
  updateTrackingById
} from "@effect-aftership/tracking/2024-10"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { doors } from "../utils/doors.ts"

for (const [name, door] of doors) {
  // Each answer is held against the description: what drifts fails the test.
  const it2024 = <A, E>(title: string, test: Effect.Effect<A, E, Door>) =>
    it.effect(title, () => Effect.provide(test, Layer.merge(door, Drift.layerStrict(responses))))

  describe(`2024-10 ${name}`, () => {
    it2024(
      "createTracking gives the new tracking, getTrackingById the same again",
      Effect.gen(function* () {
        const created = yield* createTracking({
          tracking_number: "1Z999AA10123456784",
          slug: "ups",
          title: "Grüße",
          order_id: "42",
          emails: ["ada@example.com"],
          custom_fields: { shelf: "B/7" }
        })
        assert.match(created.id, /^[0-9a-f]{32}$/)
        assert.strictEqual(created.tag, "Pending")
        assert.strictEqual(created.title, "Grüße")
        assert.deepStrictEqual(created.custom_fields, { shelf: "B/7" })
        assert.deepStrictEqual(created.checkpoints, [])
        assert.deepStrictEqual(yield* getTrackingById(created.id), created)
      })
    )

    it2024(
      "getTrackingById gives the fields that were asked for",
      Effect.gen(function* () {
        const { id } = yield* createTracking({ tracking_number: "1Z999AA10123456784", slug: "ups", order_id: "42" })
        const tracking = yield* Effect.provideService(
          getTrackingById(id, { fields: ["order_id"], lang: "de" }),
          Drift.CurrentCheck,
          undefined
        )
        assert.strictEqual(tracking.order_id, "42")
        assert.isUndefined(tracking.checkpoints)
      })
    )

    it2024(
      "getTrackings gives pages, newest first, until there is no next",
      Effect.gen(function* () {
        const sandbox = yield* Sandbox
        for (const number of ["A1001", "A1002", "A1003"]) {
          yield* createTracking({ tracking_number: number, slug: "ups" })
          yield* sandbox.advance("1 minute")
        }
        const first = yield* getTrackings({ limit: 2 })
        assert.deepStrictEqual(
          first.trackings.map((tracking) => tracking.tracking_number),
          ["A1003", "A1002"]
        )
        assert.strictEqual(first.pagination.total, 3)
        assert.strictEqual(first.pagination.has_next_page, true)
        const second = yield* getTrackings({ limit: 2, cursor: first.pagination.next_cursor })
        assert.deepStrictEqual(
          second.trackings.map((tracking) => tracking.tracking_number),
          ["A1001"]
        )
        assert.strictEqual(second.pagination.has_next_page, false)
      })
    )

    it2024(
      "getTrackings filters by lists, texts and times",
      Effect.gen(function* () {
        const sandbox = yield* Sandbox
        yield* createTracking({ tracking_number: "A1001", slug: "ups", order_id: "a&b", shipment_tags: ["gift"] })
        yield* sandbox.advance("1 day")
        const since = yield* sandbox.now
        yield* createTracking({ tracking_number: "A1002", slug: "fedex", title: "Lamp + bulb" })
        yield* createTracking({ tracking_number: "A1003", slug: "dhl" })
        const numbers = (query: Parameters<typeof getTrackings>[0]) =>
          Effect.map(getTrackings(query), ({ trackings }) =>
            trackings.map((tracking) => tracking.tracking_number).sort()
          )
        assert.deepStrictEqual(yield* numbers({ slug: ["ups", "dhl"] }), ["A1001", "A1003"])
        assert.deepStrictEqual(yield* numbers({ order_id: ["a&b"] }), ["A1001"])
        assert.deepStrictEqual(yield* numbers({ shipment_tags: ["gift", "other"] }), ["A1001"])
        assert.deepStrictEqual(yield* numbers({ keyword: "Lamp + bulb" }), ["A1002"])
        assert.deepStrictEqual(yield* numbers({ tracking_numbers: ["A1001", "A1002"] }), ["A1001", "A1002"])
        assert.deepStrictEqual(yield* numbers({ created_at_min: since }), ["A1002", "A1003"])
        assert.deepStrictEqual(yield* numbers({ created_at_max: DateTime.subtractDuration(since, "1 second") }), [
          "A1001"
        ])
        assert.deepStrictEqual(yield* numbers({ tag: "Delivered" }), [])
        assert.deepStrictEqual(yield* numbers({ return_to_sender: [false] }), ["A1001", "A1002", "A1003"])
      })
    )

    it2024(
      'updateTrackingById changes what it is given, and a note of "" clears it',
      Effect.gen(function* () {
        const { id } = yield* createTracking({ tracking_number: "A1001", slug: "ups", title: "Lamp", note: "fragile" })
        const updated = yield* updateTrackingById(id, { title: "Big lamp", note: "" })
        assert.strictEqual(updated.title, "Big lamp")
        assert.isTrue(updated.note === "" || updated.note === null)
        assert.strictEqual((yield* getTrackingById(id)).title, "Big lamp")
      })
    )

    it2024(
      "deleteTrackingById gives the tracking that was deleted, once",
      Effect.gen(function* () {
        const created = yield* createTracking({ tracking_number: "A1001", slug: "ups" })
        const deleted = yield* deleteTrackingById(created.id)
        assert.strictEqual(deleted.id, created.id)
        const gone = yield* deleteTrackingById(created.id).pipe(
          Effect.catchTag("TrackingDoesNotExist", (error) => Effect.succeed(error.metaCode))
        )
        assert.strictEqual(gone, 4004)
      })
    )

    it2024(
      "markTrackingCompletedById ends a tracking, retrackTrackingById wakes it, once",
      Effect.gen(function* () {
        const { id } = yield* createTracking({ tracking_number: "A1001", slug: "ups" })
        const active = yield* retrackTrackingById(id).pipe(
          Effect.catchTag("InactiveRetrackNotAllowed", (error) => Effect.succeed(error.code))
        )
        assert.strictEqual(active, "INACTIVE_RETRACK_NOT_ALLOWED")
        const completed = yield* markTrackingCompletedById(id, { reason: "RETURNED_TO_SENDER" })
        assert.deepStrictEqual(
          [completed.tag, completed.subtag, completed.active],
          ["Exception", "Exception_011", false]
        )
        const woken = yield* retrackTrackingById(id)
        assert.strictEqual(woken.active, true)
        yield* markTrackingCompletedById(id, { reason: "DELIVERED" })
        const twice = yield* Effect.flip(retrackTrackingById(id))
        assert.strictEqual(twice._tag, "RetrackOnceAllowed")
      })
    )

    it2024(
      "a scripted shipment of the testing courier travels as time goes by",
      Effect.gen(function* () {
        const sandbox = yield* Sandbox
        const { id } = yield* createTracking({ tracking_number: "ITOD-5-9301", slug: "testing-courier" })
        const tags: Array<string> = []
        for (let step = 0; step < 6; step++) {
          const { tag } = yield* getTrackingById(id)
          if (tags.at(-1) !== tag) tags.push(tag)
          yield* sandbox.advance("5 minutes")
        }
        assert.deepStrictEqual(tags, ["Pending", "InfoReceived", "InTransit", "OutForDelivery", "Delivered"])
        const { active, checkpoints } = yield* getTrackingById(id)
        assert.strictEqual(active, false)
        assert.deepStrictEqual(
          checkpoints?.map((checkpoint) => checkpoint.tag),
          ["InfoReceived", "InTransit", "OutForDelivery", "Delivered"]
        )
      })
    )

    it2024(
      "detectCourier gives the couriers that a number fits, or none",
      Effect.gen(function* () {
        const found = yield* detectCourier({ tracking_number: "1Z999AA10123456784" })
        assert.include(
          found.couriers.map((courier) => courier.slug),
          "ups"
        )
        assert.strictEqual(found.total, found.couriers.length)
        const narrowed = yield* detectCourier({ tracking_number: "1Z999AA10123456784", slug: ["fedex"] })
        assert.notInclude(
          narrowed.couriers.map((courier) => courier.slug),
          "ups"
        )
      })
    )

    it2024(
      "getUserCouriers and getAllCouriers give couriers",
      Effect.gen(function* () {
        const mine = yield* getUserCouriers()
        const all = yield* getAllCouriers()
        assert.isAbove(mine.couriers.length, 0)
        assert.isAtLeast(all.couriers.length, mine.couriers.length)
        assert.strictEqual(all.total, all.couriers.length)
        assert.include(
          all.couriers.map((courier) => courier.slug),
          "ups"
        )
      })
    )

    it2024(
      "predictBatch gives a date for each shipment, in order",
      Effect.gen(function* () {
        const shipment = (country: string) => ({
          slug: "fedex",
          origin_address: { country: "USA", state: "WA", postal_code: "98108" },
          destination_address: { country, state: "CA", postal_code: "92019" },
          pickup_time: "2024-10-14 15:00:00"
        })
        const { estimated_delivery_dates } = yield* predictBatch({
          estimated_delivery_dates: [shipment("USA"), shipment("CAN")]
        })
        assert.deepStrictEqual(
          estimated_delivery_dates.map((date) => date.destination_address.country),
          ["USA", "CAN"]
        )
        for (const date of estimated_delivery_dates) {
          assert.match(date.estimated_delivery_date ?? "", /^2024-1\d-\d\d$/)
        }
      })
    )
  })
}

type Door = Effect.Services<ReturnType<typeof getTrackings>> | Sandbox
