/** An operation becomes one function, which is one call, and what there is to know of it. */
import type { Model, Operation } from "./Description.ts"
import { asList, capitalized, oneOrList, queryName } from "./model.ts"
import { doc, literal } from "./text.ts"

/** The errors that an operation may add to those of every call. */
const errorByMetaCode: Readonly<Record<number, string>> = {
  4001: "InvalidJson",
  4003: "TrackingAlreadyExist",
  4004: "TrackingDoesNotExist",
  4005: "TrackingNumberInvalid",
  4006: "TrackingRequired",
  4007: "TrackingNumberRequired",
  4008: "ValueInvalid",
  4009: "ValueRequired",
  4010: "SlugInvalid",
  4011: "MissingOrInvalidRequiredField",
  4012: "BadCourier",
  4013: "InactiveRetrackNotAllowed",
  4014: "NotificationRequired",
  4015: "IdInvalid",
  4016: "RetrackOnceAllowed",
  4017: "TrackingNumberFormatInvalid"
}

const common = [400, 401, 403, 404, 429, 500, 502, 503, 504]

const errorsOf = (operation: Operation): ReadonlyArray<string> =>
  operation.metaCodes
    .filter((code) => !common.includes(code))
    .sort((a, b) => a - b)
    .map((code) => {
      const name = errorByMetaCode[code]
      if (name === undefined) throw new Error(`${operation.name}: no error stands for the meta code ${code}`)
      return name
    })

export const errorName = (operation: Operation): string => capitalized(`${operation.name}Error`)

export const endpoint = (operation: Operation, version: string, models: ReadonlyMap<string, Model>): string => {
  const { body, data, name, pathParameters, queryParameters } = operation
  const forms = oneOrList(models.get(data.model)?.schema ?? {}, models)
  const list = forms && asList(forms)
  const errors = errorsOf(operation)
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
  const union = ["CallError", ...errors]
  return [
    'import type * as Effect from "effect/Effect"',
    'import type { HttpClient } from "effect/http/HttpClient"',
    'import type { AfterShipConfig } from "../AfterShipConfig.ts"',
    errors.length === 0
      ? 'import type { CallError } from "../AfterShipError.ts"'
      : `import { type CallError, ${errors.join(", ")} } from "../AfterShipError.ts"`,
    'import { call } from "../internal/endpoint.ts"',
    ...imported.map((model) => `import type { ${model} } from "./models/${model}.ts"`),
    "",
    doc([`What {@link ${name}} can fail with.`], ["@category errors", "@since 0.1.0"]),
    `export type ${errorName(operation)} =\n  | ${union.join("\n  | ")}`,
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
        `@see ${operation.see}`,
        `@category ${operation.group.toLowerCase()}`,
        "@since 0.1.0"
      ]
    ),
    `export const ${name} = (${parameters.join(", ")}): ` +
      `Effect.Effect<${data.model}, ${errorName(operation)}, AfterShipConfig | HttpClient> =>`,
    `  call(endpoint, { ${input.join(", ")} })`,
    "",
    "const endpoint = {",
    `  operation: ${JSON.stringify(name)},`,
    `  apiVersion: ${JSON.stringify(version)},`,
    `  method: ${JSON.stringify(operation.method)},`,
    `  path: ${JSON.stringify(operation.path)},`,
    `  repeatable: ${operation.repeatable},`,
    ...(body?.wrap === undefined ? [] : [`  bodyKey: ${JSON.stringify(body.wrap)},`]),
    ...(data.wrap === undefined ? [] : [`  dataKey: ${JSON.stringify(data.wrap)},`]),
    `  errors: [${errors.join(", ")}]`,
    "} as const",
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
    : [`- The answer is a {@link ${operation.data.model}}, in one of two forms: \`${list}\` is a list in either`]),
  `- API version ${version}: \`${operation.method} /tracking/${version}${operation.path}\``,
  `- Rate limit: ${operation.rateLimit.requests} requests per ${
    operation.rateLimit.seconds === 1 ? "second" : `${operation.rateLimit.seconds} seconds`
  }, unless the account has another`,
  operation.repeatable
    ? "- May be repeated: tried again after any transient failure"
    : "- May not be repeated: tried again only where AfterShip cannot have acted on it",
  ...(errors.length > 0 ? [`- Errors of its own: ${errors.map((error) => `\`${error}\``).join(", ")}`] : [])
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
