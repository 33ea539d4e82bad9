/**
 * Checks a value against a schema of an OpenAPI document: the part of JSON Schema that the documents use. `format` is not
 * checked, because the API does not check it. Texts that the API checks have a `pattern`.
 */
import * as Predicate from "effect/Predicate"

export interface Schema {
  readonly $ref?: string
  readonly type?: string | ReadonlyArray<string>
  readonly enum?: ReadonlyArray<unknown>
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxProperties?: number
  readonly items?: Schema
  readonly required?: ReadonlyArray<string>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: ReadonlyArray<Schema>
  readonly default?: unknown
}

export type Schemas = Readonly<Record<string, Schema>>

/** The first thing that is wrong with a value, in the order of the schema. */
export interface Issue {
  readonly path: ReadonlyArray<string>
  /** `type`: another type than described. `value`: the described type, but a value that is not allowed. */
  readonly problem: "required" | "type" | "value"
}

export const resolve = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref === undefined ? schema : (schemas[schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)] ?? {})

const typeTests: Readonly<Record<string, Predicate.Predicate<unknown>>> = {
  string: Predicate.isString,
  number: Predicate.isNumber,
  integer: Number.isInteger,
  boolean: Predicate.isBoolean,
  null: Predicate.isNull,
  array: Array.isArray,
  object: (value) => Predicate.isObject(value)
}

const within = (value: number, minimum: number | undefined, maximum: number | undefined) =>
  value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)

const issue = (problem: Issue["problem"], path: ReadonlyArray<string>): Issue => ({ problem, path })

export const validate = (
  value: unknown,
  reference: Schema,
  schemas: Schemas,
  path: ReadonlyArray<string> = []
): Issue | undefined => {
  const schema = resolve(reference, schemas)
  if (schema.anyOf !== undefined) {
    const issues = schema.anyOf.map((option) => validate(value, option, schemas, path))
    return issues.includes(undefined) ? undefined : issues[0]
  }
  if (schema.type !== undefined) {
    const types = Predicate.isString(schema.type) ? [schema.type] : schema.type
    if (!types.some((type) => typeTests[type]?.(value))) return issue("type", path)
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) return issue("value", path)
  if (Predicate.isString(value)) {
    const fits =
      within(value.length, schema.minLength, schema.maxLength) &&
      (schema.pattern === undefined || new RegExp(schema.pattern, "u").test(value))
    return fits ? undefined : issue("value", path)
  }
  if (Predicate.isNumber(value)) {
    return within(value, schema.minimum, schema.maximum) ? undefined : issue("value", path)
  }
  if (Array.isArray(value)) return validateArray(value, schema, schemas, path)
  if (Predicate.isObject(value)) return validateObject(value, schema, schemas, path)
  return undefined
}

const validateArray = (
  value: ReadonlyArray<unknown>,
  schema: Schema,
  schemas: Schemas,
  path: ReadonlyArray<string>
): Issue | undefined => {
  if (!within(value.length, schema.minItems, schema.maxItems)) return issue("value", path)
  if (schema.items === undefined) return undefined
  for (const [index, item] of value.entries()) {
    const found = validate(item, schema.items, schemas, [...path, String(index)])
    if (found !== undefined) return found
  }
  return undefined
}

const validateObject = (
  value: Readonly<Record<PropertyKey, unknown>>,
  schema: Schema,
  schemas: Schemas,
  path: ReadonlyArray<string>
): Issue | undefined => {
  const properties = schema.properties ?? {}
  for (const [name, property] of Object.entries(properties)) {
    const found = Object.hasOwn(value, name)
      ? validate(value[name], property, schemas, [...path, name])
      : schema.required?.includes(name)
        ? issue("required", [...path, name])
        : undefined
    if (found !== undefined) return found
  }
  const others = Object.keys(value).filter((name) => !Object.hasOwn(properties, name))
  if (!within(Object.keys(value).length, undefined, schema.maxProperties)) return issue("value", path)
  for (const name of others) {
    const found =
      (schema.propertyNames && validate(name, schema.propertyNames, schemas, [...path, name])) ??
      (Predicate.isObject(schema.additionalProperties)
        ? validate(value[name], schema.additionalProperties, schemas, [...path, name])
        : undefined)
    if (found !== undefined) return found
  }
  return undefined
}
