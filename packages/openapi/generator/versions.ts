/** The documentation about all versions together: two parts of the README, and `docs/VERSIONS.md`. */
import type { Description, Operation } from "./Description.ts"
import { code, differences, fieldsOf, short } from "./differences.ts"
import { errorRows, type ErrorTable } from "./errors.ts"

const row = (cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")

const tick = (there: boolean): string => (there ? "✓" : "–")

const has = ({ operations }: Description, name: string): boolean =>
  operations.some((operation) => operation.name === name)

/** Each operation as described by the newest version that has it, grouped by kind and by versions. */
const operationGroups = (versions: ReadonlyArray<Description>): ReadonlyArray<ReadonlyArray<Operation>> => {
  const newest = new Map(versions.flatMap(({ operations }) => operations.map((_) => [_.name, _] as const)))
  const kinds = [...new Set(versions.toReversed().flatMap(({ operations }) => operations.map(({ group }) => group)))]
  const groups = new Map<string, Array<Operation>>()
  for (const operation of newest.values()) {
    const key = [operation.group, ...versions.map((version) => has(version, operation.name))].join()
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(operation)
  }
  return kinds.flatMap((kind) => [...groups.values()].filter(([first]) => first?.group === kind))
}

const stateOf = ({ supportedUntil }: Description): string =>
  supportedUntil === undefined ? "no longer listed" : "supported"

const describedBy = ({ derivedFrom }: Description): string =>
  derivedFrom.length === 0 ? "by us" : `by us, derived from ${derivedFrom.join(" and ")}`

const versionsTable = (versions: ReadonlyArray<Description>): string =>
  table(
    ["API version", "released", "state", "supported until", "described", "import"],
    versions.map((description) => [
      description.version,
      description.released,
      stateOf(description),
      description.supportedUntil ?? "–",
      describedBy(description),
      code(`@effect-aftership/tracking/${description.version}`)
    ])
  )

/** The table in the README of the descriptions. */
const documentsTable = (versions: ReadonlyArray<Description>): string =>
  table(
    ["document", "operations", "state", "AfterShip supports the version until"],
    versions.map((description) => [
      code(`${description.version}.json`) + (description.derivedFrom.length === 0 ? "" : " (derived)"),
      String(description.operations.length),
      stateOf(description),
      description.supportedUntil ?? "–"
    ])
  )

const operationsByVersion = (versions: ReadonlyArray<Description>): string =>
  table(
    ["operations", ...versions.map(({ version }) => version)],
    operationGroups(versions).map((operations) => [
      operations.map(({ name }) => code(name)).join(", "),
      ...versions.map((version) => tick(operations.every(({ name }) => has(version, name))))
    ])
  )

const operationsTable = (versions: ReadonlyArray<Description>): string =>
  table(
    ["function", "request", "per second", "idempotent"],
    operationGroups(versions)
      .flat()
      .map((operation) => {
        const { body, method, name, path, pathParameters, queryParameters, rateLimit, idempotent } = operation
        const input = [
          ...pathParameters.map((parameter) => parameter.name),
          ...(body === undefined ? [] : ["body"]),
          ...(queryParameters.length === 0 ? [] : ["query?"])
        ]
        return [
          code(`${name}(${input.join(", ")})`),
          code(`${method} ${path}`),
          String(rateLimit.requests / rateLimit.seconds),
          idempotent ? "yes" : "no"
        ]
      })
  )

const errorsTable = (errors: ErrorTable): string =>
  table(
    ["tag", "code", "meta code"],
    errorRows(errors).map(([tag, name, codes]) => [code(tag), code(name), codes])
  )

/** The generated parts of the READMEs. */
export const readme = (text: string, versions: ReadonlyArray<Description>, errors: ErrorTable): string =>
  withParts(text, {
    versions: `${versionsTable(versions)}\n\n${operationsByVersion(versions)}`,
    operations: operationsTable(versions),
    errors: errorsTable(errors)
  })

export const documentsReadme = (text: string, versions: ReadonlyArray<Description>): string =>
  withParts(text, { documents: documentsTable(versions) })

/** A page with its generated parts, which are between two comments, replaced. */
const withParts = (text: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const [open, close] = [`<!-- generated: ${name} -->`, "<!-- end -->"]
    const start = text.indexOf(open)
    const end = text.indexOf(close, start)
    if (start === -1 || end === -1) throw new Error(`The README has no ${open} with an ${close}`)
    return `${text.slice(0, start + open.length)}\n\n${part}\n\n${text.slice(end)}`
  }, text)

// ---------------------------------------------------------------------------------------------------------------------

const wrappers = ({ operations }: Description): string =>
  [...new Set(operations.flatMap(({ body, data }) => [body?.wrap, data.wrap]))]
    .filter((wrap) => wrap !== undefined)
    .map(code)
    .join(", ") || "–"

const pagedBy = ({ operations }: Description): string =>
  operations
    .flatMap(({ name, queryParameters }) => (name === "getTrackings" ? queryParameters : []))
    .filter(({ name }) => name === "page" || name === "cursor")
    .map(({ name }) => code(name))
    .join(", ")

const glance = (versions: ReadonlyArray<Description>): string =>
  table(
    ["", ...versions.map(({ version }) => version)],
    [
      ["operations", ...versions.map(({ operations }) => String(operations.length))],
      ["models", ...versions.map(({ models }) => String(models.length))],
      ["bodies and answers wrapped in", ...versions.map(wrappers)],
      ["pages of `getTrackings` by", ...versions.map(pagedBy)]
    ]
  )

/** The fields of a model that some versions lack, or have with a different type. */
const fieldsByVersion = (model: string, versions: ReadonlyArray<Description>): string => {
  const fields = versions.map(
    ({ models }) => new Set(models.flatMap(({ name, schema }) => (name === model ? fieldsOf(schema).map(short) : [])))
  )
  const all = [...new Set(fields.flatMap((names) => [...names]))]
  const some = all.filter((field) => !fields.every((names) => names.has(field)))
  return [
    table(
      ["field", ...versions.map(({ version }) => version)],
      some.map((field) => [field, ...fields.map((names) => tick(names.has(field)))])
    ),
    `The other ${all.length - some.length} fields are the same in all versions.`
  ].join("\n\n")
}

const step = (before: Description, after: Description): string =>
  [
    `## From ${before.version} to ${after.version}`,
    table(
      ["", before.version, after.version],
      differences(before, after).map((_) => [_.subject, _.before ?? "–", _.after ?? "–"])
    )
  ].join("\n\n")

/** The most common upgrade: from our first version to the newest. */
const farthest: readonly [from: string, to: string] = ["2024-10", "2026-07"]

/** The differences from each version to the next. */
export const versionsPage = (versions: ReadonlyArray<Description>): string => {
  const find = (name: string): Description => {
    const found = versions.find(({ version }) => version === name)
    if (found === undefined) throw new Error(`There is no version ${name}`)
    return found
  }
  const [from, to] = farthest
  const steps = versions.slice(1).flatMap((after, index) => versions.slice(index, index + 1).map((_) => step(_, after)))
  const derived = versions.filter(({ derivedFrom }) => derivedFrom.length > 0).map(({ version }) => version)
  return (
    [
      "<!-- Written by `npm run generate` from the descriptions. Do not edit: changes are overwritten. -->",
      "# Differences between the versions",
      [
        "The two columns show what each version has in the same place. A dash (–) means that it has nothing there. A field is",
        "written as `name: type`. `?` and `null` are shown only if the versions differ in them. A replacement is shown next",
        "to what it replaces. *All of* a model means that the other version has no model of that name."
      ].join("\n"),
      [
        "The tables are generated from our descriptions. They cover fields, types, rules and codes, but not the values of open",
        `strings such as the sub-statuses. ${derived.join(" and ")} are derived from the versions before and after them.`
      ].join("\n"),
      "## At a glance",
      glance(versions),
      ...["Tracking", "Checkpoint", "CreateTrackingRequest"].flatMap((model) => [
        `## Fields of ${code(model)}`,
        fieldsByVersion(model, versions)
      ]),
      step(find(from), find(to)),
      ...steps,
      ""
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  )
}
