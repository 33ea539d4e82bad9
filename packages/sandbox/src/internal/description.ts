/**
 * What the sandbox reads from an OpenAPI document: the operations with their paths, parameters, bodies and rate limits.
 */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { isOperationName, type OperationName } from "./operationNames.ts"
import { type Issue, resolve, type Schema, type Schemas, validate } from "./validate.ts"

interface Parameter {
  readonly $ref?: string
  readonly name?: string
  readonly in?: string
  readonly schema?: Schema
}

interface Content {
  readonly content?: { readonly "application/json": { readonly schema: Schema } }
}

interface OperationObject {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<Parameter>
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>
  readonly requestBody?: Content
  readonly "x-rate-limit": { readonly requests: number; readonly seconds: number }
  readonly "x-meta-codes": ReadonlyArray<number>
}

const methods = ["get", "post", "put", "patch", "delete"] as const

/**
 * An OpenAPI document of one API version, such as those of `@effect-aftership/openapi`: the parts that the sandbox uses.
 *
 * @category models
 * @since 0.1.0
 */
export interface OpenApiDocument {
  readonly info: { readonly version: string }
  readonly paths: Readonly<
    Record<
      string,
      { readonly [method in (typeof methods)[number]]?: OperationObject } & {
        readonly parameters?: ReadonlyArray<Parameter>
      }
    >
  >
  readonly components: { readonly schemas: Schemas; readonly parameters?: Readonly<Record<string, Parameter>> }
}

export interface Operation {
  readonly name: OperationName
  readonly method: string
  /** The segments of the path. A parameter is an object with its name. */
  readonly segments: ReadonlyArray<string | { readonly parameter: string }>
  readonly query: ReadonlyArray<{ readonly name: string; readonly schema: Schema }>
  readonly body: Schema | undefined
  /** The keys that the body and the data of the response are wrapped under. */
  readonly bodyKey: string | undefined
  readonly dataKey: string | undefined
  /** Of a success: 200 or 201. */
  readonly status: number
  /** Requests per second. */
  readonly limit: number
  readonly metaCodes: ReadonlyArray<number>
}

export interface Description {
  readonly version: string
  readonly operations: ReadonlyArray<Operation>
  readonly schemas: Schemas
}

const last = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1)

/** An inline object with one property wraps that property. Any other object is a model, which has a name. */
const unwrap = (schema: Schema | undefined): readonly [key: string | undefined, inner: Schema | undefined] => {
  const [first, ...others] = Object.entries(schema?.properties ?? {})
  return first === undefined || others.length > 0 ? [undefined, schema] : first
}

/** Reads a document. Operations that the sandbox does not know are left out. */
export const read = (document: OpenApiDocument): Description => {
  const { parameters: shared, schemas } = document.components
  const readOperation = (
    path: string,
    method: string,
    operation: OperationObject,
    name: OperationName,
    common: ReadonlyArray<Parameter>
  ): Operation => {
    const [bodyKey, body] = unwrap(operation.requestBody?.content?.["application/json"].schema)
    const status = Object.keys(operation.responses).find((status) => status.startsWith("2")) ?? ""
    const answer = operation.responses[status]?.content?.["application/json"].schema
    const [dataKey] = unwrap(answer?.properties?.data)
    const limit = operation["x-rate-limit"]
    return {
      name,
      method: method.toUpperCase(),
      segments: path
        .slice(1)
        .split("/")
        .map((segment) => (segment.startsWith("{") ? { parameter: segment.slice(1, -1) } : segment)),
      query: [...common, ...(operation.parameters ?? [])]
        .map((parameter) => (parameter.$ref === undefined ? parameter : (shared?.[last(parameter.$ref)] ?? {})))
        .flatMap(({ in: place, name, schema }) =>
          place === "query" && name !== undefined && schema !== undefined
            ? [{ name, schema: resolve(schema, schemas) }]
            : []
        ),
      body,
      bodyKey,
      dataKey,
      status: Number(status),
      limit: limit.requests / limit.seconds,
      metaCodes: operation["x-meta-codes"]
    }
  }
  return {
    version: document.info.version,
    schemas,
    operations: Object.entries(document.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method]
        return operation !== undefined && isOperationName(operation.operationId)
          ? [readOperation(path, method, operation, operation.operationId, item.parameters ?? [])]
          : []
      })
    )
  }
}

const isNullable = ({ anyOf, type }: Schema): boolean =>
  type === "null" || (Array.isArray(type) && type.includes("null")) || (anyOf ?? []).some(isNullable)

/** The fields of a model that may be null. */
export const nullableFields = ({ schemas }: Description, model: string): ReadonlyArray<string> =>
  Object.entries(schemas[model]?.properties ?? {}).flatMap(([name, schema]) => (isNullable(schema) ? [name] : []))

/** The operations of a path, one for each method. */
export const match = (description: Description, segments: ReadonlyArray<string>): ReadonlyArray<Operation> =>
  description.operations.filter(
    (operation) =>
      operation.segments.length === segments.length &&
      operation.segments.every((segment, index) => typeof segment === "object" || segment === segments[index])
  )

/** The values of the path parameters, in their order. */
export const readPath = (operation: Operation, segments: ReadonlyArray<string>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    operation.segments.flatMap((segment, index) =>
      typeof segment === "object" ? [[segment.parameter, segments[index] ?? ""]] : []
    )
  )

const readScalar = (text: string, schema: Schema): unknown => {
  if (schema.type === "integer" || schema.type === "number") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (schema.type === "boolean") return text === "true" ? true : text === "false" ? false : text
  return text
}

/** The values of a query in the described types. Lists are split at commas. Unknown and empty parameters are left out. */
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

/** The value without what is at the path. */
const without = (value: unknown, [key = "", ...rest]: ReadonlyArray<string>): unknown => {
  const next = (name: string, inner: unknown) =>
    name !== key ? [[name, inner] as const] : rest.length === 0 ? [] : [[name, without(inner, rest)] as const]
  if (Array.isArray(value)) return value.flatMap((item, index) => next(String(index), item).map(([, inner]) => inner))
  return Predicate.isObject(value)
    ? Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => next(name, inner)))
    : value
}

/**
 * The described fields of a body, or the first thing that is wrong. If wrong types are ignored, a field of another type than
 * described counts as not given.
 */
export const readBody = (
  { schemas }: Description,
  operation: Operation,
  body: unknown,
  wrongTypes: "ignored" | "refused"
): Result.Result<Readonly<Record<string, unknown>>, Issue> => {
  const schema = resolve(operation.body ?? {}, schemas)
  for (let rest = body; ;) {
    const issue = validate(rest, schema, schemas)
    if (issue === undefined) {
      const described = schema.properties ?? {}
      return Result.succeed(
        Object.fromEntries(Object.entries(rest ?? {}).filter(([name]) => Object.hasOwn(described, name)))
      )
    }
    if (wrongTypes === "refused" || issue.problem !== "type" || issue.path.length === 0) return Result.fail(issue)
    rest = without(rest, issue.path)
  }
}
