/** The part of OpenAPI 3.1 that our descriptions use, and functions to read it. */
import { codesOf, type ErrorTable, every } from "./errors.ts"

export interface SchemaObject {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string | ReadonlyArray<string>
  readonly format?: string
  readonly pattern?: string
  readonly enum?: ReadonlyArray<string>
  readonly default?: unknown
  readonly examples?: ReadonlyArray<unknown>
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxProperties?: number
  readonly items?: SchemaObject
  readonly properties?: Readonly<Record<string, SchemaObject>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: SchemaObject | boolean
  readonly anyOf?: ReadonlyArray<SchemaObject>
}

export interface Parameter {
  readonly $ref?: string
  readonly name: string
  readonly in: "path" | "query" | "header"
  readonly description?: string
  readonly required?: boolean
  readonly style?: string
  readonly explode?: boolean
  readonly schema: SchemaObject
}

interface MediaTypes {
  readonly "application/json": {
    readonly schema: SchemaObject
    readonly example?: unknown
    readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>>
  }
}

interface OperationObject {
  readonly operationId: string
  readonly tags: ReadonlyArray<string>
  readonly summary: string
  readonly description: string
  readonly externalDocs: { readonly url: string }
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly required?: boolean; readonly content: MediaTypes }
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: MediaTypes }>>
  readonly "x-idempotent": boolean
  readonly "x-rate-limit": { readonly requests: number; readonly seconds: number }
  readonly "x-errors": ReadonlyArray<string>
}

/** The order in which the operations of a path are written. */
const methods = [
  ["get", "GET"],
  ["post", "POST"],
  ["put", "PUT"],
  ["patch", "PATCH"],
  ["delete", "DELETE"]
] as const

interface PathItem extends Partial<Record<(typeof methods)[number][0], OperationObject>> {
  readonly parameters?: ReadonlyArray<Parameter>
}

export interface Document {
  readonly servers: ReadonlyArray<{ readonly url: string }>
  readonly info: {
    readonly version: string
    readonly "x-released": string
    /** Null if AfterShip no longer lists the version. */
    readonly "x-supported-until": string | null
    readonly "x-derived-from"?: ReadonlyArray<string>
  }
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaObject>>
    readonly [kind: string]: Readonly<Record<string, unknown>>
  }
}

export interface Operation {
  readonly name: string
  readonly group: string
  readonly method: (typeof methods)[number][1]
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly see: string
  readonly pathParameters: ReadonlyArray<Parameter>
  readonly queryParameters: ReadonlyArray<Parameter>
  readonly body: { readonly model: string; readonly wrap: string | undefined; readonly example: unknown } | undefined
  readonly data: { readonly model: string; readonly wrap: string | undefined }
  readonly idempotent: boolean
  readonly rateLimit: { readonly requests: number; readonly seconds: number }
  /** The groups of errors that it has in addition to those of every operation. */
  readonly errors: ReadonlyArray<string>
  /** All codes that it can return, in numerical order. */
  readonly metaCodes: ReadonlyArray<number>
  /** All path, query and header parameters. */
  readonly parameters: ReadonlyArray<Parameter>
  /** The body as sent over the wire. */
  readonly request: { readonly required: boolean; readonly schema: SchemaObject; readonly example: unknown } | undefined
  /** The responses as received over the wire, by status. */
  readonly responses: ReadonlyArray<Response>
  /** The successful response among them. */
  readonly success: Response
}

export interface Response {
  readonly status: number
  readonly schema: SchemaObject
  readonly example: unknown
}

export interface Model {
  readonly name: string
  readonly schema: SchemaObject
  /** Requests are strict, responses keep unknown fields. An enumeration may be used in both. */
  readonly direction: "request" | "response" | "both"
}

export interface Description {
  readonly version: string
  readonly released: string
  /** Undefined if AfterShip no longer lists the version. */
  readonly supportedUntil: string | undefined
  /** The neighbouring versions that a derived description is based on. */
  readonly derivedFrom: ReadonlyArray<string>
  readonly operations: ReadonlyArray<Operation>
  readonly models: ReadonlyArray<Model>
  /** The components that schemas refer to. */
  readonly schemas: Readonly<Record<string, SchemaObject>>
  /** The address that paths are relative to. */
  readonly server: string
}

export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1)

/** The model of a body or a response, and the key of the object that wraps it, if any. */
const payload = (schema: SchemaObject): { readonly model: string; readonly wrap: string | undefined } | undefined => {
  if (schema.$ref !== undefined) return { model: nameOf(schema.$ref), wrap: undefined }
  const [only, ...others] = Object.entries(schema.properties ?? {})
  return only?.[1].$ref === undefined || others.length > 0 ? undefined : { model: nameOf(only[1].$ref), wrap: only[0] }
}

const inner = (example: unknown, wrap: string | undefined): unknown =>
  wrap === undefined ? example : (example as Readonly<Record<string, unknown>> | undefined)?.[wrap]

/** Converts a document to the generator's input. Fails on anything that the generator does not support. */
export const read = (document: Document, table: ErrorTable): Description => {
  const resolve = (ref: string): unknown => {
    const found = ref
      .slice(2)
      .split("/")
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document)
    if (found === undefined) throw new Error(`${ref} does not exist`)
    return found
  }
  const resolved = <T extends { readonly $ref?: string }>(value: T): T =>
    value.$ref === undefined ? value : (resolve(value.$ref) as T)

  const exampleOf = ({ example, examples = {} }: MediaTypes["application/json"]): unknown =>
    example ?? Object.values(examples).map(resolved)[0]?.value

  const operations: Array<Operation> = []
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [key, method] of methods) {
      const operation = item[key]
      if (operation === undefined) continue
      const fail = (problem: string): never => {
        throw new Error(`${operation.operationId}: ${problem}`)
      }
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved)
      const responses = Object.entries(operation.responses).flatMap(([status, response]) => {
        const content = resolved(response).content?.["application/json"]
        return content === undefined
          ? []
          : [{ status: Number(status), schema: content.schema, example: exampleOf(content) }]
      })
      const success = responses.find(({ status }) => status < 300) ?? fail("has no successful response")
      const data = resolved(success.schema).properties?.["data"]
      const content = operation.requestBody?.content["application/json"]
      const request = content && {
        required: operation.requestBody?.required === true,
        schema: content.schema,
        example: exampleOf(content)
      }
      const body = request && (payload(request.schema) ?? fail("its body is not a component"))
      operations.push({
        name: operation.operationId,
        group: operation.tags[0] ?? fail("has no tag"),
        method,
        path,
        summary: operation.summary,
        description: operation.description,
        see: operation.externalDocs.url,
        pathParameters: parameters.filter((parameter) => parameter.in === "path"),
        queryParameters: parameters.filter((parameter) => parameter.in === "query"),
        body: body && { ...body, example: inner(request?.example, body.wrap) ?? fail("its body has no example") },
        data: (data && payload(data)) ?? fail("the data of its response is not a component"),
        idempotent: operation["x-idempotent"],
        rateLimit: operation["x-rate-limit"],
        errors: operation["x-errors"],
        metaCodes: codesOf(table, [every, ...operation["x-errors"]]),
        parameters,
        request,
        responses,
        success
      })
    }
  }

  const directions = new Map<string, Set<"request" | "response">>()
  const walk = (schema: SchemaObject, direction: "request" | "response"): void => {
    if (schema.$ref !== undefined) {
      const name = nameOf(schema.$ref)
      const seen = directions.get(name) ?? new Set()
      directions.set(name, seen)
      if (seen.has(direction)) return
      seen.add(direction)
      return walk(resolved(schema), direction)
    }
    const { additionalProperties, anyOf = [], items, properties = {} } = schema
    for (const child of [...Object.values(properties), ...anyOf, items, additionalProperties]) {
      if (typeof child === "object") walk(child, direction)
    }
  }
  for (const operation of operations) {
    for (const { schema } of operation.queryParameters) walk(schema, "request")
    if (operation.body) walk({ $ref: `#/components/schemas/${operation.body.model}` }, "request")
    walk({ $ref: `#/components/schemas/${operation.data.model}` }, "response")
  }
  const models = [...directions].map(([name, [first, second]]): Model => {
    const schema = resolved<SchemaObject>({ $ref: `#/components/schemas/${name}` })
    if (second !== undefined && schema.enum === undefined) {
      throw new Error(`${name} is used in requests and in responses, which differ in strictness: make it two`)
    }
    return { name, schema, direction: second === undefined && first !== undefined ? first : "both" }
  })
  const { version, "x-derived-from": derivedFrom = [], "x-released": released } = document.info
  const supportedUntil = document.info["x-supported-until"] ?? undefined
  const { components, servers } = document
  const server = servers[0]?.url ?? ""
  return { version, released, supportedUntil, derivedFrom, operations, models, schemas: components.schemas, server }
}
