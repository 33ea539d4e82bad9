import { documents } from "../src/internal/documents.ts"
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
  readonly "x-meta-codes": ReadonlyArray<number>
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

const parametersOf = (value: unknown): ReadonlyArray<Parameter> => (Array.isArray(value) ? value : [])

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, item]) => {
    const operations: Readonly<Record<string, unknown>> = record(item)
    const common = parametersOf(operations.parameters)
    return methods.flatMap((method) => {
      const operation = operations[method.toLowerCase()]
      return isDescribed(operation)
        ? [{ ...operation, method, path, parameters: [...common, ...parametersOf(operation.parameters)] }]
        : []
    })
  })

/** The parameters that the query of each operation may have. */
const queriesOf = (document: Document): ReadonlyArray<Query> => {
  const { parameters: shared, schemas } = document.components
  return operationsOf(document).flatMap(({ method, parameters, path }) =>
    parameters
      .map((parameter) => (parameter.$ref === undefined ? parameter : shared?.[last(parameter.$ref)]))
      .flatMap((parameter) =>
        parameter?.in === "query" && parameter.name !== undefined && parameter.schema !== undefined
          ? [{ method, path, name: parameter.name, schema: resolve(parameter.schema, schemas) }]
          : []
      )
  )
}

const read = (document: Document) => ({
  version: document.info.version,
  schemas: document.components.schemas,
  queries: queriesOf(document),
  operations: new Map(operationsOf(document).map((operation) => [operation.operationId, operation]))
})

export type Version = ReturnType<typeof read>

/** What the description of each version says about its responses, oldest first. */
export const versions: ReadonlyArray<Version> = Object.values(documents).flatMap((document) =>
  typeof document === "function" ? [] : [read(document)]
)

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

/** What is not as described in a reply, or undefined. */
export const fault = ({ operations, schemas }: Version, operationId: string, reply: Reply): unknown => {
  const operation = operations.get(operationId)
  if (operation === undefined) return `${operationId} is not described`
  if (reply.status >= 400) {
    return operation["x-meta-codes"].includes(Number(reply.meta.code)) ? undefined : reply.meta
  }
  const schema = operation.responses[String(reply.status)]?.content?.["application/json"]?.schema
  if (schema === undefined) return `status ${reply.status}`
  const body: unknown = JSON.parse(reply.text)
  return validate(body, schema, schemas) ?? undescribed(body, schema, schemas, "")[0]
}
