/** The operations of a version as data. */
import { type Model, nameOf, type Operation } from "./Description.ts"
import { queryName } from "./model.ts"
import { doc } from "./text.ts"

export const operationsModule = (
  operations: ReadonlyArray<Operation>,
  version: string,
  models: ReadonlyMap<string, Model>,
  fileOf: ReadonlyMap<string, string>
): string => {
  const used = operations.flatMap((operation) => [
    ...(operation.body ? [operation.body.model] : []),
    ...(operation.queryParameters.length > 0 ? [queryName(operation)] : []),
    operation.data.model
  ])
  return [
    `import * as endpoints from "../internal/endpoints/${version}.ts"`,
    'import { make } from "../internal/operation.ts"',
    ...[...new Set(used)].toSorted().map((name) => `import { ${name} } from "../internal/texts/${fileOf.get(name)}"`),
    ...operations.map(({ name }) => `import { ${name} } from "./${name}.ts"`),
    "",
    doc(
      [
        `The operations of version ${version} as data, by the names of their functions.`,
        "**Gotchas**",
        "It contains all functions and schemas of the version. If you know which function to call, import that function instead."
      ],
      ["@see `Operation` for the data of each operation", "@category operations", "@since 0.1.0"]
    ),
    `export const operations = {\n${operations.map((operation) => entry(operation, models)).join(",\n")}\n}`,
    ""
  ].join("\n")
}

const entry = (operation: Operation, models: ReadonlyMap<string, Model>): string => {
  const { body, data, name, pathParameters, rateLimit } = operation
  const ids = pathParameters.map((parameter) => `${parameter.name}: ${JSON.stringify(parameter.description ?? "")}`)
  const example = {
    ...Object.fromEntries(pathParameters.map((parameter) => [parameter.name, parameter.schema.examples?.[0]])),
    ...(body && { body: body.example })
  }
  const paging = pagingOf(operation, models)
  return [
    `  ${name}: make(${name}, endpoints.${name}, {`,
    [
      `group: ${JSON.stringify(operation.group)}`,
      `summary: ${JSON.stringify(operation.summary)}`,
      `description: ${JSON.stringify(operation.description)}`,
      `documentation: ${JSON.stringify(operation.see)}`,
      ...(ids.length === 0 ? [] : [`ids: { ${ids.join(", ")} }`]),
      ...(body ? [`body: ${body.model}`] : []),
      ...(operation.queryParameters.length > 0 ? [`query: ${queryName(operation)}`] : []),
      `data: ${data.model}`,
      `rateLimit: { requests: ${rateLimit.requests}, seconds: ${rateLimit.seconds} }`,
      ...(paging ? [`paging: ${JSON.stringify(paging)}`] : []),
      `example: ${JSON.stringify(example)}`
    ].join(",\n"),
    "})"
  ].join("\n")
}

/** An operation that takes a cursor or a page returns its items in the only list of models in its response. */
const pagingOf = (
  { data, name, queryParameters }: Operation,
  models: ReadonlyMap<string, Model>
): { readonly by: string; readonly items: string } | undefined => {
  const by = ["cursor", "page"].find((by) => queryParameters.some((parameter) => parameter.name === by))
  if (by === undefined) return undefined
  const [items, ...others] = Object.entries(models.get(data.model)?.schema.properties ?? {}).flatMap(
    ([field, { items }]) =>
      items?.$ref !== undefined && models.get(nameOf(items.$ref))?.schema.enum === undefined ? [field] : []
  )
  if (items === undefined || others.length > 0) throw new Error(`${name}: its answer has no one list to page through`)
  return { by, items }
}
