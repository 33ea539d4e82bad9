/**
 * An OpenAPI description as the sandbox reads it: which operation a request is for, what it may carry, how often it may
 * come.
 */
import type { Operation as OperationName } from "../Sandbox.ts"
import { type Issue, resolve, type Schema, type Schemas, validate } from "./validate.ts"

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Schema
}

interface OperationObject {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<Parameter>
  readonly responses: Readonly<Record<string, unknown>>
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } }
  readonly "x-rate-limit": { readonly requests: number; readonly seconds: number }
}

const methods = ["get", "post", "put", "patch", "delete"] as const

/** The parts of a description that the sandbox uses. */
export interface Document {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, { readonly [method in (typeof methods)[number]]?: OperationObject }>>
  readonly components: { readonly schemas: Schemas }
}

export interface Operation {
  readonly name: OperationName
  readonly method: string
  /** The path's segments; undefined where the id stands. */
  readonly segments: ReadonlyArray<string | undefined>
  readonly query: ReadonlyArray<{ readonly name: string; readonly schema: Schema }>
  readonly body: Schema | undefined
  /** Of a success: 200 or 201. */
  readonly status: number
  /** Requests per second. */
  readonly limit: number
}

export interface Description {
  readonly version: string
  readonly operations: ReadonlyArray<Operation>
  readonly schemas: Schemas
}

/** Reads a description; of its operations those that the sandbox can perform. */
export const read = (document: Document, isKnown: (name: string) => name is OperationName): Description => ({
  version: document.info.version,
  schemas: document.components.schemas,
  operations: Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      if (operation === undefined || !isKnown(operation.operationId)) return []
      return [
        {
          name: operation.operationId,
          method: method.toUpperCase(),
          segments: path
            .slice(1)
            .split("/")
            .map((segment) => (segment.startsWith("{") ? undefined : segment)),
          query: (operation.parameters ?? [])
            .filter((parameter) => parameter.in === "query")
            .map(({ name, schema }) => ({
              name,
              schema: resolve(schema, document.components.schemas)
            })),
          body: operation.requestBody?.content["application/json"].schema,
          status: Number(Object.keys(operation.responses).find((status) => status.startsWith("2"))),
          limit: operation["x-rate-limit"].requests / operation["x-rate-limit"].seconds
        }
      ]
    })
  )
})

/** The operations of a path, one for each method it takes. */
export const match = (description: Description, segments: ReadonlyArray<string>): ReadonlyArray<Operation> =>
  description.operations.filter(
    (operation) =>
      operation.segments.length === segments.length &&
      operation.segments.every((segment, index) => segment === undefined || segment === segments[index])
  )

const readScalar = (text: string, schema: Schema): unknown => {
  if (schema.type === "integer" || schema.type === "number") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (schema.type === "boolean") return text === "true" ? true : text === "false" ? false : text
  return text
}

/** A query's values in the types described; lists are split at their commas. Names unknown or without value are left out. */
export const readQuery = (
  description: Description,
  operation: Operation,
  params: URLSearchParams
): Readonly<Record<string, unknown>> => {
  const values: Record<string, unknown> = {}
  for (const { name, schema } of operation.query) {
    const texts = params.getAll(name).filter((text) => text !== "")
    if (texts[0] === undefined) continue
    const items = resolve(schema.items ?? {}, description.schemas)
    values[name] =
      schema.type === "array"
        ? texts.flatMap((text) => text.split(",")).map((text) => readScalar(text.trim(), items))
        : readScalar(texts[0], schema)
  }
  return values
}

export const checkQuery = (
  description: Description,
  operation: Operation,
  query: Readonly<Record<string, unknown>>
): ReadonlyArray<Issue> =>
  operation.query.flatMap(({ name, schema }) =>
    Object.hasOwn(query, name) ? (validate(query[name], schema, description.schemas, [name]) ?? []) : []
  )

export const checkBody = (description: Description, operation: Operation, body: unknown): Issue | undefined =>
  operation.body === undefined ? undefined : validate(body, operation.body, description.schemas)
