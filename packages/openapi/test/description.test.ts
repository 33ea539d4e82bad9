import { assert, describe, it } from "@effect/vitest"
import * as JsonSchema from "effect/JsonSchema"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import description from "../2024-10.json" with { type: "json" }

const general = [400, 401, 403, 404, 429, 500, 502, 503, 504]

/** What AfterShip's documents and its table of errors say of each operation: calls a second, safe to repeat, codes. */
const operations: Readonly<Record<string, readonly [perSecond: number, repeatable: boolean, codes: Array<number>]>> = {
  getTrackings: [6, true, [4008]],
  createTracking: [20, false, [4001, 4003, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4017]],
  getTrackingById: [5, true, [4004, 4008, 4015]],
  updateTrackingById: [5, true, [4001, 4004, 4008, 4009, 4010, 4011, 4015]],
  deleteTrackingById: [5, true, [4004, 4015]],
  retrackTrackingById: [5, false, [4004, 4013, 4015, 4016]],
  markTrackingCompletedById: [5, true, [4001, 4004, 4008, 4009, 4011, 4015]],
  getUserCouriers: [5, true, []],
  getAllCouriers: [5, true, []],
  detectCourier: [3, true, [4001, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4017]],
  predictBatch: [20, true, [4001, 4008, 4009, 4011]]
}

const statusOf = (code: number): number => (code < 1000 ? code : code === 4004 ? 404 : 400)

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

const resolve = (reference: string): unknown =>
  reference
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, key) => (isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined), description)

/** What a value refers to, directly or not. */
const reached = (value: unknown, into = new Set<string>()): Set<string> => {
  for (const [, { $ref }] of objects(value)) {
    if (typeof $ref === "string" && !into.has($ref)) reached(resolve($ref), into.add($ref))
  }
  return into
}

const Operation = Schema.Struct({
  operationId: Schema.String,
  parameters: Schema.optionalKey(Schema.Unknown),
  requestBody: Schema.optionalKey(Schema.Unknown),
  responses: Schema.Record(Schema.String, Schema.Unknown),
  "x-repeatable": Schema.Boolean,
  "x-rate-limit": Schema.Struct({ requests: Schema.Int, seconds: Schema.Literal(1) }),
  "x-meta-codes": Schema.Array(Schema.Int)
})

const described = Object.values(description.paths).flatMap((item) =>
  Object.entries(item).flatMap(([method, operation]) =>
    method === "parameters" ? [] : [SchemaParser.decodeUnknownSync(Operation)(operation)]
  )
)

const paths = Object.values(description.paths)
const requests = reached([
  paths.map((item) => ("parameters" in item ? item.parameters : [])),
  described.map((_) => [_.parameters, _.requestBody])
])
const responses = reached(described.map((_) => _.responses))

const schemas = Object.entries(description.components.schemas).map(
  ([name, schema]): readonly [reference: string, schema: Json] => [`#/components/schemas/${name}`, schema]
)

const accepts = (schema: Json): ((value: unknown) => boolean) => {
  const document = JsonSchema.fromSchemaOpenApi3_1({ ...schema, $defs: description.components.schemas })
  return SchemaParser.is(SchemaRepresentation.fromJsonSchemaDocument(document, { patterns: "apply" }))
}

// ---------------------------------------------------------------------------------------------------------------------

describe("2024-10", () => {
  it("says of each operation how often it may be called, whether it may be repeated, and its error codes", () => {
    assert.deepStrictEqual(
      Object.fromEntries(
        described.map((_) => [_.operationId, [_["x-rate-limit"].requests, _["x-repeatable"], _["x-meta-codes"]]])
      ),
      Object.fromEntries(
        Object.entries(operations).map(([name, [limit, repeatable, codes]]) => [
          name,
          [limit, repeatable, [...general, ...codes]]
        ])
      )
    )
  })

  it("shows each error code of an operation in a response of its status, and no other", () => {
    const shown = new Set<number>()
    for (const operation of described) {
      const codes = operation["x-meta-codes"]
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
    for (const [, { meta }] of objects(description.components.responses)) {
      if (isJson(meta)) assert.isTrue(shown.has(Number(meta.code)), `no operation answers with ${String(meta.code)}`)
    }
  })

  it("refers only to what is there, and has nothing that nobody refers to", () => {
    const all = reached(description)
    for (const reference of all) assert.isDefined(resolve(reference), reference)
    const { securitySchemes, ...components } = description.components
    const used = reached(description.paths)
    for (const [section, members] of Object.entries(components)) {
      for (const name of Object.keys(members)) assert.isTrue(used.has(`#/components/${section}/${name}`), name)
    }
    assert.sameMembers(Object.keys(securitySchemes), [...new Set(description.security.flatMap(Object.keys))])
  })

  it("uses an object in one direction only", () => {
    for (const [reference, schema] of schemas) {
      if (schema.type === "object") assert.isFalse(requests.has(reference) && responses.has(reference), reference)
      assert.isTrue(schema.type === "object" || Array.isArray(schema.enum), reference)
    }
  })

  it("takes no null in requests, and gives none where a response promises a value", () => {
    for (const [reference, schema] of schemas) {
      if (requests.has(reference)) assert.notInclude(JSON.stringify(schema), `"null"`, reference)
      if (!responses.has(reference)) continue
      assert.notMatch(JSON.stringify(schema), /"(pattern|minLength|maxLength|minimum|maximum)":/, reference)
      for (const name of Array.isArray(schema.required) ? schema.required : []) {
        const property = JSON.stringify(isJson(schema.properties) ? schema.properties[name] : undefined)
        // The one exception is the official client's: it declares that null may come.
        if (name !== "has_next_page") assert.notInclude(property, `"null"`, `${reference} ${name}`)
      }
    }
  })

  it("describes every component, property, parameter and response", () => {
    for (const [at, object] of objects(description)) {
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
    for (const [at, object] of objects(description)) {
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
    assert.isFalse(fits({ tracking_number: "1234", tracking_ship_date: "2024-11-04" }))
    assert.isFalse(fits({ tracking_number: "1234", custom_fields: { ["k".repeat(31)]: "" } }))
    assert.isFalse(fits({ tracking_number: "1234", slug_group: "no-group" }))
    assert.isFalse(fits({ tracking_number: "1234", note: null }))
  })
})
