/** Makes an operation as data of what the generator knows of it. */
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import { type AfterShipError, InvalidInput } from "../AfterShipError.ts"
import type { Operation, Paging, Parameter } from "../Operation.ts"
import { described, type Texts } from "./described.ts"
import type { Endpoint } from "./request/endpoint.ts"
import type { ErrorGroups } from "./request/envelope.ts"

interface Options<A> {
  readonly group: string
  readonly summary: string
  readonly description: string
  readonly documentation: string
  /** The parameters of the path, and what is said of each. */
  readonly ids?: Readonly<Record<string, string>>
  readonly body?: Texts
  readonly query?: Texts
  readonly data: Texts<A>
  readonly rateLimit: Operation["rateLimit"]
  readonly paging?: Paging
  readonly example: Operation["example"]
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

export const make = <Input extends ReadonlyArray<unknown>, A extends object, E extends AfterShipError>(
  call: (...input: Input) => Effect.Effect<A, E, AfterShipConfig | HttpClient>,
  endpoint: Endpoint<ErrorGroups>,
  { body, data, ids = {}, paging, query, ...options }: Options<A>
): Operation<Input, A, E> => {
  const parameter = (place: "body" | "query", texts: Texts): Parameter => ({
    name: place,
    in: place,
    required: place === "body",
    description: texts.description,
    schema: described(texts)
  })
  const parameters: ReadonlyArray<Parameter> = [
    ...Object.entries(ids).map(([name, description]): Parameter => ({
      name,
      in: "path",
      required: true,
      description,
      schema: Schema.String.annotate({ description })
    })),
    ...(body === undefined ? [] : [parameter("body", body)]),
    ...(query === undefined ? [] : [parameter("query", query)])
  ]
  const input = Schema.Struct(
    Object.fromEntries(
      parameters.map(({ name, required, schema }) => [name, required ? schema : Schema.optionalKey(schema)])
    )
  )
  const decode = SchemaParser.decodeUnknownEffect(input, { onExcessProperty: "error" })
  const schemaOf = (place: Parameter["in"]) => parameters.find((parameter) => parameter.in === place)?.schema
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the schemas of the parameters are those of its types
  const apply = call as (...input: ReadonlyArray<unknown>) => ReturnType<typeof call>
  return {
    ...options,
    name: endpoint.operation,
    apiVersion: endpoint.apiVersion,
    method: endpoint.method,
    path: endpoint.path,
    idempotent: endpoint.idempotent,
    bodyKey: endpoint.bodyKey,
    dataKey: endpoint.dataKey,
    errors: [...new Set(endpoint.errors.flat())],
    parameters,
    input,
    body: schemaOf("body"),
    query: schemaOf("query"),
    data: described(data),
    paging,
    call,
    run: (given) =>
      Effect.flatMap(
        Effect.mapError(decode(given), (issue) => invalid(endpoint.operation, issue)),
        (values) => apply(...parameters.map(({ name }) => values[name]))
      )
  }
}

/** The first thing that is wrong. */
const invalid = (operation: string, issue: SchemaIssue.Issue): InvalidInput => {
  const [{ message, path = [] } = { message: "Expected other arguments" }] = format(issue).issues
  return new InvalidInput({
    operation,
    path: path.map((step) => String(typeof step === "object" ? step.key : step)).join("."),
    problem: message
  })
}
