/** The differences between two versions, computed from their descriptions, as rows for a side-by-side comparison. */
import type { Description, Operation, SchemaObject } from "./Description.ts"
import { nameOf } from "./Description.ts"

export interface Difference {
  /** The subject of the row, in Markdown. */
  readonly subject: string
  /** What each version has, in Markdown, or undefined if it has nothing. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * The fields that replaced others, according to AfterShip's migration guides. A removal and an addition alone do not show
 * that. A replacement may have been replaced later.
 */
const replacements: Readonly<Record<string, string>> = {
  country: "country_region",
  country_iso3: "country_region",
  country_name: "country_region_name",
  courier_destination_country_iso3: "courier_destination_country_region",
  customer_name: "customers",
  destination_country_iso3: "destination_country_region",
  emails: "customers",
  next_couriers: "last_mile",
  origin_country_iso3: "origin_country_region",
  service_from_country_iso3: "service_from_country_regions",
  shipment_weight_unit: "shipment_weight",
  smses: "customers",
  tracking_destination_country: "tracking_destination_country_region",
  tracking_destination_country_region: "destination_country_region",
  tracking_origin_country: "tracking_origin_country_region",
  tracking_origin_country_region: "origin_country_region",
  tracking_postal_code: "destination_postal_code",
  tracking_state: "destination_state",
  zip: "postal_code"
}

/** The existing name that replaced a removed one. */
const replacement = (name: string, present: ReadonlySet<string>): string | undefined => {
  const next = replacements[name]
  return next === undefined || present.has(next) ? next : replacement(next, present)
}

export const code = (text: string): string => `\`${text}\``

const list = (names: Iterable<string>): string => [...names].map(code).join(", ")

/** The type of a field, parameter or item, with or without null. */
const typeOf = (schema: SchemaObject, nulls: boolean): string => {
  const orNull = (type: string, nullable: boolean) => (nulls && nullable ? `${type} | null` : type)
  if (schema.$ref !== undefined) return nameOf(schema.$ref)
  if (schema.anyOf !== undefined) {
    // `string` together with the known values only says that the list is not certain.
    const types = schema.anyOf.filter(({ type }) => type !== "null" && type !== "string")
    return orNull(
      types.map((schema) => typeOf(schema, nulls)).join(" | "),
      schema.anyOf.some(({ type }) => type === "null")
    )
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? [])
  const [type = "unknown"] = types.filter((type) => type !== "null")
  const plain =
    type === "array"
      ? `${typeOf(schema.items ?? {}, nulls)}[]`
      : type === "object"
        ? `{ [key]: ${typeof schema.additionalProperties === "object" ? typeOf(schema.additionalProperties, nulls) : "unknown"} }`
        : type
  return orNull(plain, types.includes("null"))
}

/** The other constraints on a value. */
const rules = (schema: SchemaObject): ReadonlyArray<string> => {
  const { additionalProperties, default: fallback, format, items, pattern } = schema
  const { maximum, maxItems, maxLength, maxProperties, minimum, minItems, minLength } = schema
  const texts = { default: fallback, format, pattern }
  const numbers = { minimum, maximum, minLength, maxLength, minItems, maxItems, maxProperties }
  return [
    ...Object.entries({ ...texts, ...numbers }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name} ${code(typeof value === "string" ? value : JSON.stringify(value))}`]
    ),
    ...[items, additionalProperties].flatMap((each) =>
      typeof each === "object" ? rules(each).map((rule) => `each: ${rule}`) : []
    )
  ]
}

/** The values of an inline enumeration, of a string or of the items of a list. */
const enumOf = ({ enum: named, items }: SchemaObject): ReadonlyArray<string> => named ?? (items ? enumOf(items) : [])

interface Member {
  readonly name: string
  readonly schema: SchemaObject
  readonly required: boolean
}

/** The name and type of a member. */
export const short = ({ name, schema }: Member): string => code(`${name}: ${typeOf(schema, false)}`)

const exact = ({ name, required, schema }: Member): string =>
  code(`${name}${required ? "" : "?"}: ${typeOf(schema, true)}`)

/** The members of two versions of one thing. */
const members = (
  subject: string,
  before: ReadonlyArray<Member>,
  after: ReadonlyArray<Member>
): ReadonlyArray<Difference> => {
  const old = new Map(before.map((member) => [member.name, member]))
  const now = new Map(after.map((member) => [member.name, member]))
  const present = new Set(now.keys())
  const replacing = new Set<string>()
  const rows: Array<Difference> = []
  for (const member of before) {
    const same = now.get(member.name)
    if (same === undefined) {
      const next = replacement(member.name, present)
      const found = next === undefined ? undefined : now.get(next)
      if (next !== undefined) replacing.add(next)
      rows.push({ subject, before: short(member), after: found && short(found) })
    } else if (short(member) !== short(same)) {
      rows.push({ subject, before: short(member), after: short(same) })
    } else if (exact(member) !== exact(same)) {
      rows.push({ subject, before: exact(member), after: exact(same) })
    } else {
      const [first, second] = [member, same].map(({ name, schema }) => [code(name), ...rules(schema)].join(", "))
      if (first !== second) rows.push({ subject, before: first, after: second })
      rows.push(...values(`values of ${code(member.name)} in ${subject}`, enumOf(member.schema), enumOf(same.schema)))
    }
  }
  const added = after.filter(({ name }) => !old.has(name) && !replacing.has(name))
  return [...rows, ...added.map((member) => ({ subject, before: undefined, after: short(member) }))]
}

export const fieldsOf = (schema: SchemaObject): ReadonlyArray<Member> =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    required: schema.required?.includes(name) ?? false
  }))

const parametersOf = (operation: Operation): ReadonlyArray<Member> =>
  operation.queryParameters.map(({ name, required = false, schema }) => ({ name, schema, required }))

/** The values that only one of two versions has. */
const values = (
  subject: string,
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>
): ReadonlyArray<Difference> => {
  const only = (these: ReadonlyArray<string>, those: ReadonlyArray<string>) => {
    const left = these.filter((value) => !those.includes(value))
    return left.length === 0 ? undefined : list(left)
  }
  const row = { subject, before: only(before, after), after: only(after, before) }
  return row.before === undefined && row.after === undefined ? [] : [row]
}

const modelRows = (before: Description, after: Description): ReadonlyArray<Difference> => {
  const names = new Set([...before.models, ...after.models].map(({ name }) => name))
  const find = ({ models }: Description, name: string) => models.find((model) => model.name === name)?.schema
  const summary = (schema: SchemaObject | undefined) =>
    schema &&
    list(schema.enum ?? schema.anyOf?.map((form) => typeOf(form, false)) ?? Object.keys(schema.properties ?? {}))
  return [...names].flatMap((name) => {
    const [old, now] = [find(before, name), find(after, name)]
    return old === undefined || now === undefined
      ? [{ subject: `all of ${code(name)}`, before: summary(old), after: summary(now) }]
      : [...members(code(name), fieldsOf(old), fieldsOf(now)), ...values(code(name), old.enum ?? [], now.enum ?? [])]
  })
}

const payload = ({ model, wrap }: { readonly model: string; readonly wrap: string | undefined }): string =>
  code(wrap === undefined ? model : `{ ${wrap}: ${model} }`)

const operationRows = (before: Description, after: Description): ReadonlyArray<Difference> => {
  const requestOf = (operation: Operation) => `${operation.method} ${operation.path}`
  const requests = new Set([...before.operations, ...after.operations].map(requestOf))
  const called = [...requests].flatMap((request) => {
    const [old, now] = [before, after].map(({ operations }) => operations.find((_) => requestOf(_) === request)?.name)
    return old === now ? [] : [{ subject: code(request), before: old && code(old), after: now && code(now) }]
  })
  const pairs = before.operations.flatMap((old) => {
    const now = after.operations.find(({ name }) => name === old.name)
    return now === undefined ? [] : [[old, now] as const]
  })
  const each = (of: string, text: (operation: Operation) => string) =>
    pairs.flatMap(([old, now]) =>
      text(old) === text(now) ? [] : [{ subject: `${of} ${code(old.name)}`, before: text(old), after: text(now) }]
    )
  return [
    ...called,
    ...pairs.flatMap(([old, now]) => members(`query of ${code(old.name)}`, parametersOf(old), parametersOf(now))),
    ...each("body of", ({ body }) => (body === undefined ? "" : payload(body))),
    ...each("answer of", ({ data }) => payload(data)),
    ...pairs.flatMap(([old, now]) =>
      values(`errors of ${code(old.name)}`, old.metaCodes.map(String), now.metaCodes.map(String))
    ),
    ...each("calls a second of", ({ rateLimit }) => String(rateLimit.requests / rateLimit.seconds)),
    ...each("idempotent", ({ idempotent }) => (idempotent ? "yes" : "no"))
  ]
}

/** Merges rows that differ in only one cell, and joins the values of that cell. */
const joined = (
  rows: ReadonlyArray<Difference>,
  cell: "subject" | "before" | "after",
  keyOf: (row: Difference) => ReadonlyArray<unknown> | undefined
): ReadonlyArray<Difference> => {
  const found = new Map<string, Difference>()
  for (const [index, row] of rows.entries()) {
    const key = JSON.stringify(keyOf(row) ?? index)
    const first = found.get(key)
    found.set(key, first === undefined ? row : { ...first, [cell]: `${first[cell]}, ${row[cell]}` })
  }
  return [...found.values()]
}

/** The words of a subject before its final name, such as `answer of`. */
const kindOf = (subject: string): string => subject.slice(0, subject.lastIndexOf(" `") + 1)

/** Merges rows that say the same about several things, and rows about one thing that was added, removed or replaced. */
const merged = (rows: ReadonlyArray<Difference>): ReadonlyArray<Difference> => {
  const bySubject = new Map<string, { readonly first: Difference; readonly names: Array<string> }>()
  for (const row of rows) {
    const kind = kindOf(row.subject)
    const key = JSON.stringify([kind, row.before, row.after])
    const found = bySubject.get(key) ?? { first: row, names: [] }
    found.names.push(row.subject.slice(kind.length))
    bySubject.set(key, found)
  }
  const once = [...bySubject.values()].map(({ first, names }) => ({
    ...first,
    subject: kindOf(first.subject) + names.join(", ")
  }))
  const gone = joined(once, "before", ({ after, before, subject }) => (before ? [subject, after] : undefined))
  return joined(gone, "after", ({ after, before, subject }) => (before === undefined && after ? [subject] : undefined))
}

/** All differences: operations with their queries, bodies, responses, errors and limits, and then the models. */
export const differences = (before: Description, after: Description): ReadonlyArray<Difference> =>
  merged([...operationRows(before, after), ...modelRows(before, after)])
