import { assert, describe, it } from "@effect/vitest"
import { getTrackingById, getTrackings, responses, Tag } from "@effect-aftership/tracking/2024-10"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import * as Schema from "effect/Schema"
import * as FakeApi from "./utils/FakeApi.ts"

/** A tracking as described, with the least that one has. */
const tracking = {
  id: "2b7e151628aed2a6abf7158809cf4f3c",
  created_at: "2024-11-05T10:00:00+00:00",
  updated_at: "2024-11-05T10:00:04+00:00",
  tracking_number: "RB000000002SG",
  slug: "singapore-post",
  active: true,
  source: "api",
  tag: "InTransit",
  subtag: "InTransit_003",
  subtag_message: "Arrival scan",
  tracked_count: 2,
  return_to_sender: false
}

/** Four things are wrong with this one, and each wrong value can be told from all else. */
const { subtag_message: _, ...incomplete } = tracking
const drifted = { ...incomplete, tag: "canary-tag", order_id: 424242, order_tags: ["gift", { canary: true }] }
const tags = `Expected ${Tag.literals.map((value) => `"${value}"`).join(" | ")}`
const found: ReadonlyArray<Drift.Drift> = [
  ["order_id", "Expected string | null"],
  ["tag", tags],
  ["subtag_message", "Missing key"],
  ["order_tags[]", "Expected string"]
].map(([path = "", message = ""]) => ({ operation: "getTrackingById", apiVersion: "2024-10", path, message, count: 1 }))

const page = (...trackings: ReadonlyArray<unknown>) => ({
  pagination: { total: trackings.length, next_cursor: "", has_next_page: false },
  trackings
})

/** Serves the data; collects what is logged, and what drift comes with each call of the function. */
const setup = (...data: ReadonlyArray<object>) => {
  const api = FakeApi.make(data.map((item) => FakeApi.ok(item)))
  const logged: Array<{ readonly level: string; readonly message: unknown; readonly annotations: object }> = []
  const reports: Array<ReadonlyArray<Drift.Drift>> = []
  const logger = Logger.make(({ fiber, logLevel, message }) => {
    logged.push({ level: logLevel, message, annotations: fiber.getRef(References.CurrentLogAnnotations) })
  })
  return {
    api,
    logged,
    reports,
    report: (drift: ReadonlyArray<Drift.Drift>) => Effect.sync(() => void reports.push(drift)),
    services: Layer.merge(api.layer, Logger.layer([logger]))
  }
}

const silent = (text: string) => {
  assert.notInclude(text, "canary")
  assert.notInclude(text, "424242")
  assert.notInclude(text, FakeApi.key)
}

describe("without a layer", () => {
  it.effect("an answer is handed on as it came, and nothing is told", () =>
    Effect.gen(function* () {
      const { logged, services } = setup(drifted)
      const data = yield* Effect.provide(getTrackingById("2b7e"), services)
      assert.strictEqual(JSON.stringify(data), JSON.stringify(drifted))
      assert.deepStrictEqual(logged, [])
    })
  )

  it.effect("not even one that is no tracking at all is looked at", () =>
    Effect.gen(function* () {
      const { services } = setup({ nothing: ["of", "the", "kind"] })
      const data = yield* Effect.provide(getTrackingById("2b7e"), services)
      assert.deepStrictEqual<unknown>(data, { nothing: ["of", "the", "kind"] })
    })
  )
})

describe("layer", () => {
  it.effect("calls the function once with all drift of an answer", () =>
    Effect.gen(function* () {
      const { report, reports, services } = setup(drifted)
      const data = yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layer(responses, report)])
      assert.deepStrictEqual(reports, [found])
      assert.deepStrictEqual<unknown>(data, drifted)
    })
  )

  it.effect("calls it for each answer by itself, and not for one without drift", () =>
    Effect.gen(function* () {
      const { report, reports, services } = setup(drifted, tracking, { ...tracking, slug: null })
      const call = getTrackingById("2b7e")
      yield* Effect.provide(Effect.all([call, call, call]), [services, Drift.layer(responses, report)])
      assert.deepStrictEqual(
        reports.map((drift) => drift.map(({ path }) => path)),
        [["order_id", "tag", "subtag_message", "order_tags[]"], ["slug"]]
      )
    })
  )

  it.effect("tells paths and what was expected, never what was found", () =>
    Effect.gen(function* () {
      const { report, reports, services } = setup(drifted)
      yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layer(responses, report)])
      assert.strictEqual(reports.length, 1)
      silent(JSON.stringify(reports))
    })
  )

  it.effect("keeps a value that is none of the enumeration's, and reports it", () =>
    Effect.gen(function* () {
      const { report, reports, services } = setup({ ...tracking, tag: "Teleported" })
      const data = yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layer(responses, report)])
      assert.strictEqual(data.tag, "Teleported")
      assert.deepStrictEqual(reports, [
        [{ operation: "getTrackingById", apiVersion: "2024-10", path: "tag", message: tags, count: 1 }]
      ])
    })
  )

  it.effect("keeps fields that are not described, at any depth, and does not report them", () =>
    Effect.gen(function* () {
      const checkpoint = {
        slug: "singapore-post",
        created_at: tracking.created_at,
        checkpoint_time: "2024-11-05T18:00:00",
        message: "Under way",
        tag: "InTransit",
        subtag: "InTransit_001",
        subtag_message: "In Transit",
        hash: "0a1b",
        coordinate: { latitude: 1, longitude: 2, altitude: 3 }
      }
      const newer = { ...tracking, proof_of_delivery: [{ type: "image" }], checkpoints: [checkpoint] }
      const { report, reports, services } = setup(page(newer))
      const data = yield* Effect.provide(getTrackings(), [services, Drift.layer(responses, report)])
      assert.deepStrictEqual(data.trackings, [newer])
      assert.deepStrictEqual(reports, [])
    })
  )

  it.effect("does not lose a page for one element", () =>
    Effect.gen(function* () {
      const trackings = [tracking, null, drifted, "canary", { ...tracking, id: "77c6" }]
      const { report, reports, services } = setup(page(...trackings))
      const data = yield* Effect.provide(getTrackings(), [services, Drift.layer(responses, report)])
      assert.deepStrictEqual<unknown>(data.trackings, trackings)
      assert.deepStrictEqual(
        reports.map((drift) => drift.map(({ operation, path }) => `${operation} ${path}`)),
        [
          [
            "getTrackings trackings[]",
            "getTrackings trackings[].order_id",
            "getTrackings trackings[].tag",
            "getTrackings trackings[].subtag_message",
            "getTrackings trackings[].order_tags[]"
          ]
        ]
      )
    })
  )

  it.effect("tells what is the same of many elements once, with how many they are", () =>
    Effect.gen(function* () {
      const checkpoint = {
        created_at: tracking.created_at,
        checkpoint_time: "2024-11-05T18:00:00",
        message: "",
        slug: "x"
      }
      const teleported = { ...checkpoint, tag: "Teleported", subtag: "InTransit_001", subtag_message: "In Transit" }
      const trackings = Array.from({ length: 200 }, () => ({
        ...tracking,
        checkpoints: Array.from({ length: 20 }, () => teleported)
      }))
      const { logged, report, reports, services } = setup(page(...trackings), page(...trackings))
      yield* Effect.provide(getTrackings(), [services, Drift.layer(responses, report)])
      assert.deepStrictEqual(
        reports.flat().map(({ count, path }) => [path, count]),
        [["trackings[].checkpoints[].tag", 4000]]
      )
      yield* Effect.provide(getTrackings(), [services, Drift.layerLog(responses)])
      assert.strictEqual(logged.length, 1)
      assert.deepInclude(logged[0]?.annotations, { path: "trackings[].checkpoints[].tag", count: 4000 })
    })
  )

  it.effect("names no key that is not described: it may be a customer's", () =>
    Effect.gen(function* () {
      const fields = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`canary-${at}`, at]))
      const { report, reports, services } = setup({ ...tracking, custom_fields: fields })
      yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layer(responses, report)])
      assert.deepStrictEqual(reports, [
        [
          {
            operation: "getTrackingById",
            apiVersion: "2024-10",
            path: "custom_fields[]",
            message: "Expected string",
            count: 1000
          }
        ]
      ])
    })
  )

  it.effect("looks at successes only", () =>
    Effect.gen(function* () {
      const { report, reports } = setup()
      const error = yield* Effect.flip(
        Effect.provide(getTrackingById("2b7e"), [
          FakeApi.make([FakeApi.refused(404, 4004, drifted)]).layer,
          Drift.layer(responses, report)
        ])
      )
      assert.strictEqual(error._tag, "TrackingDoesNotExist")
      assert.deepStrictEqual(reports, [])
    })
  )

  it.effect("does not look at the calls that the function makes itself", () =>
    Effect.gen(function* () {
      const { api, services } = setup(drifted)
      const calling = () => Effect.ignore(Effect.provide(getTrackingById("a"), services))
      yield* Effect.provide(getTrackingById("b"), [services, Drift.layer(responses, calling)])
      assert.lengthOf(api.arrived, 2)
    })
  )

  it.effect("may be given to one call alone", () =>
    Effect.gen(function* () {
      const { report, reports, services } = setup(drifted)
      yield* Effect.gen(function* () {
        yield* getTrackingById("a")
        yield* Effect.provide(getTrackingById("b"), Drift.layer(responses, report))
        yield* getTrackingById("c")
      }).pipe(Effect.provide(services))
      assert.strictEqual(reports.length, 1)
    })
  )
})

describe("the responses of several versions", () => {
  /** A version whose tracking has a field that no tracking of ours has. */
  const other: Drift.Responses = {
    apiVersion: "2199-01",
    schemas: { getTrackingById: Schema.Struct({ hologram: Schema.String }) }
  }

  it.effect("stand beside each other: each answer is held against its own", () =>
    Effect.gen(function* () {
      for (const versions of [
        [other, responses],
        [responses, other]
      ]) {
        const { report, reports, services } = setup(drifted)
        yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layer(versions, report)])
        assert.deepStrictEqual(reports, [found])
      }
    })
  )

  it.effect("without the version that was called, nothing is checked", () =>
    Effect.gen(function* () {
      for (const versions of [other, [other], []]) {
        const { report, reports, services } = setup(drifted)
        yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layer(versions, report)])
        assert.deepStrictEqual(reports, [])
      }
    })
  )

  it.effect("an operation without a schema is not checked", () =>
    Effect.gen(function* () {
      const { report, reports, services } = setup(page(drifted))
      yield* Effect.provide(getTrackings(), [
        services,
        Drift.layer({ ...other, apiVersion: responses.apiVersion }, report)
      ])
      assert.deepStrictEqual(reports, [])
    })
  )
})

describe("layerLog", () => {
  it.effect("logs each drift as a warning, with where it is", () =>
    Effect.gen(function* () {
      const { logged, services } = setup(drifted)
      const data = yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layerLog(responses)])
      assert.deepStrictEqual<unknown>(data, drifted)
      assert.deepStrictEqual(
        logged,
        found.map(({ message, ...annotations }) => ({
          level: "Warn",
          message: [`An answer of AfterShip is not as described: ${message}`],
          annotations
        }))
      )
    })
  )

  it.effect("never logs what was found", () =>
    Effect.gen(function* () {
      const { logged, services } = setup(drifted)
      yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layerLog([responses])])
      assert.strictEqual(logged.length, found.length)
      silent(JSON.stringify(logged))
    })
  )

  it.effect("keeps quiet about an answer as described", () =>
    Effect.gen(function* () {
      const { logged, services } = setup(tracking)
      yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layerLog(responses)])
      assert.deepStrictEqual(logged, [])
    })
  )
})

describe("layerStrict", () => {
  it.effect("fails with all that is not as described", () =>
    Effect.gen(function* () {
      const { services } = setup(drifted)
      const error = yield* Effect.flip(
        Effect.provide(getTrackingById("2b7e"), [services, Drift.layerStrict(responses)])
      )
      assert(error._tag === "ResponseError")
      assert.strictEqual(error.reason, "Drifted")
      assert.strictEqual(error.operation, "getTrackingById")
      assert.strictEqual(error.statusCode, 200)
      assert.strictEqual(error.message, found.map(({ message, path }) => `${path}: ${message}`).join("; "))
      assert.deepStrictEqual(error.responseBody, { meta: { code: 200 }, data: drifted })
      silent(error.message)
    })
  )

  it.effect("fails with a message of some length, however much is wrong", () =>
    Effect.gen(function* () {
      const { services } = setup(
        page(...Array.from({ length: 200 }, () => Object.fromEntries(Object.keys(tracking).map((name) => [name, {}]))))
      )
      const error = yield* Effect.flip(Effect.provide(getTrackings(), [services, Drift.layerStrict(responses)]))
      assert(error._tag === "ResponseError")
      assert.match(error.message, /^trackings\[\]\.[a-z_]+: Expected string \(200 times\); /)
      assert.match(error.message, /; and \d more$/)
      assert.lengthOf(error.message.split("; "), 11)
      assert.isBelow(error.message.length, 3000)
    })
  )

  it.effect("does not ask again for what would come again", () =>
    Effect.gen(function* () {
      const { api, services } = setup(drifted, tracking)
      const error = yield* Effect.flip(
        Effect.provide(getTrackingById("2b7e"), [services, Drift.layerStrict(responses)])
      )
      assert.strictEqual(error._tag, "ResponseError")
      assert.strictEqual(api.arrived.length, 1)
    })
  )

  it.effect("takes a new value of an enumeration for drift", () =>
    Effect.gen(function* () {
      const { services } = setup({ ...tracking, tag: "Teleported" })
      const error = yield* Effect.flip(
        Effect.provide(getTrackingById("2b7e"), [services, Drift.layerStrict(responses)])
      )
      assert.propertyVal(error, "reason", "Drifted")
      assert.strictEqual(error.message, `tag: ${tags}`)
    })
  )

  it.effect("tells a long enumeration by its beginning", () =>
    Effect.gen(function* () {
      const colours = Array.from({ length: 1000 }, (_, at) => `colour-${at}`)
      const many: Drift.Responses = {
        apiVersion: "2024-10",
        schemas: { getTrackingById: Schema.Struct({ tag: Schema.Literals(colours) }) }
      }
      const { services } = setup(tracking)
      const error = yield* Effect.flip(Effect.provide(getTrackingById("2b7e"), [services, Drift.layerStrict(many)]))
      assert.match(error.message, /^tag: Expected "colour-0" \| "colour-1" \| /)
      assert.lengthOf(error.message, "tag: ".length + 200)
    })
  )

  it.effect("lets an answer as described through, with fields that are not", () =>
    Effect.gen(function* () {
      const newer = { ...tracking, hologram: { colour: "blue" } }
      const { services } = setup(newer)
      const data = yield* Effect.provide(getTrackingById("2b7e"), [services, Drift.layerStrict(responses)])
      assert.deepStrictEqual<unknown>(data, newer)
    })
  )
})

describe("another version than the one asked for", () => {
  const answeredBy = (...versions: ReadonlyArray<string>) =>
    FakeApi.make(versions.map((version) => FakeApi.ok(tracking, { "as-api-version": version })))
  const told = (served: string, operation = "getTrackingById") => ({
    operation,
    apiVersion: "2024-10",
    path: "",
    message: `Expected version 2024-10, answered by version ${served}`,
    count: 1
  })
  const call = getTrackingById("2b7e")

  it.effect("is told once, and once more where yet another answers", () =>
    Effect.gen(function* () {
      const { report, reports } = setup()
      const api = answeredBy("2025-01", "2025-01", "2024-10", "2025-07", "2025-01")
      yield* Effect.provide(Effect.all([call, call, call, call, call]), [api.layer, Drift.layer(responses, report)])
      assert.deepStrictEqual(reports, [[told("2025-01")], [told("2025-07")]])
    })
  )

  it.effect("is told once by a layer, even where that is provided to each call by itself", () =>
    Effect.gen(function* () {
      const { report, reports } = setup()
      const layers = Layer.merge(answeredBy("2025-01").layer, Drift.layer(responses, report))
      yield* Effect.provide(call, layers)
      yield* Effect.provide(call, layers)
      assert.deepStrictEqual(reports, [[told("2025-01")]])
      yield* Effect.provide(call, Layer.merge(answeredBy("2025-01").layer, Drift.layer(responses, report)))
      assert.deepStrictEqual(reports, [[told("2025-01")], [told("2025-01")]])
    })
  )

  it.effect("is cut after 200 characters", () =>
    Effect.gen(function* () {
      const { report, reports } = setup()
      yield* Effect.provide(call, [answeredBy("x".repeat(1000)).layer, Drift.layer(responses, report)])
      assert.strictEqual(reports[0]?.[0]?.message, told("x".repeat(1000)).message.slice(0, 200))
    })
  )

  it.effect("is logged as a warning", () =>
    Effect.gen(function* () {
      const { logged, services } = setup()
      yield* Effect.provide(call, [services, answeredBy("2025-01").layer, Drift.layerLog(responses)])
      assert.lengthOf(logged, 1)
      assert.strictEqual(logged[0]?.level, "Warn")
      assert.include(String(logged[0]?.message), "answered by version 2025-01")
    })
  )

  it.effect("is no failure in strict mode, as long as the data is as described", () =>
    Effect.gen(function* () {
      const data = yield* Effect.provide(call, [answeredBy("2025-01").layer, Drift.layerStrict(responses)])
      assert.strictEqual(data.id, tracking.id)
    })
  )
})
