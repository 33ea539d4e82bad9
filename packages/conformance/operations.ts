/** What the client has for each operation of each version, found by way of the descriptions. */
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
import type { Responses } from "@effect-aftership/tracking/Drift"
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import { readFileSync } from "node:fs"
import { join } from "node:path"

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

export type Version = keyof typeof clients

/** One place where a value is not as a schema has it. */
export interface Mismatch {
  readonly path: string
  readonly message: string
}

type Call = Effect.Effect<unknown, AfterShipError, AfterShipConfig | HttpClient>

/** What a call is made with. */
export interface Input {
  /** The parameters of the path, in its order. */
  readonly ids: ReadonlyArray<string>
  readonly body?: unknown
  readonly query?: unknown
}

export interface Operation {
  readonly name: string
  readonly version: Version
  readonly method: string
  /** The path below the version, its parameters in braces. */
  readonly path: string
  /** The keys that the body and the data are wrapped under on the wire. */
  readonly bodyKey: string | undefined
  readonly dataKey: string | undefined
  /** The query's parameters, with what turns a text into a value of each. */
  readonly parameters: ReadonlyMap<string, (text: string) => unknown>
  readonly answer: Schema.Codec<unknown>
  /** The name of what is answered. */
  readonly model: string
  readonly request: Schema.Codec<unknown> | undefined
  readonly query: Schema.Codec<unknown> | undefined
  readonly call: (input: Input) => Call
}

/** All that the client knows of the answers of a version. */
export const responsesOf = (version: Version): Responses => clients[version].responses

// ---------------------------------------------------------------------------------------------------------------------
// The descriptions, as far as they are needed here
// ---------------------------------------------------------------------------------------------------------------------

interface Node {
  readonly $ref?: string | undefined
  readonly type?: string | ReadonlyArray<string> | undefined
  readonly properties?: Readonly<Record<string, Node>> | undefined
}

const Node: Schema.Codec<Node> = Schema.Struct({
  $ref: Schema.optional(Schema.String),
  type: Schema.optional(Schema.Union([Schema.String, Schema.Array(Schema.String)])),
  properties: Schema.optional(
    Schema.Record(
      Schema.String,
      Schema.suspend((): Schema.Codec<Node> => Node)
    )
  )
})
const Content = Schema.Struct({ "application/json": Schema.Struct({ schema: Node }) })
const Parameter = Schema.Struct({ in: Schema.String, name: Schema.String, schema: Node })
const Parameters = Schema.Array(Schema.Union([Schema.Struct({ $ref: Schema.String }), Parameter]))
const Described = Schema.Struct({
  operationId: Schema.String,
  parameters: Schema.optional(Parameters),
  requestBody: Schema.optional(Schema.Struct({ content: Content })),
  responses: Schema.Record(Schema.String, Schema.Struct({ content: Schema.optional(Content) }))
})
const Description = Schema.Struct({
  paths: Schema.Record(
    Schema.String,
    Schema.Struct({
      parameters: Schema.optional(Parameters),
      get: Schema.optional(Described),
      post: Schema.optional(Described),
      put: Schema.optional(Described),
      patch: Schema.optional(Described),
      delete: Schema.optional(Described)
    })
  ),
  components: Schema.Struct({ parameters: Schema.Record(Schema.String, Parameter) })
})

const last = (reference: string): string => reference.slice(reference.lastIndexOf("/") + 1)

/** An object that is described in place and has one property wraps what is in it. */
const wrapping = (node: Node | undefined): string | undefined => {
  const [key, ...others] = Object.keys(node?.properties ?? {})
  return node?.$ref === undefined && others.length === 0 ? key : undefined
}

const reading = ({ type }: Node): ((text: string) => unknown) => {
  switch (type) {
    case "array":
      return (text) => text.split(",")
    case "integer":
    case "number":
      return Number
    case "boolean":
      return (text) => text === "true"
    default:
      return (text) => text
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// The client
// ---------------------------------------------------------------------------------------------------------------------

const codec = (schema: unknown): Schema.Codec<unknown> | undefined =>
  Schema.isSchema(schema) ? Schema.make<Schema.Codec<unknown>>(schema.ast) : undefined

const describedIn = (version: Version): ReadonlyArray<Operation> => {
  const client: Readonly<Record<string, unknown>> = clients[version]
  const file = join(import.meta.dirname, `../openapi/${version}.json`)
  const { components, paths } = Schema.decodeUnknownSync(Description)(JSON.parse(readFileSync(file, "utf8")))
  return Object.entries(paths).flatMap(([path, { parameters: shared = [], ...methods }]) =>
    Object.entries(methods).flatMap(([method, described]) => {
      if (described === undefined) return []
      const name = described.operationId
      const body = described.requestBody?.content["application/json"].schema
      const bodyKey = wrapping(body)
      const reference = (bodyKey === undefined ? body : body?.properties?.[bodyKey])?.$ref
      const [data] = Object.entries(described.responses).flatMap(([status, { content }]) =>
        status.startsWith("2") && content !== undefined ? [content["application/json"].schema.properties?.["data"]] : []
      )
      const dataKey = wrapping(data)
      const model = (dataKey === undefined ? data : data?.properties?.[dataKey])?.$ref
      const parameters = [...shared, ...(described.parameters ?? [])].flatMap((parameter) => {
        const found = "$ref" in parameter ? components.parameters[last(parameter.$ref)] : parameter
        return found === undefined ? [] : [found]
      })
      // The descriptions tell the arguments, the compiler cannot: a wrong one shows in what is sent.
      const call = client[name] as (...input: ReadonlyArray<unknown>) => Call
      const answer = codec(responsesOf(version).schemas[name])
      if (typeof call !== "function" || answer === undefined || model === undefined)
        throw new Error(`${version} has no ${name}`)
      return [
        {
          name,
          version,
          method: method.toUpperCase(),
          path,
          bodyKey,
          dataKey,
          parameters: new Map(
            parameters.flatMap((parameter) =>
              parameter.in === "query" ? [[parameter.name, reading(parameter.schema)] as const] : []
            )
          ),
          answer,
          model: last(model),
          request: reference === undefined ? undefined : codec(client[last(reference)]),
          query: codec(client[`${name.slice(0, 1).toUpperCase()}${name.slice(1)}Query`]),
          call: ({ body: given, ids, query }) => call(...ids, ...(body === undefined ? [] : [given ?? {}]), query)
        } satisfies Operation
      ]
    })
  )
}

export const operations: ReadonlyArray<Operation> = (
  ["2024-04", "2024-07", "2024-10", "2025-01", "2025-04", "2025-07", "2026-01", "2026-07"] as const
).flatMap(describedIn)

// ---------------------------------------------------------------------------------------------------------------------
// Values against schemas
// ---------------------------------------------------------------------------------------------------------------------

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** A value as the schema has it, or all places where it is not. */
export const decode = <A>(
  schema: Schema.Codec<A>,
  value: unknown,
  unknownFields: "ignore" | "error" = "ignore"
): Result.Result<A, ReadonlyArray<Mismatch>> =>
  Result.mapError(
    SchemaParser.decodeUnknownResult(schema, { errors: "all", onExcessProperty: unknownFields })(value),
    (issue) =>
      format(issue).issues.map(({ message, path = [] }) => ({
        path: path.map((step) => String(typeof step === "object" ? step.key : step)).join("."),
        // The languages alone would be half a screen.
        message: message.length > 200 ? `Expected one of ${message.split(" | ").length} values` : message
      }))
  )
