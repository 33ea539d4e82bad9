/** The client's functions and schemas for each operation of each version. */
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import { type ApiVersion, versions } from "@effect-aftership/tracking/ApiVersion"
import type { Responses } from "@effect-aftership/tracking/Drift"
import type * as Data from "@effect-aftership/tracking/Operation"
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"

export type Version = ApiVersion

/** One place where a value does not match a schema. */
export interface Mismatch {
  readonly path: string
  readonly message: string
}

type Call = Effect.Effect<unknown, AfterShipError, AfterShipConfig | HttpClient>

/** The arguments of a call. */
export interface Input {
  /** The path parameters, in order. */
  readonly ids: ReadonlyArray<string>
  readonly body?: unknown
  readonly query?: unknown
}

export interface Operation extends Omit<Data.Operation, "call"> {
  readonly version: Version
  readonly responses: Responses
  /** The name of the response's model. */
  readonly model: string
  /** Makes the call with the given arguments. */
  readonly call: (input: Input) => Call
}

const isVersion = (name: string): name is Version => Object.hasOwn(versions, name)

const load = async (version: Version): Promise<ReadonlyArray<Operation>> => {
  const [{ responses }, { operations }] = await Promise.all([
    versions[version].client(),
    versions[version].operations()
  ])
  return Object.values<Data.Operation>(operations).map((operation) => {
    // A recorded value may not match the function's types. A wrong one shows in the request.
    const call = operation.call as (...input: ReadonlyArray<unknown>) => Call
    return {
      ...operation,
      version,
      responses,
      model: SchemaAST.resolveTitle(operation.data.ast) ?? "",
      call: ({ body, ids, query }) => call(...ids, ...(operation.body === undefined ? [] : [body ?? {}]), query)
    }
  })
}

export const operations = (await Promise.all(Object.keys(versions).filter(isVersion).map(load))).flat()

/** Converts the strings of a query to the types that its operation accepts. */
export const parsed = (
  { query }: Operation,
  texts: Readonly<Record<string, string>>
): Readonly<Record<string, unknown>> => {
  const { properties = {} } = Object(query && Schema.toJsonSchemaDocument(query).schema)
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const { type } = Object(properties[name])
      if (type === "array") return [name, text.split(",")]
      if (type === "integer" || type === "number") return [name, Number(text)]
      return [name, type === "boolean" ? text === "true" : text]
    })
  )
}

// ---------------------------------------------------------------------------------------------------------------------
// Values against schemas
// ---------------------------------------------------------------------------------------------------------------------

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** Decodes a value with the schema, or returns all places where it does not match. */
export const decode = <A>(
  schema: Schema.Codec<A, unknown>,
  value: unknown,
  unknownFields: "ignore" | "error" = "ignore"
): Result.Result<A, ReadonlyArray<Mismatch>> =>
  Result.mapError(
    SchemaParser.decodeUnknownResult(schema, { errors: "all", onExcessProperty: unknownFields })(value),
    (issue) =>
      format(issue).issues.map(({ message, path = [] }) => ({
        path: path.map((step) => String(typeof step === "object" ? step.key : step)).join("."),
        // The list of languages alone would fill half a screen.
        message: message.length > 200 ? `Expected one of ${message.split(" | ").length} values` : message
      }))
  )
