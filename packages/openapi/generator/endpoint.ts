/** Generates one function for each operation, with its documentation. */
import type { Operation } from "./Description.ts"
import { classes, codesOf, type ErrorTable, groupName } from "./errors.ts"
import { asList, capitalized, type Models, oneOrList, queryName } from "./model.ts"
import { doc, literal } from "./text.ts"

export const errorName = (operation: Operation): string => capitalized(`${operation.name}Error`)

export const endpoint = (
  operation: Operation,
  version: string,
  /** Says that the version is no longer supported, and which one answers instead. */
  deprecated: string | undefined,
  models: Pick<Models, "get">,
  table: ErrorTable
): string => {
  const { body, data, name, pathParameters, queryParameters } = operation
  const forms = oneOrList(models.get(data.model)?.schema ?? {}, models)
  const list = forms && asList(forms)
  const errors = classes(table, codesOf(table, operation.errors))
  const query = queryParameters.length > 0 ? queryName(operation) : undefined
  const imported = [body?.model, query, data.model].filter((model) => model !== undefined).sort()
  const parameters = [
    ...pathParameters.map((parameter) => `${parameter.name}: string`),
    ...(body ? [`body: ${body.model}`] : []),
    ...(query ? [`query?: ${query}`] : [])
  ]
  const input = [
    ...(pathParameters.length > 0 ? [`path: { ${pathParameters.map((parameter) => parameter.name).join(", ")} }`] : []),
    ...(body ? ["body"] : []),
    ...(query ? ["query"] : [])
  ]
  return [
    'import type * as Effect from "effect/Effect"',
    'import type { HttpClient } from "effect/http/HttpClient"',
    'import type { AfterShipConfig } from "../AfterShipConfig.ts"',
    'import type { CallError } from "../AfterShipError.ts"',
    'import { call } from "../internal/request/endpoint.ts"',
    `import { ${name} as endpoint } from "../internal/endpoints/${version}.ts"`,
    ...imported.map((model) => `import type { ${model} } from "./models/${model}.ts"`),
    "",
    doc([`The errors of {@link ${name}}.`], ["@category errors", "@since 0.1.0"]),
    `export type ${errorName(operation)} = CallError${errors.length === 0 ? "" : ownErrors}`,
    "",
    doc(
      [
        `${operation.summary}.`,
        operation.description,
        "**Details**",
        details(operation, version, errors, list).join("\n")
      ],
      [
        ["@example", ...example(operation, version, list)].join("\n"),
        "",
        ...(deprecated === undefined ? [] : [`@deprecated ${deprecated}`]),
        `@see ${operation.see}`,
        `@category ${operation.group.toLowerCase()}`,
        "@since 0.1.0"
      ]
    ),
    `export const ${name} = (${parameters.join(", ")}): ` +
      `Effect.Effect<${data.model}, ${errorName(operation)}, AfterShipConfig | HttpClient> =>`,
    `  call(endpoint, { ${input.join(", ")} })`,
    ""
  ].join("\n")
}

/** Uses `prototype` so that an editor shows the name of the alias and not those of its classes. */
const ownErrors = ' | (typeof endpoint.errors)[number][number]["prototype"]'

/** The data for the calls of a version, as constants, so that a bundle contains only those that are used. */
export const descriptors = (operations: ReadonlyArray<Operation>, version: string): string => {
  const groups = [...new Set(operations.flatMap(({ errors }) => errors.map(groupName)))].toSorted()
  return [
    doc([`The operations of version ${version}, as \`call\` takes them. Written by \`npm run generate\`.`]),
    `import { ${groups.join(", ")} } from "../errorGroups.ts"`,
    ...operations.flatMap(({ body, data, errors, method, name, path, idempotent }) => [
      "",
      `export const ${name} = {`,
      `  operation: ${JSON.stringify(name)},`,
      `  apiVersion: ${JSON.stringify(version)},`,
      `  method: ${JSON.stringify(method)},`,
      `  path: ${JSON.stringify(path)},`,
      `  idempotent: ${idempotent},`,
      ...(body?.wrap === undefined ? [] : [`  bodyKey: ${JSON.stringify(body.wrap)},`]),
      ...(data.wrap === undefined ? [] : [`  dataKey: ${JSON.stringify(data.wrap)},`]),
      `  errors: [${errors.map(groupName).join(", ")}]`,
      "} as const"
    ]),
    ""
  ].join("\n")
}

const details = (
  operation: Operation,
  version: string,
  errors: ReadonlyArray<string>,
  list: string | undefined
): ReadonlyArray<string> => [
  ...operation.pathParameters.map(({ description, name }) => `- \`${name}\`: ${description ?? ""}`),
  ...(operation.body ? [`- \`body\`: a {@link ${operation.body.model}}`] : []),
  ...(operation.queryParameters.length > 0 ? [`- \`query\`: a {@link ${queryName(operation)}}`] : []),
  ...(list === undefined
    ? []
    : [`- The response is a {@link ${operation.data.model}}, in one of two forms: \`${list}\` is a list in both`]),
  `- API version ${version}: \`${operation.method} /tracking/${version}${operation.path}\``,
  `- Rate limit: ${operation.rateLimit.requests} requests per ${
    operation.rateLimit.seconds === 1 ? "second" : `${operation.rateLimit.seconds} seconds`
  }, unless the account has a different limit`,
  operation.idempotent
    ? "- Idempotent: retried after any transient failure"
    : "- Not idempotent: retried only if AfterShip cannot have processed the request",
  ...(errors.length > 0 ? [`- Specific errors: ${errors.map((error) => `\`${error}\``).join(", ")}`] : [])
]

const example = (operation: Operation, version: string, list: string | undefined): ReadonlyArray<string> => {
  const { body, name, pathParameters } = operation
  const inputs = [
    ...pathParameters.map(({ name: parameter, schema }) => {
      const [value] = schema.examples ?? []
      if (value === undefined) throw new Error(`${name}: its parameter ${parameter} has no example`)
      return literal(value)
    }),
    ...(body ? [literal(body.example)] : [])
  ]
  return [
    `import { ${name} } from "@effect-aftership/tracking/${version}/${name}"`,
    'import * as Effect from "effect/Effect"',
    "",
    ...`export const program = ${name}(${inputs.join(", ")}).pipe(`.split("\n"),
    ...(list === undefined ? [] : [`  Effect.map((data) => ${list}),`]),
    "  Effect.tap((data) => Effect.log(data))",
    ")"
  ]
}
