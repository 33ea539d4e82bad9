/**
 * Generates an interface and a schema of the same name for each model, and a union of literals and its schema for each
 * enumeration. A model that is one thing or a list of it becomes a union of the two.
 */
import { type Model, nameOf, type Operation, type SchemaObject } from "./Description.ts"
import { doc } from "./text.ts"

interface Rendered {
  readonly type: string
  readonly schema: string
}

/** The models of a version by their names, and the module that each is in. */
export interface Models {
  readonly get: (name: string) => Model | undefined
  readonly moduleOf: (name: string) => string
}

interface Context {
  readonly direction: "request" | "response"
  readonly query: boolean
  readonly models: Models
  /** The models and helpers that the generated text uses. */
  readonly uses: Set<string>
  /** The models that only its types use. */
  readonly typeUses: Set<string>
}

export const model = (self: Model, models: Models): string => {
  if (self.schema.enum !== undefined) {
    return enumeration(self.name, self.schema, self.schema.enum)
  }
  const forms = oneOrList(self.schema, models)
  if (forms !== undefined) return union(self.name, self.schema, forms, models)
  return struct(self.name, [self.schema.description ?? ""], fieldsOf(self.schema), {
    direction: self.direction === "response" ? "response" : "request",
    query: false,
    models,
    uses: new Set(),
    typeUses: new Set()
  })
}

const fieldsOf = (schema: SchemaObject) =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    required: schema.required?.includes(name) ?? false
  }))

/** The filters of an operation, as one object. */
export const queryModel = (operation: Operation, models: Models): string => {
  const schema = querySchema(operation)
  return struct(queryName(operation), [schema.description ?? ""], fieldsOf(schema), {
    direction: "request",
    query: true,
    models,
    uses: new Set(),
    typeUses: new Set()
  })
}

/** The descriptions of a model and its fields, in a separate module because only `operations` uses them. */
export const modelTexts = (
  name: string,
  { anyOf, description = "", enum: values, properties = {} }: SchemaObject,
  models: Models
): string => {
  const uses = values === undefined ? [...new Set(referred({ anyOf, properties }))].toSorted() : []
  const module = models.moduleOf(name)
  const fields = Object.entries(properties).flatMap(([field, schema]) => {
    const text = fieldText(schema)
    return text === undefined ? [] : [`${field}: ${JSON.stringify(text)}`]
  })
  return [
    `import * as model from "../../models/${module.slice(2)}"`,
    'import type { Texts } from "../described.ts"',
    ...uses.map((use) => `import { ${use} } from "${models.moduleOf(use)}"`),
    "",
    `export const ${name}: Texts<model.${name}> = {`,
    [
      `  schema: model.${name}`,
      `  title: ${JSON.stringify(name)}`,
      `  description: ${JSON.stringify(description)}`,
      ...(fields.length === 0 ? [] : [`  fields: {\n${fields.join(",\n")}\n}`]),
      ...(uses.length === 0 ? [] : [`  uses: [${uses.join(", ")}]`])
    ].join(",\n"),
    "}",
    ""
  ].join("\n")
}

/** The names of the models that a schema refers to. */
export const referred = (schema: {
  readonly [key in keyof SchemaObject]?: SchemaObject[key] | undefined
}): ReadonlyArray<string> => {
  const { $ref, additionalProperties, anyOf = [], items, properties = {} } = schema
  return [
    ...($ref === undefined ? [] : [nameOf($ref)]),
    ...[...Object.values(properties), ...anyOf, items, additionalProperties].flatMap((child) =>
      typeof child === "object" ? referred(child) : []
    )
  ]
}

/** The parameters of a query as one schema. */
export const querySchema = (operation: Operation): SchemaObject => ({
  description: `The filters and options of \`${operation.name}\`.`,
  properties: Object.fromEntries(
    operation.queryParameters.map(({ description, name, schema }) => [
      name,
      description === undefined ? schema : { ...schema, description }
    ])
  ),
  required: operation.queryParameters.flatMap(({ name, required }) => (required === true ? [name] : []))
})

export const queryName = (operation: Operation): string => capitalized(`${operation.name}Query`)

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const enumeration = (name: string, schema: SchemaObject, values: ReadonlyArray<string>): string =>
  [
    'import * as Schema from "effect/Schema"',
    "",
    doc([schema.description ?? ""], ["@category models", "@since 0.1.0"]),
    `export type ${name} = ${values.map((value) => JSON.stringify(value)).join(" | ")}`,
    "",
    doc([`The schema of {@link ${name}}; its \`literals\` are the values.`], ["@category schemas", "@since 0.1.0"]),
    `export const ${name}: Schema.Literals<readonly [${values.map((value) => JSON.stringify(value)).join(", ")}]> =`,
    `  Schema.Literals([${values.map((value) => JSON.stringify(value)).join(", ")}])`,
    ""
  ].join("\n")

/** A model that is one thing, or another model with a list of such things under a key. */
interface OneOrList {
  readonly one: string
  readonly list: string
  readonly key: string
}

export const oneOrList = ({ anyOf }: SchemaObject, models: Pick<Models, "get">): OneOrList | undefined => {
  if (anyOf === undefined) return undefined
  const [one, list, ...others] = anyOf.map(({ $ref = "" }) => nameOf($ref))
  const [key] = Object.entries(models.get(list ?? "")?.schema.properties ?? {}).flatMap(([name, { items }]) =>
    items?.$ref !== undefined && nameOf(items.$ref) === one ? [name] : []
  )
  if (one === undefined || list === undefined || key === undefined || others.length > 0) {
    throw new Error("a union that is not of one thing and a list of it is not in use yet")
  }
  return { one, list, key }
}

/** A function that returns a list for either form. */
export const asList = ({ key }: OneOrList): string => `data.${key} ?? [data]`

/** The type of the single form also has the list's key, without a value, so that a check of it narrows the union. */
const union = (name: string, schema: SchemaObject, forms: OneOrList, { moduleOf }: Models): string => {
  const { key, list, one } = forms
  return [
    'import * as Schema from "effect/Schema"',
    ...[one, list].toSorted().map((use) => `import { ${use} } from "${moduleOf(use)}"`),
    "",
    doc(
      [schema.description ?? "", `Where \`data\` is one, \`${asList(forms)}\` is a list in either form.`],
      ["@category models", "@since 0.1.0"]
    ),
    `export type ${name} = (${one} & { readonly ${key}?: undefined }) | ${list}`,
    "",
    doc([`The schema of {@link ${name}}. Unknown fields are kept.`], ["@category schemas", "@since 0.1.0"]),
    `export const ${name}: Schema.Codec<${name}> = Schema.Union([${one}, ${list}])`,
    ""
  ].join("\n")
}

const struct = (
  name: string,
  description: ReadonlyArray<string>,
  fields: ReadonlyArray<{ readonly name: string; readonly schema: SchemaObject; readonly required: boolean }>,
  context: Context
): string => {
  const strict = context.direction === "request"
  const rendered = fields.map((field) => ({ ...field, ...render(field.schema, context), doc: fieldDoc(field.schema) }))
  const types = rendered.map(({ doc, name, required, type }) =>
    [...doc, `  readonly ${name}${required ? `: ${type}` : strict ? `?: ${type} | undefined` : `?: ${type}`}`].join(
      "\n"
    )
  )
  const schemas = rendered.map(
    ({ name, required, schema }) =>
      `    ${name}: ${required ? schema : `Schema.${strict ? "optional" : "optionalKey"}(${schema})`}`
  )
  const body = `Schema.Struct({\n${schemas.join(",\n")}\n  })`
  return [
    ...(context.uses.has(dateTime) ? ['import type * as DateTime from "effect/DateTime"'] : []),
    'import * as Schema from "effect/Schema"',
    ...(context.uses.has(dateTime) ? ['import { dateTime } from "../internal/dateTime.ts"'] : []),
    ...[...context.uses]
      .filter((use) => use !== dateTime)
      .sort()
      .map((use) => `import { ${use} } from "${context.models.moduleOf(use)}"`),
    ...[...context.typeUses]
      .filter((use) => !context.uses.has(use))
      .sort()
      .map((use) => `import type { ${use} } from "${context.models.moduleOf(use)}"`),
    "",
    doc(description, ["@category models", "@since 0.1.0"]),
    `export interface ${name} {`,
    types.join("\n"),
    "}",
    "",
    doc(
      [`The schema of {@link ${name}}.${strict ? "" : " Unknown fields are kept."}`],
      ["@category schemas", "@since 0.1.0"]
    ),
    `export const ${name}: Schema.Codec<${name}> = ${
      strict ? body : `Schema.StructWithRest(${body}, [Schema.Record(Schema.String, Schema.Unknown)])`
    }`,
    ""
  ].join("\n")
}

const fieldDoc = (schema: SchemaObject): ReadonlyArray<string> => {
  const text = fieldText(schema)
  return text === undefined ? [] : [doc([text], [], "  ")]
}

/** The description of a field, with the bounds of its schema that the description does not mention. */
const fieldText = (schema: SchemaObject): string | undefined => {
  const { default: fallback, description = "", maximum, maxItems, maxLength, minimum, minItems, minLength = 0 } = schema
  const bounds = [
    minimum !== undefined && maximum !== undefined && `From ${minimum} to ${maximum}.`,
    maxItems !== undefined && (minItems === undefined ? `At most ${maxItems}.` : `From ${minItems} to ${maxItems}.`),
    maxLength !== undefined &&
      (minLength > 1 ? `From ${minLength} to ${maxLength} characters.` : `At most ${maxLength} characters.`),
    fallback !== undefined && `Default ${JSON.stringify(fallback)}.`
  ].filter((bound) => bound !== false)
  const known = [schema, schema.items ?? {}].some((each) => knownValues(each) !== undefined)
  const isMentioned = (bound: string) => (bound.match(/\d+/g) ?? []).every((number) => description.includes(number))
  const texts = [
    description,
    ...bounds.filter((bound) => !/\d/.test(bound) || !isMentioned(bound)),
    ...(known ? ["Other values are possible."] : [])
  ]
  return description === "" ? undefined : texts.join(" ")
}

/** The schema of a time in a query, which accepts a `DateTime`. Elsewhere times are strings, as on the wire. */
const dateTime = "dateTime"

const render = (schema: SchemaObject, context: Context): Rendered => {
  if (schema.$ref !== undefined) {
    const name = nameOf(schema.$ref)
    context.uses.add(name)
    const open = context.direction === "response" && context.models.get(name)?.schema.enum !== undefined
    return open ? opened({ type: name, schema: name }) : { type: name, schema: name }
  }
  if (schema.anyOf !== undefined) {
    const known = knownValues(schema)
    const [alternative, ...others] = schema.anyOf.filter(({ type }) => type !== "null")
    if (alternative === undefined || (others.length > 0 && known === undefined)) {
      throw new Error("a union within a model is not in use yet")
    }
    const rendered = known === undefined ? render(alternative, context) : knownOf(known, context)
    return schema.anyOf.some(({ type }) => type === "null") ? nullable(rendered) : rendered
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? [])
  const [type] = types.filter((type) => type !== "null")
  const plain = renderType(type, schema, context)
  return types.includes("null") ? nullable(plain) : plain
}

/** The enumeration beside `string`: the known values of a field for which AfterShip publishes no list. */
const knownValues = ({ anyOf = [] }: SchemaObject): string | undefined => {
  const [known, text, ...others] = anyOf.filter(({ type }) => type !== "null")
  return known?.$ref !== undefined && text?.type === "string" && others.length === 0 ? nameOf(known.$ref) : undefined
}

/** The type has the values for completion in editors. The schema accepts any string, so other values are not drift. */
const knownOf = (name: string, { typeUses }: Context): Rendered => {
  typeUses.add(name)
  return { type: `${name} | (string & {})`, schema: "Schema.String" }
}

const renderType = (type: string | undefined, schema: SchemaObject, context: Context): Rendered => {
  const strict = context.direction === "request"
  switch (type) {
    case "string": {
      if (schema.enum !== undefined) {
        const values = schema.enum.map((value) => JSON.stringify(value))
        const closed = { type: values.join(" | "), schema: `Schema.Literals([${values.join(", ")}])` }
        return strict ? closed : opened(closed)
      }
      if (context.query && schema.format === "date-time") {
        context.uses.add(dateTime)
        return { type: "DateTime.DateTime", schema: dateTime }
      }
      return { type: "string", schema: checked("Schema.String", strict, lengths(schema.minLength, schema.maxLength)) }
    }
    case "integer":
      return { type: "number", schema: checked("Schema.Int", strict, between(schema)) }
    case "number":
      return { type: "number", schema: checked("Schema.Finite", strict, between(schema)) }
    case "boolean":
      return { type: "boolean", schema: "Schema.Boolean" }
    case "array": {
      const item = render(schema.items ?? {}, context)
      return {
        type: `ReadonlyArray<${item.type}>`,
        schema: checked(`Schema.Array(${item.schema})`, strict, lengths(schema.minItems, schema.maxItems))
      }
    }
    case "object": {
      const item =
        typeof schema.additionalProperties === "object"
          ? render(schema.additionalProperties, context)
          : { type: "unknown", schema: "Schema.Unknown" }
      const checks = schema.maxProperties === undefined ? [] : [`Schema.isMaxProperties(${schema.maxProperties})`]
      return {
        type: `Readonly<Record<string, ${item.type}>>`,
        schema: checked(`Schema.Record(Schema.String, ${item.schema})`, strict, checks)
      }
    }
    default:
      throw new Error(`a schema of type ${type} is not in use yet`)
  }
}

const nullable = ({ schema, type }: Rendered): Rendered => ({
  type: `${type} | null`,
  schema: `Schema.NullOr(${schema})`
})

/** AfterShip can add values to its enumerations at any time, so a response may have others. */
const opened = ({ schema, type }: Rendered): Rendered => ({
  type: `${type} | (string & {})`,
  schema: `Schema.Union([${schema}, Schema.String])`
})

const checked = (schema: string, strict: boolean, checks: ReadonlyArray<string>): string =>
  strict && checks.length > 0 ? `${schema}.check(${checks.join(", ")})` : schema

const lengths = (minimum: number | undefined, maximum: number | undefined): ReadonlyArray<string> => [
  ...(minimum === undefined || minimum === 0 ? [] : [`Schema.isMinLength(${minimum})`]),
  ...(maximum === undefined ? [] : [`Schema.isMaxLength(${maximum})`])
]

const between = ({ maximum, minimum }: SchemaObject): ReadonlyArray<string> =>
  minimum !== undefined && maximum !== undefined
    ? [`Schema.isBetween({ minimum: ${minimum}, maximum: ${maximum} })`]
    : minimum !== undefined
      ? [`Schema.isGreaterThanOrEqualTo(${minimum})`]
      : []
