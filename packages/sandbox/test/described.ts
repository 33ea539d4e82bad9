import v202404 from "@effect-aftership/openapi/2024-04" with { type: "json" }
import v202407 from "@effect-aftership/openapi/2024-07" with { type: "json" }
import v202410 from "@effect-aftership/openapi/2024-10" with { type: "json" }
import v202501 from "@effect-aftership/openapi/2025-01" with { type: "json" }
import v202504 from "@effect-aftership/openapi/2025-04" with { type: "json" }
import v202507 from "@effect-aftership/openapi/2025-07" with { type: "json" }
import v202601 from "@effect-aftership/openapi/2026-01" with { type: "json" }
import v202607 from "@effect-aftership/openapi/2026-07" with { type: "json" }
import table from "@effect-aftership/openapi/errors" with { type: "json" }
import { resolve, type Schema, type Schemas, validate } from "../src/internal/validate.ts"
import { record, type Reply } from "./wire.ts"

interface Parameter {
  readonly $ref?: string
  readonly name?: string
  readonly in?: string
  readonly schema?: Schema
}

interface Described {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<Parameter>
  readonly "x-errors": ReadonlyArray<keyof typeof table.groups>
  readonly responses: Readonly<
    Record<string, { readonly content?: { readonly "application/json"?: { readonly schema: Schema } } }>
  >
}

interface Document {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, object>>
  readonly components: { readonly schemas: Schemas; readonly parameters?: Readonly<Record<string, Parameter>> }
}

const isDescribed = (value: unknown): value is Described => Object.hasOwn(record(value), "operationId")

const last = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1)

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const

interface Query {
  readonly method: (typeof methods)[number]
  readonly path: string
  readonly name: string
  readonly schema: Schema
}

/** The parameters that the query of each operation may have. */
const readQueries = ({ components: { parameters, schemas }, paths }: Document): ReadonlyArray<Query> =>
  Object.entries(paths).flatMap(([path, item]) => {
    const operations: Readonly<Record<string, unknown>> = record(item)
    const common: unknown = operations.parameters
    return methods.flatMap((method) => {
      const operation = operations[method.toLowerCase()]
      return isDescribed(operation)
        ? [...parametersOf(common), ...parametersOf(operation.parameters)]
            .map((parameter) => (parameter.$ref === undefined ? parameter : parameters?.[last(parameter.$ref)]))
            .flatMap((parameter) =>
              parameter?.in === "query" && parameter.name !== undefined && parameter.schema !== undefined
                ? [{ method, path, name: parameter.name, schema: resolve(parameter.schema, schemas) }]
                : []
            )
        : []
    })
  })

const parametersOf = (value: unknown): ReadonlyArray<Parameter> => (Array.isArray(value) ? value : [])

const read = (document: Document) => ({
  version: document.info.version,
  schemas: document.components.schemas,
  queries: readQueries(document),
  operations: new Map(
    Object.values(document.paths)
      .flatMap((item): ReadonlyArray<unknown> => Object.values(item))
      .filter(isDescribed)
      .map((operation) => [operation.operationId, operation])
  )
})

export type Version = ReturnType<typeof read>

/** What each version's description says of its answers, oldest first. */
export const versions: ReadonlyArray<Version> = [
  v202404,
  v202407,
  v202410,
  v202501,
  v202504,
  v202507,
  v202601,
  v202607
].map(read)

/** Where a value has fields that its schema does not describe. */
const undescribed = (value: unknown, reference: Schema, schemas: Schemas, path: string): ReadonlyArray<string> => {
  const schema = resolve(reference, schemas)
  const some = schema.anyOf?.find((option) => validate(value, option, schemas) === undefined)
  if (some !== undefined) return undescribed(value, some, schemas, path)
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => undescribed(item, schema.items ?? {}, schemas, `${path}/${index}`))
  }
  return Object.entries(schema.properties === undefined ? {} : record(value)).flatMap(([name, inner]) => {
    const property = schema.properties?.[name]
    return property === undefined ? [`${path}/${name}`] : undescribed(inner, property, schemas, `${path}/${name}`)
  })
}

/** What is wrong with a reply by the description, or undefined. */
export const fault = ({ operations, schemas }: Version, operationId: string, reply: Reply): unknown => {
  const operation = operations.get(operationId)
  if (operation === undefined) return `${operationId} is not described`
  if (reply.status >= 400) {
    const codes = (["every", ...operation["x-errors"]] as const).flatMap((group) => table.groups[group].codes)
    return codes.includes(Number(reply.meta.code)) ? undefined : reply.meta
  }
  const schema = operation.responses[String(reply.status)]?.content?.["application/json"]?.schema
  if (schema === undefined) return `status ${reply.status}`
  const body: unknown = JSON.parse(reply.text)
  return validate(body, schema, schemas) ?? undescribed(body, schema, schemas, "")[0]
}
