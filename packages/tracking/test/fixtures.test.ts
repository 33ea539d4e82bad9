/**
 * Bodies of our own, in the shape of each version, with the keys, nulls, forms of time and oddities that real ones have.
 * Each states the whole drift that it must report, or the error that it must fail with.
 */
import { assert, describe, it } from "@effect/vitest"
import * as v2024_04 from "@effect-aftership/tracking/2024-04"
import * as v2024_07 from "@effect-aftership/tracking/2024-07"
import * as v2024_10 from "@effect-aftership/tracking/2024-10"
import * as v2025_01 from "@effect-aftership/tracking/2025-01"
import * as v2025_04 from "@effect-aftership/tracking/2025-04"
import * as v2025_07 from "@effect-aftership/tracking/2025-07"
import * as v2026_01 from "@effect-aftership/tracking/2026-01"
import * as v2026_07 from "@effect-aftership/tracking/2026-07"
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as FakeApi from "./utils/FakeApi.ts"

const clients = {
  "2024-04": v2024_04,
  "2024-07": v2024_07,
  "2024-10": v2024_10,
  "2025-01": v2025_01,
  "2025-04": v2025_04,
  "2025-07": v2025_07,
  "2026-01": v2026_01,
  "2026-07": v2026_07
}

type Version = keyof typeof clients

const versions: ReadonlyArray<Version> = [
  "2024-04",
  "2024-07",
  "2024-10",
  "2025-01",
  "2025-04",
  "2025-07",
  "2026-01",
  "2026-07"
]

const folder = join(import.meta.dirname, "fixtures")
const read = (file: string) => readFileSync(join(folder, file), "utf8")
const filesOf = (version: Version) => readdirSync(join(folder, version)).toSorted()

// ---------------------------------------------------------------------------------------------------------------------
// The fixtures
// ---------------------------------------------------------------------------------------------------------------------

/** The answers have been the same since there are courier connections, but for the fields in them. */
const since2025_04: Readonly<Record<string, ReadonlyArray<string>>> = {
  getTrackings: ["get-trackings", "get-trackings-none"],
  getTrackingById: ["get-tracking"],
  createTracking: ["create-tracking"],
  getCouriers: ["get-couriers"],
  getCourierConnections: ["get-courier-connections"],
  postCourierConnections: ["post-courier-connections"],
  getCourierConnectionsById: ["courier-connection"],
  putCourierConnectionsById: ["courier-connection"],
  deleteCourierConnectionsById: ["courier-connection"],
  predict: ["predict", "predict-list"],
  predictBatch: ["predict-batch"]
}

/** What each file is an answer to: files that are as described. */
const faithful: Readonly<Record<Version, Readonly<Record<string, ReadonlyArray<string>>>>> = {
  "2024-04": {
    getTrackings: ["get-trackings", "get-trackings-filtered"],
    createTracking: ["create-tracking"],
    getTrackingById: ["get-tracking"],
    getTrackingBySlugTrackingNumber: ["get-tracking"],
    deleteTrackingById: ["delete-tracking"],
    deleteTrackingBySlugTrackingNumber: ["delete-tracking-bare"],
    retrackTrackingById: ["retrack-tracking"],
    retrackTrackingBySlugTrackingNumber: ["retrack-tracking-bare"],
    getCheckpointByTrackingId: ["get-checkpoint", "get-checkpoint-none"],
    getCheckpointBySlugTrackingNumber: ["get-checkpoint"],
    getNotificationByTrackingId: ["get-notification"],
    getNotificationBySlugTrackingNumber: ["get-notification"],
    addNotificationByTrackingId: ["add-notification"],
    addNotificationBySlugTrackingNumber: ["add-notification"],
    deleteNotificationByTrackingId: ["delete-notification"],
    deleteNotificationBySlugTrackingNumber: ["delete-notification"],
    getUserCouriers: ["get-couriers"],
    getAllCouriers: ["get-couriers"],
    predictBatch: ["predict-batch"]
  },
  "2024-07": {
    getTrackings: ["get-trackings", "get-trackings-filtered"],
    getTrackingById: ["get-tracking"],
    getTrackingBySlugTrackingNumber: ["get-tracking"],
    getUserCouriers: ["get-couriers"],
    predictBatch: ["predict-batch"]
  },
  "2024-10": {
    getTrackings: ["get-trackings-page", "get-trackings-last-page", "get-trackings-none"],
    getTrackingById: ["get-tracking-offsets", "get-tracking-later-version"],
    createTracking: ["create-tracking"],
    updateTrackingById: ["update-tracking"],
    deleteTrackingById: ["delete-tracking"],
    retrackTrackingById: ["retrack-tracking"],
    markTrackingCompletedById: ["mark-tracking-completed"],
    getUserCouriers: ["get-user-couriers"],
    getAllCouriers: ["get-all-couriers"],
    detectCourier: ["detect-courier-none"],
    predictBatch: ["predict-batch"]
  },
  "2025-01": {
    getTrackings: ["get-trackings", "get-trackings-none"],
    getTrackingById: ["get-tracking"],
    getUserCouriers: ["get-couriers"],
    predict: ["predict", "predict-list"],
    predictBatch: ["predict-batch"]
  },
  "2025-04": since2025_04,
  "2025-07": since2025_04,
  "2026-01": since2025_04,
  "2026-07": since2025_04
}

const oneOf = ({ literals }: { readonly literals: ReadonlyArray<string> }) =>
  `Expected ${literals.map((value) => `"${value}"`).join(" | ")}`

/** Answers that are not as described, with all that is to be said about them. */
const drifting: ReadonlyArray<{
  readonly version: Version
  readonly file: string
  readonly operation: string
  readonly drift: Readonly<Record<string, string>>
}> = [
  {
    version: "2024-10",
    file: "drift-tracking",
    operation: "getTrackingById",
    drift: {
      // a value that is none of the enumeration's
      tag: oneOf(v2024_10.Tag),
      "checkpoints[].tag": oneOf(v2024_10.Tag),
      // missing
      subtag_message: "Missing key",
      "checkpoints[].checkpoint_time": "Missing key",
      // null where none is known
      title: "Expected string",
      emails: "Expected array",
      return_to_sender: "Expected boolean",
      "checkpoints[].message": "Expected string",
      "checkpoints[].events": "Expected array",
      // another type
      active: "Expected boolean",
      order_id: "Expected string | null",
      order_promised_delivery_date: "Expected string | null",
      tracked_count: "Expected number",
      transit_time: "Expected an integer",
      shipment_weight: "Expected object | null",
      next_couriers: "Expected array",
      "custom_fields[]": "Expected string",
      "order_tags[]": "Expected string",
      "carbon_emissions.value": "Expected number | null",
      "first_estimated_delivery.datetime": "Expected string | null",
      "checkpoints[].coordinate": "Expected object | null",
      "checkpoints[].events[].code": "Expected string | null",
      "checkpoints[].events[].reason": "Expected object | null"
    }
  },
  {
    version: "2024-10",
    file: "drift-page",
    operation: "getTrackings",
    drift: {
      "pagination.total": "Expected number",
      "pagination.next_cursor": "Expected string",
      "pagination.has_next_page": "Missing key",
      "trackings[]": "Expected object",
      "trackings[].slug": "Expected string"
    }
  },
  {
    version: "2024-10",
    file: "drift-couriers",
    operation: "getAllCouriers",
    drift: {
      total: "Expected number",
      "couriers[].support_languages": "Expected array | null",
      "couriers[].name": "Missing key",
      "couriers[].phone": "Expected string | null"
    }
  },
  {
    version: "2024-10",
    file: "drift-predictions",
    operation: "predictBatch",
    drift: {
      "estimated_delivery_dates[].id": "Missing key",
      "estimated_delivery_dates[].origin_address.country": "Missing key",
      "estimated_delivery_dates[].weight.value": "Missing key",
      "estimated_delivery_dates[].confidence_code": "Expected number | null",
      "estimated_delivery_dates[].estimated_pickup.order_time": "Expected string",
      "estimated_delivery_dates[].estimated_pickup.business_days[]": "Expected number",
      "estimated_delivery_dates[].estimated_pickup.order_processing_time": "Expected object | null"
    }
  },
  {
    version: "2024-04",
    file: "drift-tracking",
    operation: "getTrackingById",
    drift: {
      // as later versions have it
      shipment_weight: "Expected number | null",
      // as earlier ones have it
      "checkpoints[].coordinate": "Expected object | null",
      "checkpoints[].events": "Expected array",
      "checkpoints[].message": "Expected string",
      "checkpoints[].subtag_message": "Missing key",
      next_couriers: "Expected array",
      failed_delivery_attempts: "Expected number | null"
    }
  },
  {
    version: "2024-04",
    file: "drift-checkpoint",
    operation: "getCheckpointByTrackingId",
    drift: { tag: oneOf(v2024_04.Tag), checkpoint: "Expected object" }
  },
  {
    version: "2024-04",
    file: "drift-notification",
    operation: "getNotificationByTrackingId",
    drift: { emails: "Expected array", smses: "Missing key" }
  },
  {
    version: "2026-07",
    file: "drift-tracking",
    operation: "getTrackingById",
    drift: {
      // as earlier versions have it
      order_promised_delivery_date: "Expected object | null",
      // as some examples of the documentation have it
      "last_mile.transit_time": "Expected number | null",
      "checkpoints[].coordinate.latitude": "Expected number | null",
      "checkpoints[].coordinate.longitude": "Expected number | null",
      // a value that is none of the enumeration's
      "checkpoints[].source": oneOf(v2026_07.CheckpointSource),
      shipment_direction: oneOf(v2026_07.ShipmentDirection),
      "multi_piece_info.type": oneOf(v2026_07.PieceType),
      // another type, null or missing
      subtag: "Missing key",
      customers: "Expected array",
      proof_of_delivery: "Expected array | null",
      "multi_piece_info.pieces[].trackable": "Expected boolean | null",
      "shipment_dimensions.length": "Expected number | null",
      return_shipment: "Expected object | null"
    }
  },
  {
    version: "2026-07",
    file: "drift-courier-connections",
    operation: "getCourierConnections",
    drift: {
      "pagination.next_cursor": "Expected string",
      "pagination.has_next_page": "Expected boolean",
      "courier_connections[].credentials[]": "Expected string",
      "courier_connections[].created_at": "Expected string",
      "courier_connections[].updated_at": "Missing key",
      "courier_connections[]": "Expected object"
    }
  }
]

/** Errors, with the status that they come with and the tag that they must fail with. */
const failing: ReadonlyArray<{
  readonly version: Version
  readonly file: string
  readonly status: number
  readonly operation: string
  readonly tag: AfterShipError["_tag"]
  readonly metaCode: number
  readonly message: string
}> = [
  {
    version: "2024-10",
    file: "error-400-bare.json",
    status: 400,
    operation: "predictBatch",
    tag: "InvalidRequest",
    metaCode: 400,
    message: "HTTP 400 without an error message"
  },
  {
    version: "2024-10",
    file: "error-401-gateway.json",
    status: 401,
    operation: "getUserCouriers",
    tag: "ApiKeyInvalid",
    metaCode: 401,
    message: "The API key is invalid."
  },
  {
    version: "2024-10",
    file: "error-429.json",
    status: 429,
    operation: "getTrackings",
    tag: "TooManyRequest",
    metaCode: 429,
    message: "You have exceeded the API call rate limit."
  },
  {
    version: "2024-10",
    file: "error-500-text.json",
    status: 500,
    operation: "getTrackings",
    tag: "InternalError",
    metaCode: 500,
    message: "Something went wrong on AfterShip's end."
  },
  {
    version: "2024-10",
    file: "error-502.txt",
    status: 502,
    operation: "getTrackingById",
    tag: "InternalError",
    metaCode: 502,
    message: "HTTP 502 without an error message"
  },
  {
    version: "2024-10",
    file: "error-4003.json",
    status: 400,
    operation: "createTracking",
    tag: "TrackingAlreadyExist",
    metaCode: 4003,
    message: "Tracking already exists."
  },
  {
    version: "2024-10",
    file: "error-4004.json",
    status: 404,
    operation: "deleteTrackingById",
    tag: "TrackingDoesNotExist",
    metaCode: 4004,
    message: "Tracking does not exist."
  },
  {
    version: "2024-10",
    file: "error-4012.json",
    status: 400,
    operation: "detectCourier",
    tag: "BadCourier",
    metaCode: 4012,
    message: "Cannot detect courier."
  },
  {
    version: "2024-10",
    file: "error-4099.json",
    status: 400,
    operation: "getTrackings",
    tag: "UnknownApiError",
    metaCode: 4099,
    message: "A code of tomorrow."
  },
  {
    version: "2024-04",
    file: "error-4003.json",
    status: 400,
    operation: "createTracking",
    tag: "TrackingAlreadyExist",
    metaCode: 4003,
    message: "Tracking already exists."
  },
  {
    version: "2024-04",
    file: "error-4014.json",
    status: 400,
    operation: "addNotificationByTrackingId",
    tag: "NotificationRequired",
    metaCode: 4014,
    message: "`notification` object is required."
  },
  {
    version: "2026-07",
    file: "error-4015.json",
    status: 400,
    operation: "createTracking",
    tag: "IdInvalid",
    metaCode: 4015,
    message: "The value of `id` is invalid."
  }
]

// ---------------------------------------------------------------------------------------------------------------------
// The checks
// ---------------------------------------------------------------------------------------------------------------------

/** An answer of the tables: its file, and the operation it is an answer to. */
interface Fixture {
  readonly version: Version
  readonly file: string
  readonly operation: string
}

const asDescribed: ReadonlyArray<Fixture> = versions.flatMap((version) =>
  Object.entries(faithful[version]).flatMap(([operation, files]) => files.map((file) => ({ version, file, operation })))
)

type Call = (...input: ReadonlyArray<unknown>) => Effect.Effect<object, AfterShipError, AfterShipConfig | HttpClient>

/** A call whose input does not matter: texts will do for the ids, and whatever comes after is a body or a query. */
const callOf = ({ operation, version }: Fixture) => {
  // The table names the function, the compiler cannot know it.
  const call = (clients[version] as Readonly<Record<string, unknown>>)[operation] as Call
  const ids = /BySlug/.test(operation) ? ["a", "b"] : /ById$|ByTrackingId$/.test(operation) ? ["a"] : []
  return call(...ids, {})
}

const schemaOf = ({ operation, version }: Fixture): Schema.Codec<unknown> => {
  const schema = clients[version].responses.schemas[operation]
  assert(schema !== undefined, `${version} has no ${operation}`)
  return Schema.make<Schema.Codec<unknown>>(schema.ast)
}

/** The only thing that is ever wrapped is one tracking or notification, in 2024-04. */
const dataOf = ({ file, operation, version }: Fixture): unknown => {
  const { data }: { readonly data: Readonly<Record<string, unknown>> } = JSON.parse(read(`${version}/${file}.json`))
  if (version !== "2024-04") return data
  return /Notification/.test(operation)
    ? data["notification"]
    : /Tracking(By|$)/.test(operation)
      ? data["tracking"]
      : data
}

const server = (path: string, status: number) =>
  FakeApi.make(
    [
      FakeApi.text(status, read(path), {
        "content-type": path.endsWith(".txt") ? "text/plain; charset=utf-8" : "application/json; charset=utf-8"
      })
    ],
    { maxRetry: 0 }
  )

/** What a call gives, and the drift that it reports. */
const observed = Effect.fnUntraced(function* (fixture: Fixture) {
  const drift: Array<Drift.Drift> = []
  const path = `${fixture.version}/${fixture.file}.json`
  const data = yield* Effect.provide(callOf(fixture), [
    server(path, JSON.parse(read(path)).meta.code).layer,
    Drift.layer(clients[fixture.version].responses, (found) => Effect.sync(() => drift.push(...found)))
  ])
  return { data, drift }
})

/** Which fields the fixtures of a version have: the described ones, each with its values, and others. */
const fieldsOf = (version: Version) => {
  const described = new Map<string, ReadonlyArray<unknown>>()
  const others = new Set<string>()
  const { schemas } = clients[version].responses
  /** One name for all operations that have the same answers. */
  const nameOf = (ast: SchemaAST.AST) => Object.keys(schemas).find((name) => schemas[name]?.ast === ast)
  const walk = (ast: SchemaAST.AST, path: string, values: ReadonlyArray<unknown>): void => {
    if (SchemaAST.isUnion(ast)) {
      // Where there are two forms, each value is of one of them.
      for (const type of ast.types) walk(type, path, values.filter(Schema.is(Schema.make<Schema.Top>(type))))
    } else if (SchemaAST.isArrays(ast)) {
      for (const type of ast.rest) walk(type, nameOf(type) ?? path, values.filter(Array.isArray).flat())
    } else if (SchemaAST.isObjects(ast) && ast.propertySignatures.length > 0) {
      for (const { name, type } of ast.propertySignatures) {
        const field = `${path}.${String(name)}`
        const found = values.flatMap((value) => (Predicate.hasProperty(value, name) ? [value[name]] : []))
        described.set(field, [...(described.get(field) ?? []), ...found])
        walk(type, field, found)
      }
      const names = new Set(ast.propertySignatures.map(({ name }) => name))
      const keys = values.filter(Predicate.isObject).flatMap((value) => Object.keys(value))
      for (const key of keys.filter((key) => !names.has(key))) others.add(`${path}.${key}`)
    }
  }
  for (const fixture of asDescribed.filter((fixture) => fixture.version === version)) {
    const { ast } = schemaOf(fixture)
    walk(ast, nameOf(ast) ?? fixture.operation, [dataOf(fixture)])
  }
  return { described, others }
}

describe("an answer as described", () => {
  for (const fixture of asDescribed) {
    const title = `${fixture.version}/${fixture.file} as ${fixture.operation}`

    it.effect(`${title} comes back as it was sent, and reports nothing`, () =>
      Effect.gen(function* () {
        const { data, drift } = yield* observed(fixture)
        assert.deepStrictEqual(data, dataOf(fixture))
        assert.strictEqual(JSON.stringify(data), JSON.stringify(dataOf(fixture)), "the order of the fields")
        assert.deepStrictEqual(drift, [])
      })
    )

    it.effect(`${title} loses nothing on its way through the schema and back`, () =>
      Effect.gen(function* () {
        const schema = schemaOf(fixture)
        const decoded = yield* Schema.decodeUnknownEffect(schema)(dataOf(fixture))
        assert.deepStrictEqual(decoded, dataOf(fixture))
        assert.deepStrictEqual(yield* Schema.encodeEffect(schema)(decoded), dataOf(fixture))
      })
    )
  }
})

/** Long enumerations are told by their beginning. */
const cut = (drift: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(drift).map(([path, message]) => [path, message.slice(0, 200)]))

describe("an answer that is not as described", () => {
  for (const version of versions) {
    it.effect(`is noticed of every operation of ${version}`, () =>
      Effect.gen(function* () {
        // All that the version exports in lower case, but for the schemas themselves.
        const operations = Object.keys(clients[version]).filter((name) => /^[a-z]/.test(name) && name !== "responses")
        const noticed = new Set<string>()
        for (const operation of operations) {
          yield* Effect.provide(callOf({ version, operation, file: "" }), [
            FakeApi.make([FakeApi.ok({ tracking: {}, notification: {} })]).layer,
            Drift.layer(clients[version].responses, (found) =>
              Effect.sync(() => found.forEach(({ operation }) => noticed.add(operation)))
            )
          ])
        }
        assert.isNotEmpty(operations)
        assert.deepStrictEqual([...noticed].toSorted(), operations.toSorted())
      })
    )
  }

  for (const { drift, ...fixture } of drifting) {
    const path = `${fixture.version}/${fixture.file}`

    it.effect(`${path} comes back as it was sent, and reports each place`, () =>
      Effect.gen(function* () {
        const seen = yield* observed(fixture)
        assert.deepStrictEqual(seen.data, dataOf(fixture))
        assert.deepStrictEqual(Object.fromEntries(seen.drift.map(({ message, path }) => [path, message])), cut(drift))
        assert.strictEqual(seen.drift.length, Object.keys(drift).length, "each place once")
      })
    )

    it.effect(`${path} is reported without its values`, () =>
      Effect.gen(function* () {
        const told = JSON.stringify((yield* observed(fixture)).drift)
        assert.include(read(`${path}.json`), "canary")
        assert.notInclude(told, "canary")
        assert.notInclude(told, "424242")
      })
    )
  }
})

describe("an error", () => {
  for (const { file, message, metaCode, operation, status, tag, version } of failing) {
    it.effect(`${version}/${file} fails with ${tag}`, () =>
      Effect.gen(function* () {
        const path = `${version}/${file}`
        const call = callOf({ version, operation, file })
        const error = yield* Effect.flip(Effect.provide(call, server(path, status).layer))
        assert.strictEqual(error._tag, tag)
        assert.propertyVal(error, "metaCode", metaCode)
        assert.propertyVal(error, "statusCode", status)
        assert.strictEqual(error.message, message)
        assert.deepPropertyVal(error, "responseBody", file.endsWith(".json") ? JSON.parse(read(path)) : read(path))
      })
    )
  }

  it.effect("for a tracking that exists already names that tracking", () =>
    Effect.gen(function* () {
      const body = { tracking_number: "RB000000002SG" }
      const bare = yield* Effect.flip(v2024_10.createTracking(body)).pipe(
        Effect.provide(server("2024-10/error-4003.json", 400).layer)
      )
      assert.deepNestedPropertyVal(bare, "responseBody.data.id", "f0e1d2c3b4a5968778695a4b3c2d1e0f")
      const wrapped = yield* Effect.flip(v2024_04.createTracking(body)).pipe(
        Effect.provide(server("2024-04/error-4003.json", 400).layer)
      )
      assert.nestedProperty(wrapped, "responseBody.data.tracking.id")
    })
  )
})

/** What the wire has though nothing describes it. */
const undescribed: Readonly<Record<string, ReadonlyArray<string>>> = {
  "2024-04": [
    "createTracking.android",
    "createTracking.ios",
    "getNotificationByTrackingId.android",
    "getNotificationByTrackingId.ios"
  ],
  // One body there is of a later version, to see that new fields do no harm.
  "2024-10": [
    "createTracking.checkpoints.country_region",
    "createTracking.checkpoints.country_region_name",
    "createTracking.checkpoints.hash",
    "createTracking.checkpoints.postal_code",
    "createTracking.checkpoints.source",
    "createTracking.customers",
    "createTracking.destination_country_region",
    "createTracking.first_mile",
    "createTracking.forward_shipment",
    "createTracking.last_mile",
    "createTracking.latest_estimated_delivery.revise_reason",
    "createTracking.multi_piece_info",
    "createTracking.origin_country_region",
    "createTracking.proof_of_delivery",
    "createTracking.shipment_dimensions",
    "createTracking.shipment_direction"
  ]
}

describe("the fixtures", () => {
  it("are of each version", () => {
    assert.sameOrderedMembers(Object.keys(clients), [...versions])
    assert.sameOrderedMembers(readdirSync(folder).toSorted(), [...versions])
  })

  for (const version of versions) {
    const ofVersion = (fixture: Fixture) => fixture.version === version

    it(`of ${version} are all used`, () => {
      const used = [...asDescribed, ...drifting].filter(ofVersion).map(({ file }) => `${file}.json`)
      const errors = failing.filter((error) => error.version === version).map(({ file }) => file)
      assert.deepStrictEqual([...new Set([...used, ...errors])].toSorted(), filesOf(version))
    })

    it(`of ${version} have an answer of each form`, () => {
      const { schemas } = clients[version].responses
      const covered = new Set(asDescribed.filter(ofVersion).map(({ operation }) => schemas[operation]))
      assert.deepStrictEqual(
        [...covered],
        [...covered].filter((schema) => schema !== undefined)
      )
      assert.sameMembers([...covered], [...new Set(Object.values(schemas))])
    })

    it(`of ${version} have each field, and none of another version`, () => {
      const { described, others } = fieldsOf(version)
      const unseen = [...described].flatMap(([field, values]) =>
        // A leftover of the API, in few answers of any version.
        field.endsWith(".unique_token") || values.some((value) => value !== null) ? [] : [field]
      )
      assert.deepStrictEqual(unseen, [])
      assert.deepStrictEqual([...others].toSorted(), undescribed[version] ?? [])
    })
  }

  it("have what real answers have", () => {
    const all = (version: Version) =>
      filesOf(version)
        .map((file) => read(`${version}/${file}`))
        .join()
    const forms: Readonly<Record<Version, ReadonlyArray<RegExp>>> = {
      "2024-04": [
        /"tracking": \{/,
        /"id": "[a-z0-9]{24}"/,
        /"count": 3/,
        /"created_at_max": "[^"]+\+00:00"/,
        /"order_tags": null/,
        /"shipment_weight_unit": "kg"/,
        /"checkpoint_time": null/
      ],
      "2024-07": [/"page": 1/, /"id": "[0-9a-f]{32}"/, /"legacy_id": "[a-z0-9]{24}"/, /"expected_delivery": null/],
      "2024-10": [
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
      ],
      "2025-01": [
        /"transit_time": "2"/,
        /"custom_fields": \{\}/,
        /"tracking_ship_date": "\d{8}"/,
        /"has_next_page": null/
      ],
      "2025-04": [
        /"id": "order-702_a"/,
        /"revise_reason": null/,
        /"credentials": \{\}/,
        /"created_at": "[^"]+\+08:00"/
      ],
      "2025-07": [/"custom_fields": null/, /"tracking_ship_date": "\d{4}-\d\d-\d\dT00:00:00\+00:00"/],
      "2026-01": [/"promised_delivery_date_min": null/, /"confidence_code": 10000/, /"postal_code": "79901"/],
      "2026-07": [/"hash": "[0-9a-f]{40}"/, /"proof_of_delivery": null/, /"proof_of_delivery": \[\]/, /"width": 8.25/]
    }
    for (const version of versions) for (const form of forms[version]) assert.match(all(version), form, version)
  })
})
