import { assert, describe, it } from "@effect/vitest"
import * as JsonSchema from "effect/JsonSchema"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { codesOf, every, readErrors } from "../generator/errors.ts"

const folder = join(import.meta.dirname, "..")
const versions = readdirSync(folder).flatMap((file) => /^(\d{4}-\d{2})\.json$/.exec(file)?.[1] ?? [])

/**
 * The last version that the tables below know. Of a newer one they say nothing until somebody has read what AfterShip
 * says of it, and raised this.
 */
const last = "2026-07"

const general = [400, 401, 403, 404, 429, 500, 502, 503, 504]
const body = [4001, 4008, 4009, 4011]
const detection = [4001, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4017]
const creation = [4003, ...detection]
const number = [4004, 4005, 4010]
const notification = [4006, 4014]

type Row = readonly [name: string, perSecond: number, idempotent: boolean, codes: ReadonlyArray<number>]

/**
 * What AfterShip's documents and its table of errors say of each operation, from one version to another: calls a second,
 * safe to repeat, codes.
 */
const operations: ReadonlyArray<readonly [from: string, until: string, rows: ReadonlyArray<Row>]> = [
  [
    "2024-04",
    "2024-04",
    [
      ["createTracking", 10, false, [...creation, 4006]],
      ["updateTrackingById", 10, true, [...body, 4004, 4006, 4010, 4015]],
      ["updateTrackingBySlugTrackingNumber", 10, true, [...body, ...number, 4006]],
      ["getTrackings", 10, true, [4008]],
      ["getTrackingById", 10, true, [4004, 4008, 4015]],
      ["deleteTrackingById", 10, true, [4004, 4015]],
      ["retrackTrackingById", 10, false, [4004, 4013, 4015, 4016]],
      ["markTrackingCompletedById", 10, true, [...body, 4004, 4015]],
      ["getTrackingBySlugTrackingNumber", 10, true, [...number, 4008]],
      ["deleteTrackingBySlugTrackingNumber", 10, true, [...number, 4008]],
      ["retrackTrackingBySlugTrackingNumber", 10, false, [...number, 4008, 4013, 4016]],
      ["markTrackingCompletedBySlugTrackingNumber", 10, true, [...body, ...number]],
      ["getCheckpointByTrackingId", 10, true, [4004, 4008, 4015]],
      ["getCheckpointBySlugTrackingNumber", 10, true, [...number, 4008]],
      ["getNotificationByTrackingId", 10, true, [...notification, 4004, 4015]],
      ["addNotificationByTrackingId", 10, false, [...notification, ...body, 4004, 4015]],
      ["deleteNotificationByTrackingId", 10, false, [...notification, ...body, 4004, 4015]],
      ["getNotificationBySlugTrackingNumber", 10, true, [...notification, ...number, 4008]],
      ["addNotificationBySlugTrackingNumber", 10, false, [...notification, ...body, ...number]],
      ["deleteNotificationBySlugTrackingNumber", 10, false, [...notification, ...body, ...number]],
      ["getUserCouriers", 10, true, []],
      ["getAllCouriers", 10, true, []],
      ["detectCourier", 10, true, detection],
      ["predictBatch", 10, true, body]
    ]
  ],
  [
    "2024-07",
    "2024-07",
    [
      ["getTrackingBySlugTrackingNumber", 5, true, [...number, 4008]],
      ["updateTrackingBySlugTrackingNumber", 5, true, [...body, ...number]],
      ["deleteTrackingBySlugTrackingNumber", 5, true, [...number, 4008]],
      ["retrackTrackingBySlugTrackingNumber", 5, false, [...number, 4008, 4013, 4016]],
      ["markTrackingCompletedBySlugTrackingNumber", 5, true, [...body, ...number]]
    ]
  ],
  [
    "2024-07",
    "2025-01",
    [
      ["createTracking", 20, false, creation],
      ["getUserCouriers", 5, true, []],
      ["getAllCouriers", 5, true, []]
    ]
  ],
  [
    "2024-07",
    last,
    [
      ["getTrackings", 6, true, [4008]],
      ["getTrackingById", 5, true, [4004, 4008, 4015]],
      ["updateTrackingById", 5, true, [...body, 4004, 4010, 4015]],
      ["deleteTrackingById", 5, true, [4004, 4015]],
      ["retrackTrackingById", 5, false, [4004, 4013, 4015, 4016]],
      ["markTrackingCompletedById", 5, true, [...body, 4004, 4015]],
      ["detectCourier", 3, true, detection],
      ["predictBatch", 20, true, body]
    ]
  ],
  ["2025-01", last, [["predict", 5, true, body]]],
  [
    "2025-04",
    last,
    [
      ["createTracking", 20, false, [...creation, 4015]],
      ["getCouriers", 5, true, [4008]],
      ["getCourierConnections", 5, true, [4008]],
      ["postCourierConnections", 5, false, body],
      ["getCourierConnectionsById", 5, true, [4004, 4015]],
      ["putCourierConnectionsById", 5, true, [...body, 4004, 4015]],
      ["deleteCourierConnectionsById", 5, true, [4004, 4015]]
    ]
  ]
]

/** The fields of requests that may be null, and since when. All others are left out instead. */
const nullable: ReadonlyArray<readonly [from: string, component: string, fields: ReadonlyArray<string>]> = [
  ["2025-01", "UpdateTrackingByIdRequest", ["last_mile"]],
  [
    "2025-07",
    "EstimatedDeliveryDateRequest",
    ["service_type_name", "weight", "package_count", "pickup_time", "estimated_pickup"]
  ],
  ["2025-07", "AddressRequest", ["state", "city", "postal_code", "raw_location"]],
  ["2025-07", "EstimatedPickupRequest", ["order_cutoff_time", "business_days", "order_processing_time"]],
  [
    "2026-01",
    "OrderPromisedDeliveryDateRequest",
    ["promised_delivery_date", "promised_delivery_date_min", "promised_delivery_date_max"]
  ]
]

/**
 * The fields of answers that have values of their own. Open are those that AfterShip's client or reference of a version
 * gives as plain texts, and those whose list another page of the documentation contradicts. A version whose client was
 * not at hand is as open as the more open one of its neighbours.
 */
const valued: ReadonlyArray<
  readonly [from: string, until: string, kind: "open" | "listed", fields: ReadonlyArray<string>]
> = [
  ["2024-04", last, "listed", ["Tracking.tag", "Checkpoint.tag"]],
  ["2024-04", "2024-04", "listed", ["LastCheckpoint.tag", "NewestCheckpoint.tag"]],
  ["2024-04", last, "open", ["Tracking.delivery_type", "Tracking.on_time_status"]],
  ["2024-04", last, "open", ["Courier.required_fields", "Courier.optional_fields"]],
  ...(
    [
      [
        "2024-04",
        [
          "Tracking.signature_requirement",
          "CustomEstimatedDeliveryDate.type",
          "EstimatedDelivery.type",
          "EstimatedDelivery.source"
        ]
      ],
      ["2025-01", ["Checkpoint.source", "LastMile.source"]],
      ["2025-04", ["LatestEstimatedDelivery.type", "LatestEstimatedDelivery.source"]]
    ] as const
  ).flatMap(
    ([from, fields]) =>
      [
        [from, "2025-04", "open", fields],
        ["2025-07", last, "listed", fields]
      ] as const
  ),
  ["2025-04", last, "open", ["LatestEstimatedDelivery.revise_reason"]],
  ["2026-07", last, "listed", ["Tracking.shipment_direction", "MultiPieceInfo.type", "Piece.type"]]
]

const table = readErrors()

const statusOf = (code: number): number => table.errors.find((error) => error.code === code)?.status ?? code

// ---------------------------------------------------------------------------------------------------------------------

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => Predicate.isObject(value)

/** Each object within a value, with where it is. */
function* objects(value: unknown, at = "#"): Generator<readonly [at: string, object: Json]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objects(item, `${at}/${index}`)
  } else if (isJson(value)) {
    yield [at, value]
    for (const [key, item] of Object.entries(value)) {
      yield* objects(item, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    }
  }
}

const property = ({ properties }: Json, name: string): unknown => (isJson(properties) ? properties[name] : undefined)

const requiredOf = ({ required }: Json): Array<unknown> => (Array.isArray(required) ? required : [])

const contentOf = ({ content }: Json): Readonly<Record<string, Json>> =>
  SchemaParser.decodeUnknownSync(Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.Unknown)))(content)

const Operation = Schema.Struct({
  operationId: Schema.String,
  parameters: Schema.optionalKey(Schema.Unknown),
  requestBody: Schema.optionalKey(Schema.Unknown),
  responses: Schema.Record(Schema.String, Schema.Unknown),
  "x-idempotent": Schema.Boolean,
  "x-rate-limit": Schema.Struct({ requests: Schema.Int, seconds: Schema.Literal(1) }),
  "x-errors": Schema.Array(Schema.String)
})

const Components = Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.Unknown))
const Description = Schema.Struct({
  info: Schema.Struct({ version: Schema.String }),
  servers: Schema.Tuple([Schema.Struct({ url: Schema.String })]),
  security: Schema.Array(Schema.Record(Schema.String, Schema.Unknown)),
  paths: Components,
  components: Components
})

/** A description, and the questions that are asked of it. */
const read = (version: string) => {
  const whole: unknown = JSON.parse(readFileSync(join(folder, `${version}.json`), "utf8"))
  const description = SchemaParser.decodeUnknownSync(Description)(whole)

  const resolve = (reference: string): unknown =>
    reference
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<unknown>((value, key) => (isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined), whole)

  /** What a value refers to, directly or not. */
  const reached = (value: unknown, into = new Set<string>()): Set<string> => {
    for (const [, { $ref }] of objects(value)) {
      if (typeof $ref === "string" && !into.has($ref)) reached(resolve($ref), into.add($ref))
    }
    return into
  }

  /** The same, and what it refers to. */
  const followed = (value: unknown): Json => {
    if (!isJson(value)) return {}
    return typeof value.$ref === "string" ? followed(resolve(value.$ref)) : value
  }

  /** Whether a field, or each item of it, has values of its own, and may have others. */
  const valuesOf = (field: unknown): "open" | "listed" | undefined => {
    if (!isJson(field)) return undefined
    if (isJson(field.items)) return valuesOf(field.items)
    const options: ReadonlyArray<unknown> = Array.isArray(field.anyOf) ? field.anyOf : [field]
    const named = options.some((option) => isJson(option) && "$ref" in option && "enum" in followed(option))
    if (!named) return undefined
    return options.some((option) => isJson(option) && option.type === "string") ? "open" : "listed"
  }

  const paths = Object.values(description.paths)
  const described = paths
    .flatMap((item) =>
      Object.entries(item).flatMap(([method, operation]) =>
        method === "parameters" ? [] : [SchemaParser.decodeUnknownSync(Operation)(operation)]
      )
    )
    .map((operation) => ({ ...operation, codes: codesOf(table, [every, ...operation["x-errors"]]) }))
  const { schemas: defined = {} } = description.components
  const schemas = Object.entries(defined).map(([name, schema]): readonly [name: string, schema: Json] => {
    if (!isJson(schema)) throw new Error(`${name} is no schema`)
    return [name, schema]
  })

  return {
    whole,
    ...description,
    resolve,
    reached,
    followed,
    valuesOf,
    described,
    requests: reached([paths.map((_) => _.parameters), described.map((_) => [_.parameters, _.requestBody])]),
    responses: reached(described.map((_) => _.responses)),
    schemas,
    accepts: (schema: Json): ((value: unknown) => boolean) => {
      const document = JsonSchema.fromSchemaOpenApi3_1({ ...schema, $defs: Object.fromEntries(schemas) })
      return SchemaParser.is(SchemaRepresentation.fromJsonSchemaDocument(document, { patterns: "apply" }))
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

describe("the table of errors", () => {
  it("gives each code the status that AfterShip documents, which is that of a bad request where it says no other", () => {
    const documented = (code: number) => (code < 1000 ? code : code === 4004 ? 404 : 400)
    for (const { code, status } of table.errors) assert.strictEqual(status, documented(code))
    assert.deepStrictEqual(
      table.errors.map(({ code }) => code),
      table.errors.map(({ code }) => code).toSorted((one, other) => one - other)
    )
  })
})

describe.each(versions)("%s", (version) => {
  const { accepts, components, described, followed, reached, requests, resolve, responses, schemas, ...rest } =
    read(version)
  const { security, valuesOf, whole } = rest

  it("is of the version that its name says", () => {
    assert.strictEqual(rest.info.version, version)
    assert.strictEqual(rest.servers[0].url, `https://api.aftership.com/tracking/${version}`)
    for (const [at, { url }] of objects(whole)) {
      // The documentation of an earlier version may be all that there is at first.
      const [named = version] = /\d{4}-\d{2}/.exec(String(url)) ?? []
      assert.isTrue(at.includes("externalDocs") ? named <= version : named === version, at)
    }
  })

  it.skipIf(version > last)(
    "says of each operation how often it may be called, whether it may be repeated, and its error codes",
    () => {
      const rows = operations.flatMap(([from, until, rows]) => (from <= version && version <= until ? rows : []))
      assert.deepStrictEqual(
        Object.fromEntries(
          described.map((_) => [_.operationId, [_["x-rate-limit"].requests, _["x-idempotent"], _.codes]])
        ),
        Object.fromEntries(
          rows.map(([name, limit, idempotent, codes]) => [
            name,
            [limit, idempotent, [...general, ...[...new Set(codes)].sort((one, other) => one - other)]]
          ])
        )
      )
    }
  )

  it("shows each error code of an operation in a response of its status, and no other", () => {
    const shown = new Set<number>()
    for (const operation of described) {
      const { codes } = operation
      const statuses = Object.keys(operation.responses).filter((status) => !status.startsWith("2"))
      assert.deepStrictEqual(new Set(statuses.map(Number)), new Set(codes.map(statusOf)), operation.operationId)
      for (const code of codes) {
        const response = operation.responses[statusOf(code)]
        const examples = [...objects(resolve(isJson(response) ? String(response.$ref) : ""))].filter(
          ([, { meta }]) => isJson(meta) && meta.code === code
        )
        assert.lengthOf(examples, 1, `${operation.operationId} ${code}`)
        shown.add(code)
      }
    }
    for (const [at, { meta }] of objects(components.responses)) {
      if (at.includes("/examples/") && isJson(meta))
        assert.isTrue(shown.has(Number(meta.code)), `no operation answers with ${String(meta.code)}`)
    }
  })

  it("gives each example of an error the name, type and text that the table has", () => {
    const shown = Object.values(components.responses ?? {}).flatMap((response) =>
      [...objects(response)].flatMap(([, { examples }]) =>
        Object.entries(isJson(examples) ? examples : {}).map(([name, example]) => [name, example] as const)
      )
    )
    for (const [name, example] of shown) {
      // A gateway's answer is a text.
      if (!isJson(example) || !isJson(example.value)) continue
      const { meta } = example.value
      assert(isJson(meta), name)
      const error = table.errors.find(({ code }) => code === meta.code)
      assert(error !== undefined, name)
      // Where codes share a name, the example of each but the first has its code besides.
      assert.include([error.name, `${error.name}_${error.code}`], name)
      assert.strictEqual(meta.type, error.type, name)
      const [before = "", after = ""] = error.message.split("[field_name]")
      assert.isTrue(String(meta.message).startsWith(before), name)
      assert.include(String(meta.message).slice(before.length), after, name)
    }
    assert.isAbove(shown.length, 20)
  })

  it("says of each response of each operation which meta codes come with its status, so that no mock makes one up", () => {
    let pinned = 0
    for (const { codes: own, operationId, responses } of described) {
      for (const [status, response] of Object.entries(responses)) {
        const at = `${operationId} ${status}`
        const { "application/json": json } = contentOf(followed(response))
        const envelope = followed(json?.schema)
        const meta = followed(property(envelope, "meta"))
        const { enum: codes } = followed(property(meta, "code"))
        assert.includeMembers(requiredOf(envelope), ["meta", "data"], at)
        assert.include(requiredOf(meta), "code", at)
        assert(Array.isArray(codes), at)
        assert.deepStrictEqual([...new Set(codes.map((code) => String(statusOf(Number(code)))))], [status], at)
        for (const code of own) if (String(statusOf(code)) === status) assert.include(codes, code, at)
        pinned += 1
      }
    }
    assert.strictEqual(pinned, described.length * 10)
  })

  it.skipIf(version > last)(
    "lets any text come where AfterShip publishes no list of values, and says which where it does",
    () => {
      const found: Record<"open" | "listed", Array<string>> = { open: [], listed: [] }
      for (const [name, { properties }] of schemas) {
        if (!responses.has(`#/components/schemas/${name}`)) continue
        for (const [field, value] of Object.entries(isJson(properties) ? properties : {})) {
          const kind = valuesOf(value)
          if (kind !== undefined) found[kind].push(`${name}.${field}`)
        }
      }
      for (const kind of ["open", "listed"] as const) {
        const expected = valued.flatMap(([from, until, which, fields]) =>
          which === kind && from <= version && version <= until ? fields : []
        )
        assert.sameMembers(found[kind], expected, kind)
      }
    }
  )

  it("refers only to what is there, and has nothing that nobody refers to", () => {
    for (const reference of reached(whole)) assert.isDefined(resolve(reference), reference)
    const { securitySchemes = {}, ...others } = components
    const used = reached(rest.paths)
    for (const [section, members] of Object.entries(others)) {
      for (const name of Object.keys(members)) assert.isTrue(used.has(`#/components/${section}/${name}`), name)
    }
    assert.sameMembers(Object.keys(securitySchemes), [...new Set(security.flatMap(Object.keys))])
  })

  it("uses an object in one direction only", () => {
    for (const [name, schema] of schemas) {
      const reference = `#/components/schemas/${name}`
      if (schema.type === "object") assert.isFalse(requests.has(reference) && responses.has(reference), reference)
      // Enumerations, and what is one of two objects, which are looked at themselves.
      assert.isTrue(schema.type === "object" || Array.isArray(schema.enum ?? schema.anyOf), reference)
    }
  })

  it.skipIf(version > last)(
    "takes null in requests only where that is documented, and gives none where a response promises a value",
    () => {
      const nulls: Array<string> = []
      for (const [name, { properties, required, ...schema }] of schemas) {
        assert.notInclude(JSON.stringify(schema), `"null"`, name)
        if (responses.has(`#/components/schemas/${name}`)) {
          const text = JSON.stringify([schema, properties])
          assert.notMatch(text, /"(pattern|minLength|maxLength|minimum|maximum)":/, name)
        }
        for (const [property, value] of Object.entries(isJson(properties) ? properties : {})) {
          if (!JSON.stringify(value).includes(`"null"`)) continue
          if (requests.has(`#/components/schemas/${name}`)) nulls.push(`${name} ${property}`)
          // The one exception is the official client's: it declares that null may come.
          const promised = Array.isArray(required) && required.includes(property) && property !== "has_next_page"
          assert.isFalse(promised, `${name} ${property}`)
        }
      }
      const allowed = nullable.flatMap(([from, name, fields]) =>
        from <= version ? fields.map((field) => `${name} ${field}`) : []
      )
      assert.sameMembers(nulls, allowed)
    }
  )

  it("describes every component, property, parameter and response", () => {
    for (const [at, object] of objects(whole)) {
      if (at.includes("/examples/")) continue
      const member = /\/(properties|schemas|headers|responses)\/[^/]+$/.test(at) || ("in" in object && "name" in object)
      // An envelope's two parts are described where they are defined.
      if (!member || ("$ref" in object && !at.startsWith("#/components/schemas/"))) continue
      assert.isString(object.description, at)
    }
  })

  it("gives examples that fit: bodies, parameters and fields", () => {
    let bodies = 0
    let values = 0
    for (const [at, object] of objects(whole)) {
      if (at.includes("/examples/")) continue
      if (/\/content\/[^/]+$/.test(at)) assert.property(object, "examples", at)
      if (Array.isArray(object.examples)) {
        const fits = accepts(object)
        for (const example of object.examples) assert.isTrue(fits(example), `${at} ${String(example)}`)
        values += object.examples.length
      } else if (isJson(object.examples) && isJson(object.schema)) {
        const fits = accepts(object.schema)
        for (const [name, example] of Object.entries(object.examples)) {
          const found = isJson(example) && typeof example.$ref === "string" ? resolve(example.$ref) : example
          assert.isTrue(isJson(found) && fits(found.value), `${at} ${name}`)
          bodies += 1
        }
      }
    }
    assert.isAbove(bodies, 30)
    assert.isAbove(values, 30)
  })

  it("would not take an example that does not fit", () => {
    const fits = accepts({ $ref: "#/components/schemas/CreateTrackingRequest" })
    assert.isTrue(fits({ tracking_number: "1234", tracking_ship_date: "20241104" }))
    assert.isFalse(fits({ tracking_number: "123" }))
    assert.strictEqual(fits({ tracking_number: "1234", tracking_ship_date: "2024-11-04" }), version >= "2025-01")
    assert.isFalse(fits({ tracking_number: "1234", tracking_ship_date: "4 November" }))
    assert.isFalse(fits({ tracking_number: "1234", custom_fields: { ["k".repeat(31)]: "" } }))
    // The groups of couriers are a closed list up to 2025-01.
    assert.strictEqual(fits({ tracking_number: "1234", slug_group: "no-group" }), version >= "2025-04")
    // Two of them are in the documentation and not in the client.
    assert.isTrue(fits({ tracking_number: "1234", slug_group: "brt-group" }))
    assert.isTrue(fits({ tracking_number: "1234", slug_group: "seur-group" }))
    assert.isFalse(fits({ tracking_number: "1234", note: null }))
  })
})
