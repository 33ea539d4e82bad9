/** What strict mode takes, where AfterShip's own documents leave a form, a number or a value open. */
import * as v2025_01 from "@effect-aftership/tracking/2025-01"
import * as v2025_04 from "@effect-aftership/tracking/2025-04"
import * as v2025_07 from "@effect-aftership/tracking/2025-07"
import * as v2026_01 from "@effect-aftership/tracking/2026-01"
import * as v2026_07 from "@effect-aftership/tracking/2026-07"
import * as Drift from "@effect-aftership/tracking/Drift"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { readdirSync, readFileSync } from "node:fs"
import { type Call, clients } from "./utils/clients.ts"
import * as FakeApi from "./utils/FakeApi.ts"

const body = {
  slug: "usps",
  origin_address: { country_region: "USA", state: "OR" },
  destination_address: { country_region: "USA", state: "ME" }
}

const prediction = { id: "12fe17e8c8704e60dc05280ae7855f83", ...body, estimated_delivery_date: "2026-08-11" }

/** What a caller does who wants the date of the one prediction, in strict mode. */
const predicting = [v2025_01, v2025_04, v2025_07, v2026_01, v2026_07].map(({ predict, responses }) => ({
  version: responses.apiVersion,
  dateFrom: (answer: object) =>
    predict(body).pipe(
      Effect.map((data) => data.estimated_delivery_dates ?? [data]),
      Effect.map(([first]) => first?.estimated_delivery_date),
      Effect.provide([FakeApi.make([FakeApi.ok(answer)]).layer, Drift.layerStrict(responses)])
    )
}))

describe.each(predicting)("predict of $version in strict mode", ({ dateFrom }) => {
  it.effect("takes a prediction by itself, as the reference declares it", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* dateFrom(prediction), "2026-08-11")
    })
  )

  it.effect("takes a list of one, as the reference shows it", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* dateFrom({ estimated_delivery_dates: [prediction] }), "2026-08-11")
    })
  )

  it.effect("tells what is wrong with the form that came, and nothing of the other", () =>
    Effect.gen(function* () {
      const messageOf = (answer: object) => Effect.map(Effect.flip(dateFrom(answer)), ({ message }) => message)
      const { id: _, ...nameless } = prediction
      assert.strictEqual(
        yield* messageOf({ ...nameless, slug: 7, confidence_code: "high" }),
        "id: Missing key; slug: Expected string; confidence_code: Expected number | null"
      )
      assert.strictEqual(
        yield* messageOf({ estimated_delivery_dates: [{ ...prediction, slug: 7 }] }),
        "estimated_delivery_dates[].slug: Expected string"
      )
      assert.strictEqual(
        yield* messageOf({ estimated_delivery_dates: "soon" }),
        "estimated_delivery_dates: Expected array"
      )
      assert.include(yield* messageOf({}), "id: Missing key")
    })
  )
})

type Fields = Readonly<Record<string, unknown>>

const recorded = readdirSync(new URL("fixtures", import.meta.url)).toSorted()

/** A new version has no fixtures at first, and is held against those of the one before it. */
const fixture = (version: string, name: string): Fields => {
  const from = recorded.filter((known) => known <= version).at(-1)
  const { data } = JSON.parse(readFileSync(new URL(`fixtures/${from}/${name}.json`, import.meta.url), "utf8"))
  return data
}

/** Where an answer drifts from what is described. */
const driftOf = Effect.fnUntraced(function* (version: string, operation: string, answer: Fields) {
  const client = clients[version]
  assert(client !== undefined)
  const drift: Array<string> = []
  // The tests name operations that the version has, the compiler does not know.
  const call = client[operation] as Call
  yield* Effect.provide(operation === "getTrackingById" ? call("a") : call(), [
    FakeApi.make([FakeApi.ok(answer)]).layer,
    Drift.layer(client.responses, (found) => Effect.sync(() => drift.push(...found.map(({ path }) => path))))
  ])
  return drift
})

/** The drift of a tracking that is as described, but for some fields. */
const driftOfTracking = (version: string, change: (tracking: Fields) => Fields) => {
  const data = fixture(version, version === "2024-10" ? "get-tracking-offsets" : "get-tracking")
  const tracking = version === "2024-04" ? Object(data["tracking"]) : data
  const answer = { ...tracking, ...change(tracking) }
  return driftOf(version, "getTrackingById", version === "2024-04" ? { tracking: answer } : answer)
}

/** The first checkpoint alone, with other fields. */
const checkpoint = ({ checkpoints }: Fields, fields: Fields): Fields => ({
  checkpoints: [{ ...Object(Object(checkpoints)[0]), ...fields }]
})

describe.each(Object.keys(clients))("strict mode of %s", (version) => {
  it.effect("takes numbers that are not whole, where AfterShip does not say that they are", () =>
    Effect.gen(function* () {
      const drift = yield* driftOfTracking(version, () => ({
        tracked_count: 1.5,
        shipment_package_count: 0.5,
        on_time_difference: -0.5,
        aftership_estimated_delivery_date: { confidence_code: 10001.5 }
      }))
      assert.deepStrictEqual(drift, [])
    })
  )

  it.effect("takes values that are new, where AfterShip publishes no list of them", () =>
    Effect.gen(function* () {
      const estimate = { type: "season", source: "Weather EDD" }
      const drift = yield* driftOfTracking(version, (tracking) => ({
        delivery_type: "drone",
        on_time_status: "trending-late",
        ...(version >= "2025-04" ? { latest_estimated_delivery: { revise_reason: "strike" } } : {}),
        ...(version <= "2025-04"
          ? {
              signature_requirement: "two_signatures_required",
              first_estimated_delivery: estimate,
              latest_estimated_delivery: { ...estimate, revise_reason: "strike" },
              custom_estimated_delivery_date: { type: "season" }
            }
          : {}),
        ...(version === "2025-01" || version === "2025-04"
          ? { last_mile: { source: "courier" }, ...checkpoint(tracking, { source: "courier" }) }
          : {})
      }))
      assert.deepStrictEqual(drift, [])
    })
  )

  it.effect("takes fields that a courier needs and that are new", () =>
    Effect.gen(function* () {
      const courier = {
        slug: "ups",
        name: "UPS",
        required_fields: ["customers[x].phone_number"],
        optional_fields: ["tracking_colour"]
      }
      const operation = version < "2025-04" ? "getUserCouriers" : "getCouriers"
      assert.deepStrictEqual(yield* driftOf(version, operation, { total: 1, couriers: [courier] }), [])
    })
  )

  it.effect("tells of values that are new, where AfterShip does publish a list", () =>
    Effect.gen(function* () {
      const listed = version >= "2025-07"
      const drift = yield* driftOfTracking(version, (tracking) => ({
        tag: "Teleported",
        ...(listed
          ? {
              signature_requirement: "two_signatures_required",
              first_estimated_delivery: { type: "season", source: "Weather EDD" },
              last_mile: { source: "courier" }
            }
          : {}),
        ...checkpoint(tracking, { tag: "Teleported", ...(listed ? { source: "courier" } : {}) })
      }))
      assert.sameMembers(drift, [
        "tag",
        "checkpoints[].tag",
        ...(listed
          ? [
              "signature_requirement",
              "first_estimated_delivery.type",
              "first_estimated_delivery.source",
              "last_mile.source",
              "checkpoints[].source"
            ]
          : [])
      ])
    })
  )
})
