/**
 * Compares each description, in both directions, with a list of the same version's endpoints and models as AfterShip's
 * official client declares them.
 *
 *   node packages/openapi/scripts/conformance.ts FOLDER      FOLDER/api/<version>.json are the lists
 *
 * It compares operation names, methods and paths; path, query and body parameters; each field of requests and responses,
 * starting at the endpoints, so that the names of components do not matter; types, arrays and enum values; and which
 * fields of a request are required or not nullable. The client does not declare which fields a response always has or
 * which may be null. The descriptions take that from real responses, so it is not compared.
 */
import * as Schema from "effect/Schema"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Description, nameOf, type Parameter, type SchemaObject } from "../generator/Description.ts"
import { readAll } from "../generator/documents.ts"

// ---------------------------------------------------------------------------------------------------------------------
// Where we differ on purpose
// ---------------------------------------------------------------------------------------------------------------------

interface Deviation {
  readonly at: string
  readonly difference: string
  readonly why: string
}

const because = (why: string, difference: string, places: ReadonlyArray<string>): ReadonlyArray<Deviation> =>
  places.map((at) => ({ at, difference, why }))

const onlyHere = "an enum here, any string there"

/** The envelopes: the client has one model of `meta` and none of an error. */
const envelope = [
  ...because(
    "a model for each status here, so that each has its own codes",
    "not in the list",
    [201, 400, 401, 403, 404, 429, 500, 502, 503, 504].map((status) => `component Meta${status}`)
  ),
  ...because("only errors have it", "not described", ["Meta200 field message", "Meta200 field type"]),
  ...because("the client has no model of an error's envelope", "not in the list", ["component ErrorData"])
]

/** Also for versions from 2025-01 on, which can predict for one shipment. */
const prediction = because(
  "the reference shows a list where it declares one prediction, as the client does",
  "one of two forms here",
  ["predict response"]
)

/** For versions up to 2025-01, which list the groups of couriers. */
const slugGroups = because("the documentation lists it, too", "not in the list", [
  "SlugGroup value brt-group",
  "SlugGroup value seur-group"
])

/** For versions up to 2024-07, which count pages and identify trackings by courier and number. */
const until2024July = [
  ...because("the documentation lists the values", onlyHere, [
    "getTrackings query tag",
    "getTrackings query fields",
    "getTrackingById query fields",
    "getTrackingById query lang",
    "getTrackingBySlugTrackingNumber query fields",
    "getTrackingBySlugTrackingNumber query lang",
    "CreateTrackingRequest.delivery_type",
    "UpdateTrackingByIdRequest.delivery_type",
    "UpdateTrackingBySlugTrackingNumberRequest.delivery_type",
    "MarkTrackingCompletedByIdRequest.reason",
    "OrderProcessingTimeRequest.unit"
  ]),
  ...slugGroups,
  ...because("real answers repeat this filter, too", "not in the list", [
    "TrackingList field transit_time",
    "TrackingList field order_id",
    "TrackingList field fields"
  ]),
  ...because("an empty text where the filter was not given", "string here, enum there", ["TrackingList.tag"]),
  ...because("the client makes it itself, the answer has page, limit and count", "not described", [
    "model GetTrackingsResponse",
    "model Pagination"
  ]),
  ...envelope
]

/** For versions from 2025-01 on. */
const since2025January = [
  ...because("the documentation lists the values", onlyHere, [
    "getTrackings query tag",
    "getTrackings query fields",
    "getTrackingById query fields",
    "getTrackingById query lang",
    "OrderProcessingTimeRequest.unit"
  ]),
  ...prediction,
  ...because("the reference of version 2026-07 has it, and no change log says since when", "not in the list", [
    "UpdateTrackingByIdRequest field last_mile"
  ]),
  ...envelope
]

/** For versions from 2025-07 on. */
const since2025July = [
  ...since2025January,
  ...because("each status has its own types here", "not described", ["model MetaType"]),
  ...because("the documentation names one more, a customer's phone number", "string here, enum there", [
    "Courier.required_fields[]",
    "Courier.optional_fields[]"
  ]),
  ...because("a number with the same bounds as that of the trackings", "number here, string there", [
    "getCourierConnections query limit"
  ])
]

/** By version. One that no longer occurs is an error. */
const deviations: Readonly<Record<string, ReadonlyArray<Deviation>>> = {
  "2024-04": [
    ...until2024July,
    ...because("the documentation lists the values", onlyHere, [
      "getCheckpointByTrackingId query lang",
      "getCheckpointBySlugTrackingNumber query lang"
    ])
  ],
  "2024-07": [
    ...until2024July,
    ...because("the client's class for it has no fields, so that none could be given", "map here, object there", [
      "UpdateTrackingBySlugTrackingNumberRequest.custom_fields"
    ])
  ],
  "2024-10": [
    ...because("the documentation lists the values", onlyHere, [
      "getTrackings query tag",
      "getTrackings query fields",
      "getTrackingById query fields",
      "getTrackingById query lang",
      "CreateTrackingRequest.delivery_type",
      "UpdateTrackingByIdRequest.delivery_type",
      "MarkTrackingCompletedByIdRequest.reason",
      "OrderProcessingTimeRequest.unit"
    ]),
    ...slugGroups,
    ...envelope
  ],
  "2025-01": [
    ...since2025January,
    ...because("the documentation lists the values", onlyHere, [
      "CreateTrackingRequest.delivery_type",
      "UpdateTrackingByIdRequest.delivery_type",
      "MarkTrackingCompletedByIdRequest.reason"
    ]),
    ...slugGroups
  ],
  "2025-07": since2025July,
  "2026-07": since2025July
}

/** Models in the list that no endpoint refers to, and their counterparts here. */
const envelopes: Readonly<Record<string, string>> = {
  NotificationResponseV1: "getNotificationByTrackingId",
  TrackingDeleteResponseV1: "deleteTrackingById",
  CourierResponseV1: "getUserCouriers",
  TrackingResponseV1: "getTrackingById",
  TrackingResponseGetMultipleV1: "getTrackings",
  CourierResponse: "getCouriers",
  TrackingResponse: "getTrackingById",
  TrackingResponseForGetTrackings: "getTrackings",
  CourierConnectionResponseForGetCourierConnections: "getCourierConnections"
}
const components: Readonly<Record<string, string>> = {
  AdditionalFieldsV1: "AdditionalField",
  AdditionalFields: "AdditionalField"
}

/** Lists that the client builds from a response, and its model of that response. */
const wire: Readonly<Record<string, string>> = { GetTrackingsResponse: "DataTrackingResponseGetMultipleV1" }

// ---------------------------------------------------------------------------------------------------------------------
// The two forms, as far as they are compared
// ---------------------------------------------------------------------------------------------------------------------

interface Spec {
  readonly type?: string
  readonly literal?: string
  readonly ref?: string
  readonly array?: Spec
  readonly map?: boolean
  readonly union?: ReadonlyArray<Spec>
  readonly required?: boolean
}

const Spec = Schema.Struct({
  type: Schema.optionalKey(Schema.String),
  literal: Schema.optionalKey(Schema.String),
  ref: Schema.optionalKey(Schema.String),
  array: Schema.optionalKey(Schema.suspend((): Schema.Codec<Spec> => Spec)),
  map: Schema.optionalKey(Schema.Boolean),
  union: Schema.optionalKey(Schema.Array(Schema.suspend((): Schema.Codec<Spec> => Spec))),
  required: Schema.optionalKey(Schema.Boolean)
})

const Model = Schema.Struct({
  enum: Schema.optionalKey(Schema.Array(Schema.String)),
  fields: Schema.optionalKey(Schema.Record(Schema.String, Spec))
})
type Model = typeof Model.Type

const List = Schema.Struct({
  apiVersion: Schema.String,
  endpoints: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      method: Schema.String,
      path: Schema.String,
      params: Schema.Array(
        Schema.Struct({
          name: Schema.String,
          type: Schema.String,
          required: Schema.optionalKey(Schema.Boolean)
        })
      ),
      response: Schema.String,
      requestEnvelopeKey: Schema.optionalKey(Schema.String),
      responseDataKey: Schema.optionalKey(Schema.String),
      /** From 2025-01 on the lists do not say. */
      paging: Schema.optionalKey(Schema.Boolean)
    })
  ),
  models: Schema.Record(Schema.String, Model)
})

const read = <A>(schema: Schema.Codec<A>, file: string): A => {
  if (!existsSync(file)) throw new Error(`There is no ${file}`)
  return Schema.decodeUnknownSync(schema)(JSON.parse(readFileSync(file, "utf8")))
}

// ---------------------------------------------------------------------------------------------------------------------
// The comparison
// ---------------------------------------------------------------------------------------------------------------------

type Direction = "request" | "response"

/** One value as described by either side. */
interface Shape {
  readonly kind: string
  /** The component or model it was found under, if any. */
  readonly name?: string
  readonly nullable: boolean
  readonly values?: ReadonlyArray<string>
  readonly items?: Shape
  /** The two forms that it may have. The first is compared. */
  readonly forms?: readonly [Shape, Shape]
  readonly fields?: ReadonlyMap<string, { readonly shape: () => Shape; readonly required: boolean }>
}

const own = <A>(record: Readonly<Record<string, A>>, key: string): A => {
  const value = Object.hasOwn(record, key) ? record[key] : undefined
  if (value === undefined) throw new Error(`Nothing is called ${key}`)
  return value
}

const compare = (description: Description, list: typeof List.Type) => {
  const counts = { endpoints: 0, parameters: 0, fields: 0, "enum values": 0 }
  const differences: Array<{ readonly at: string; readonly difference: string }> = []
  const differ = (at: string, difference: string) => differences.push({ at, difference })
  const seen = new Set<string>()
  const reachedModels = new Set<string>()
  const reachedComponents = new Set<string>()

  const here = (node: SchemaObject, name?: string): Shape => {
    if (node.$ref !== undefined) {
      const target = nameOf(node.$ref)
      reachedComponents.add(target)
      return here(own(description.schemas, target), target)
    }
    if (node.anyOf !== undefined) {
      const nullable = node.anyOf.some((option) => option.type === "null")
      const [first, second, ...others] = node.anyOf
        .filter((option) => option.type !== "null")
        .map((option) => here(option))
      if (first === undefined) throw new Error(`Nothing or null: ${JSON.stringify(node)}`)
      if (second === undefined) return { ...first, nullable }
      if (others.length > 0) throw new Error(`More than two things: ${JSON.stringify(node)}`)
      // The known values, or any other.
      if (second.kind === "string") return { kind: "string", nullable }
      return { kind: "forms", nullable, forms: [first, second] }
    }
    const types = typeof node.type === "string" ? [node.type] : (node.type ?? [])
    const [type, ...more] = types.filter((type) => type !== "null")
    if (type === undefined || more.length > 0) throw new Error(`Not one type: ${JSON.stringify(node)}`)
    const shape = { ...(name === undefined ? {} : { name }), nullable: types.includes("null") }
    if (type === "string" && node.enum !== undefined) return { ...shape, kind: "enum", values: node.enum.map(String) }
    if (type === "array") {
      if (node.items === undefined) throw new Error(`An array of what? ${JSON.stringify(node)}`)
      return { ...shape, kind: "array", items: here(node.items) }
    }
    if (type === "object" && node.properties !== undefined) {
      const fields = Object.entries(node.properties).map(
        ([field, value]) =>
          [field, { shape: () => here(value), required: node.required?.includes(field) === true }] as const
      )
      return { ...shape, kind: "object", fields: new Map(fields) }
    }
    return { ...shape, kind: type === "integer" ? "number" : type === "object" ? "map" : type }
  }

  const model = (name: string): Shape => {
    reachedModels.add(name)
    const found: Model = own(list.models, name)
    // A null among the values is written as a string.
    const values = found.enum?.filter((value) => value !== "null")
    if (values !== undefined) {
      return { kind: "enum", name, nullable: values.length !== found.enum?.length, values }
    }
    const fields = Object.entries(found.fields ?? {}).map(
      ([field, spec]) => [field, { shape: () => there(spec), required: spec.required === true }] as const
    )
    return { kind: "object", name, nullable: false, fields: new Map(fields) }
  }

  const there = (spec: Spec): Shape => {
    if (spec.ref !== undefined) return model(spec.ref)
    if (spec.array !== undefined) return { kind: "array", nullable: false, items: there(spec.array) }
    if (spec.map === true) return { kind: "map", nullable: false }
    if (spec.union !== undefined) {
      const [only, ...more] = spec.union.filter((option) => option.literal !== "null")
      if (only === undefined || more.length > 0) throw new Error(`Not one thing or null: ${JSON.stringify(spec)}`)
      return { ...there(only), nullable: true }
    }
    if (spec.type === undefined) throw new Error(`Not understood: ${JSON.stringify(spec)}`)
    return { kind: spec.type, nullable: false }
  }

  /** From 2025-07 on, the client returns a response's data together with its headers. */
  const answer = (name: string): Shape => {
    const shape = model(name)
    const data = shape.fields?.get("data")
    return shape.fields?.has("response_headers") === true && data !== undefined ? data.shape() : shape
  }

  /** The content of a body or a response. If the list names a wrapping key, it must be the only key. */
  const unwrapped = (at: string, whole: Shape, key: string | undefined): Shape => {
    if (key === undefined) return whole
    const [[only, field] = [], ...more] = whole.fields ?? []
    if (only === key && field?.required === true && more.length === 0) return field.shape()
    differ(at, `not wrapped in ${key} here`)
    return whole
  }

  const bothWays = (at: string, ours: Iterable<string>, theirs: Iterable<string>): ReadonlyArray<string> => {
    const left = new Set(ours)
    const right = new Set(theirs)
    for (const key of left) if (!right.has(key)) differ(`${at} ${key}`, "not in the list")
    for (const key of right) if (!left.has(key)) differ(`${at} ${key}`, "not described")
    return [...left].filter((key) => right.has(key))
  }

  const walk = (at: string, ours: Shape, theirs: Shape, direction: Direction): void => {
    if (direction === "request" ? ours.nullable !== theirs.nullable : theirs.nullable && !ours.nullable) {
      differ(at, ours.nullable ? "null allowed here, not there" : "null allowed there, not here")
    }
    if (ours.forms !== undefined) {
      differ(at, "one of two forms here")
      return walk(at, ours.forms[0], theirs, direction)
    }
    if (ours.kind === "enum" && theirs.kind === "string") return void differ(at, onlyHere)
    if (ours.kind !== theirs.kind) return void differ(at, `${ours.kind} here, ${theirs.kind} there`)
    if (ours.items !== undefined && theirs.items !== undefined) {
      walk(`${at}[]`, ours.items, theirs.items, direction)
    }
    // Each pair of models is compared once for each direction, under its name here.
    const pair = `${ours.name ?? at} ${theirs.name ?? at} ${direction}`
    if (seen.has(pair)) return
    seen.add(pair)
    if (ours.values !== undefined && theirs.values !== undefined) {
      counts["enum values"] += bothWays(`${ours.name ?? at} value`, ours.values, theirs.values).length
    }
    if (ours.fields !== undefined && theirs.fields !== undefined) {
      const name = ours.name ?? at
      const shared = new Set(bothWays(`${name} field`, ours.fields.keys(), theirs.fields.keys()))
      for (const [field, left] of ours.fields) {
        const right = theirs.fields.get(field)
        if (right === undefined || !shared.has(field)) continue
        counts.fields += 1
        const place = `${name}.${field}`
        if (direction === "request" && left.required !== right.required) {
          differ(
            place,
            `${left.required ? "required" : "optional"} here, ${right.required ? "required" : "optional"} there`
          )
        }
        walk(place, left.shape(), right.shape(), direction)
      }
    }
  }

  // On the wire, a list in the query is one string with its elements joined by commas.
  const inQuery = (at: string, parameter: Parameter): Shape => {
    const shape = here(parameter.schema)
    if (shape.kind !== "array" || shape.items === undefined) return shape
    if (parameter.style !== "form" || parameter.explode !== false) differ(at, "a list that is not joined by commas")
    return shape.items.kind === "enum" ? shape.items : { kind: "string", nullable: false }
  }

  const operations = new Map(description.operations.map((operation) => [operation.name, operation]))
  const endpoints = new Map(list.endpoints.map((endpoint) => [endpoint.name, endpoint]))
  const base = new URL(description.server).pathname

  for (const name of bothWays("operation", operations.keys(), endpoints.keys())) {
    const ours = operations.get(name)
    const theirs = endpoints.get(name)
    if (ours === undefined || theirs === undefined) continue
    counts.endpoints += 1
    const route = `${ours.method} ${base}${ours.path}`
    const expected = `${theirs.method} ${theirs.path.replaceAll(/:(\w+)/g, "{$1}")}`
    if (route !== expected) differ(name, `${route} here, ${expected} there`)

    const of = (place: string) => ours.parameters.filter((parameter) => parameter.in === place)
    const inPath = theirs.params.filter((param) => param.name !== "body" && param.name !== "query")
    for (const param of bothWays(
      `${name} path`,
      of("path").map(({ name }) => name),
      inPath.map(({ name }) => name)
    )) {
      counts.parameters += 1
      const left = of("path").find((parameter) => parameter.name === param)
      const right = inPath.find((parameter) => parameter.name === param)
      if (left?.required !== right?.required) differ(`${name} path ${param}`, "required on one side only")
      if (left !== undefined && right !== undefined) {
        walk(`${name} path ${param}`, here(left.schema), there({ type: right.type }), "request")
      }
    }

    const query = theirs.params.find((param) => param.name === "query")
    const queried =
      query === undefined ? new Map<string, never>() : (model(query.type).fields ?? new Map<string, never>())
    for (const param of bothWays(
      `${name} query`,
      of("query").map(({ name }) => name),
      queried.keys()
    )) {
      counts.parameters += 1
      const left = of("query").find((parameter) => parameter.name === param)
      const right = queried.get(param)
      if (left === undefined || right === undefined) continue
      const at = `${name} query ${param}`
      if ((left.required === true) !== right.required) differ(at, "required on one side only")
      walk(at, inQuery(at, left), right.shape(), "request")
    }
    for (const parameter of ours.parameters) {
      if (parameter.in !== "path" && parameter.in !== "query") differ(`${name} ${parameter.name}`, "not in the list")
    }

    const body = theirs.params.find((param) => param.name === "body")
    const { request } = ours
    if ((request === undefined) !== (body === undefined)) {
      differ(`${name} body`, body === undefined ? "not in the list" : "not described")
    } else if (request !== undefined && body !== undefined) {
      counts.parameters += 1
      if (request.required !== body.required) differ(`${name} body`, "required on one side only")
      const whole = here(request.schema)
      walk(`${name} body`, unwrapped(`${name} body`, whole, theirs.requestEnvelopeKey), model(body.type), "request")
    }

    const data = here(ours.success.schema).fields?.get("data")?.shape()
    if (data === undefined) {
      differ(`${name} response`, "without data here")
      continue
    }
    if (theirs.paging === true) {
      // The key has the elements, next to the paging. In versions with page numbers, the client declares both what is sent
      // (as part of an envelope) and what it converts that to (as the response).
      const sent = data.fields?.has("page") === true ? wire[theirs.response] : undefined
      walk(`${name} response`, data, model(sent ?? theirs.response), "response")
      if (theirs.responseDataKey !== undefined && data.fields?.has(theirs.responseDataKey) !== true) {
        differ(`${name} response`, `without ${theirs.responseDataKey} here`)
      }
    } else {
      const inner = unwrapped(`${name} response`, data, theirs.responseDataKey)
      walk(`${name} response`, inner, answer(theirs.response), "response")
    }
    const paged = data.fields?.has("pagination") === true || data.fields?.has("page") === true
    if (theirs.paging !== undefined && paged !== theirs.paging) differ(`${name} response`, "paged on one side only")
  }

  for (const [name, operation] of Object.entries(envelopes)) {
    if (!Object.hasOwn(list.models, name)) continue
    const found = operations.get(operation)
    if (found !== undefined) walk(`${operation} envelope`, here(found.success.schema), model(name), "response")
  }
  for (const [name, counterpart] of Object.entries(components)) {
    if (!Object.hasOwn(list.models, name)) continue
    walk(counterpart, here({ $ref: `#/components/schemas/${counterpart}` }), model(name), "response")
  }
  bothWays("component", Object.keys(description.schemas), reachedComponents)
  bothWays("model", reachedModels, Object.keys(list.models))
  return { counts, differences }
}

// ---------------------------------------------------------------------------------------------------------------------
// The report
// ---------------------------------------------------------------------------------------------------------------------

const main = (folder: string | undefined): number => {
  if (folder === undefined)
    throw new Error("The folder is missing: node packages/openapi/scripts/conformance.ts FOLDER")
  let failures = 0
  for (const description of readAll()) {
    const { derivedFrom, version } = description
    const file = join(folder, "api", `${version}.json`)
    if (derivedFrom.length > 0 && !existsSync(file)) {
      console.log(`${version}: not compared, since there is no list for it (derived from ${derivedFrom.join(" and ")})`)
      continue
    }
    const list = read(List, file)
    const { counts, differences } = compare(description, list)
    console.log(
      `${version}: compared ${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(", ")}`
    )
    const fail = (message: string) => {
      failures += 1
      console.log(`  ✗ ${message}`)
    }
    if (list.apiVersion !== version) fail(`the list is for version ${list.apiVersion}`)
    for (const [what, count] of Object.entries(counts)) if (count === 0) fail(`no ${what} were compared`)
    const intended = new Map(
      (deviations[version] ?? []).map((deviation) => [`${deviation.at}: ${deviation.difference}`, deviation])
    )
    const found = new Set(differences.map(({ at, difference }) => `${at}: ${difference}`))
    for (const difference of found) {
      const deviation = intended.get(difference)
      if (deviation === undefined) fail(difference)
      else console.log(`  intended: ${difference} (${deviation.why})`)
    }
    for (const difference of intended.keys()) {
      if (!found.has(difference)) fail(`intended difference that no longer exists: ${difference}`)
    }
  }
  console.log(failures === 0 ? "Only intended differences." : `${failures} unintended.`)
  return failures === 0 ? 0 : 1
}

try {
  process.exitCode = main(process.argv[2])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
