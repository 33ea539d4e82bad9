/** What a test asks of an OpenAPI description, read without the generator. */

import errors from "@effect-aftership/openapi/errors" with { type: "json" }

const groups: Readonly<Record<string, { readonly codes: ReadonlyArray<number> }>> = errors.groups

interface Reference {
  readonly $ref: string
}

interface Media {
  readonly schema: { readonly $ref?: string; readonly properties?: Readonly<Record<string, Schema>> }
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, Reference | { readonly value: unknown }>>
}

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
}

interface Parameter {
  readonly in: string
  readonly name: string
  readonly schema: { readonly examples?: ReadonlyArray<unknown> }
}

interface Operation {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<Parameter | Reference>
  readonly requestBody?: { readonly content: { readonly "application/json": Media } }
  readonly responses: Readonly<Record<string, { readonly content?: { readonly "application/json": Media } }>>
  readonly "x-repeatable": boolean
  readonly "x-errors": ReadonlyArray<string>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** An operation, with an example of all that goes over the wire. */
export interface Described {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly repeatable: boolean
  readonly metaCodes: ReadonlyArray<number>
  /** The keys that the body and the data are wrapped under on the wire. */
  readonly bodyKey: string | undefined
  readonly dataKey: string | undefined
  readonly example: {
    readonly ids: ReadonlyArray<string>
    readonly body: unknown
    readonly answer: { readonly data: Readonly<Record<string, unknown>> }
  }
}

const methods = ["get", "post", "put", "patch", "delete"]

// What is read is what the linter of the descriptions has checked; a difference shows as a test that fails.
export const operationsOf = (document: Document): ReadonlyArray<Described> => {
  const follow = <T>(value: T | Reference): T => {
    if (typeof value !== "object" || value === null || !("$ref" in value)) return value
    const path = value.$ref.slice(2).split("/")
    return path.reduce<unknown>((at, key) => Object(at)[key], document) as T
  }
  const exampleOf = (media: Media | undefined): unknown => {
    const [first] = Object.values(media?.examples ?? {})
    return media?.example ?? (first === undefined ? undefined : Object(follow(first)).value)
  }
  const keyOf = (schema: Schema | undefined): string | undefined => {
    const names = Object.keys(schema?.properties ?? {})
    return schema?.$ref === undefined && names.length === 1 ? names[0] : undefined
  }
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined
      if (operation === undefined) return []
      const shared = (item.parameters ?? []) as NonNullable<Operation["parameters"]>
      const parameters = [...shared, ...(operation.parameters ?? [])].map((parameter) => follow<Parameter>(parameter))
      const request = operation.requestBody?.content["application/json"]
      const [status = "", success] = Object.entries(operation.responses).find(([code]) => code.startsWith("2")) ?? []
      const response = success?.content?.["application/json"]
      return [
        {
          name: operation.operationId,
          method: method.toUpperCase(),
          path,
          status: Number(status),
          repeatable: operation["x-repeatable"],
          metaCodes: ["every", ...operation["x-errors"]].flatMap((group) => groups[group]?.codes ?? []),
          bodyKey: keyOf(request?.schema),
          dataKey: keyOf(response?.schema.properties?.["data"]),
          example: {
            ids: parameters
              .filter((parameter) => parameter.in === "path")
              .map(({ schema }) => String(schema.examples?.[0])),
            body: exampleOf(request),
            answer: exampleOf(response) as Described["example"]["answer"]
          }
        }
      ]
    })
  )
}
