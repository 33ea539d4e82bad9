/** What a document lacks. Each problem is one sentence that names the field and says what it must contain. */
import { type ErrorTable, every } from "./errors.ts"

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

const at = (value: unknown, ...path: ReadonlyArray<string | number>): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Object(value)[key] : undefined),
    value
  )

const entries = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  isJson(value) ? Object.entries(value) : []

const isText = (value: unknown): boolean => typeof value === "string" && value !== ""

const isDay = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

const methods = ["get", "post", "put", "patch", "delete"]

export const problemsOf = (
  file: string,
  document: unknown,
  table: ErrorTable,
  versions: ReadonlyArray<string>
): Array<string> => {
  const problems: Array<string> = []
  const version = file.replace(".json", "")
  const need = (holds: boolean, field: string, what: string) => {
    if (!holds) problems.push(`${file}: \`${field}\` has to be ${what}.`)
  }
  need(at(document, "info", "version") === version, "info.version", `"${version}", as the file's name says`)
  need(
    isDay(at(document, "info", "x-released")),
    "info.x-released",
    `the day that AfterShip released the version, such as "2026-07-09"`
  )
  const until = at(document, "info", "x-supported-until")
  need(
    until === null || isDay(until),
    "info.x-supported-until",
    "the day that AfterShip supports the version until, or null where AfterShip no longer lists it"
  )
  const derivedFrom = at(document, "info", "x-derived-from")
  need(
    derivedFrom === undefined || (Array.isArray(derivedFrom) && derivedFrom.every((from) => versions.includes(from))),
    "info.x-derived-from",
    "a list of versions that have a document, or left out"
  )
  const url = `https://api.aftership.com/tracking/${version}`
  need(at(document, "servers", 0, "url") === url, "servers[0].url", `"${url}"`)

  const names = new Set<string>()
  for (const [path, item] of entries(at(document, "paths"))) {
    for (const [method, operation] of entries(item)) {
      if (!methods.includes(method)) continue
      const name = at(operation, "operationId")
      const where = `paths.${path}.${method}`
      need(
        typeof name === "string" && /^[a-z]\w*$/.test(name) && !names.has(name),
        `${where}.operationId`,
        "a name of its own, such as `getTrackingById`"
      )
      names.add(String(name))
      need(isText(at(operation, "tags", 0)), `${where}.tags`, "a list of the one group that it belongs to")
      need(isText(at(operation, "summary")), `${where}.summary`, "what it does, in a few words")
      need(isText(at(operation, "description")), `${where}.description`, "what it does, in sentences")
      need(
        isText(at(operation, "externalDocs", "url")),
        `${where}.externalDocs.url`,
        "the page of AfterShip's documentation"
      )
      need(
        typeof at(operation, "x-idempotent") === "boolean",
        `${where}.x-idempotent`,
        "true or false: whether a call may be sent again where it may have been carried out already"
      )
      const limit = at(operation, "x-rate-limit")
      need(
        Number.isInteger(at(limit, "requests")) && Number.isInteger(at(limit, "seconds")),
        `${where}.x-rate-limit`,
        "the calls that an account may make: `requests` in `seconds`"
      )
      const groups = at(operation, "x-errors")
      const known = Object.keys(table.groups).filter((group) => group !== every)
      need(
        Array.isArray(groups) && groups.every((group) => known.includes(group)),
        `${where}.x-errors`,
        `a list of groups of errors.json, which are ${known.join(", ")}`
      )
    }
  }
  need(names.size > 0, "paths", "the operations of the version")

  const parameters = [
    ...entries(at(document, "components", "parameters")).map(([name, self]) => [`components.parameters.${name}`, self]),
    ...entries(at(document, "paths")).flatMap(([path, item]) => [
      ...list(at(item, "parameters")).map((self, index) => [`paths.${path}.parameters[${index}]`, self]),
      ...entries(item).flatMap(([method, operation]) =>
        list(at(operation, "parameters")).map((self, index) => [`paths.${path}.${method}.parameters[${index}]`, self])
      )
    ])
  ] as const
  for (const [where, self] of parameters) {
    if (at(self, "$ref") !== undefined) continue
    need(isText(at(self, "description")), `${String(where)}.description`, "what the parameter is")
    if (at(self, "in") === "path") {
      need(isText(at(self, "schema", "examples", 0)), `${String(where)}.schema.examples`, "a list of one example")
    }
  }
  for (const [name, schema] of entries(at(document, "components", "schemas"))) {
    need(isText(at(schema, "description")), `components.schemas.${name}.description`, "what it is")
    const properties = at(schema, "properties")
    for (const [field, self] of entries(properties)) {
      const inEnvelope = /^Meta\d{3}$/.test(name)
      need(
        inEnvelope || isText(at(self, "description")),
        `components.schemas.${name}.properties.${field}.description`,
        "what the field is"
      )
    }
    for (const field of list(at(schema, "required"))) {
      need(
        at(properties, String(field)) !== undefined,
        `components.schemas.${name}.required`,
        `a list of its own fields, and it has no field \`${String(field)}\``
      )
    }
  }
  for (const reference of references(document)) {
    const target = at(
      document,
      ...reference
        .slice(2)
        .split("/")
        .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    )
    if (target === undefined) problems.push(`${file}: \`${reference}\` is referred to and is not there.`)
  }
  return problems
}

export const problemsOfErrors = (table: unknown): ReadonlyArray<string> => {
  const problems: Array<string> = []
  const need = (holds: boolean, field: string, what: string) => {
    if (!holds) problems.push(`errors.json: \`${field}\` has to be ${what}.`)
  }
  const codes = new Set<unknown>()
  const described = new Set<unknown>()
  for (const [index, error] of list(at(table, "errors")).entries()) {
    const where = `errors[${index}]`
    const code = at(error, "code")
    const name = at(error, "name")
    need(Number.isInteger(code) && !codes.has(code), `${where}.code`, "a code that no other error has")
    codes.add(code)
    need(typeof name === "string" && /^[A-Z]+(_[A-Z]+)*$/.test(name), `${where}.name`, "a name such as `NOT_FOUND`")
    need(Number.isInteger(at(error, "status")), `${where}.status`, "the HTTP status that it comes with")
    need(isText(at(error, "type")), `${where}.type`, "the `type` of the envelope")
    need(isText(at(error, "message")), `${where}.message`, "the text of the envelope")
    need(
      described.has(name) !== isText(at(error, "description")),
      `${where}.description`,
      described.has(name) ? "left out, since another error of its name has it" : "what its class says of itself"
    )
    described.add(name)
  }
  need(isJson(at(table, "groups", every)), `groups.${every}`, "the codes that any operation may answer with")
  for (const [group, self] of entries(at(table, "groups"))) {
    need(isText(at(self, "description")), `groups.${group}.description`, "which operations name the group")
    const members = list(at(self, "codes"))
    need(
      members.length > 0 && members.every((code) => codes.has(code)),
      `groups.${group}.codes`,
      "a list of codes that errors have"
    )
  }
  return problems
}

const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const references = (value: unknown): ReadonlySet<string> =>
  new Set(
    Array.isArray(value)
      ? value.flatMap((item) => [...references(item)])
      : entries(value).flatMap(([key, item]) =>
          key === "$ref" && typeof item === "string" ? [item] : [...references(item)]
        )
  )
