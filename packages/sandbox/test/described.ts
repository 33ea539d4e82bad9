/** What the descriptions say that a request may carry and a response has. */
import type { Operation } from "../../openapi/generator/Description.ts"
import { readAll } from "../../openapi/generator/documents.ts"
import { resolve, type Schema, type Schemas, validate } from "../src/internal/validate.ts"
import { record, type Reply } from "./wire.ts"

export interface Version {
  readonly version: string
  readonly schemas: Schemas
  /** The parameters that the query of each operation may have. */
  readonly queries: ReadonlyArray<{
    readonly method: Operation["method"]
    readonly path: string
    readonly name: string
    readonly schema: Schema
  }>
  readonly operations: ReadonlyMap<string, Operation>
}

/** What the description of each version says about its operations, oldest first. */
export const versions: ReadonlyArray<Version> = readAll().map(({ operations, schemas, version }) => ({
  version,
  schemas,
  queries: operations.flatMap(({ method, path, queryParameters }) =>
    queryParameters.map(({ name, schema }) => ({ method, path, name, schema: resolve(schema, schemas) }))
  ),
  operations: new Map(operations.map((operation) => [operation.name, operation]))
}))

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
    return operation.metaCodes.includes(Number(reply.meta.code)) ? undefined : reply.meta
  }
  const schema = operation.responses.find(({ status }) => status === reply.status)?.schema
  if (schema === undefined) return `status ${reply.status}`
  const body: unknown = JSON.parse(reply.text)
  return validate(body, schema, schemas) ?? undescribed(body, schema, schemas, "")[0]
}
