/** Type tests for the functions of a version. */
import type { Description, Operation } from "./Description.ts"
import { classes, codesOf, type ErrorTable } from "./errors.ts"
import { queryName } from "./model.ts"
import { doc } from "./text.ts"

export const contract = ({ operations, version }: Description, table: ErrorTable): string =>
  [
    doc([`Type tests for version ${version}. Only the compiler reads this file. Written by \`npm run generate\`.`]),
    `import type * as version from "@effect-aftership/tracking/${version}"`,
    `import type { operations } from "@effect-aftership/tracking/${version}/operations"`,
    'import type { Contract, Equals, Expect, OfData } from "./contract.ts"',
    "",
    "interface Described {",
    ...operations.map((operation) => entry(operation, table)),
    "}",
    "",
    "export type Checks = [",
    "  Expect<Equals<Contract<typeof version>, { readonly [name in keyof Described]: Described[name] }>>,",
    "  Expect<Equals<OfData<typeof operations>, { readonly [name in keyof Described]: Described[name] }>>",
    "]",
    ""
  ].join("\n")

const entry = (operation: Operation, table: ErrorTable): string => {
  const { body, data, errors, name, pathParameters, queryParameters } = operation
  const input = [
    ...pathParameters.map((parameter) => `${parameter.name}: string`),
    ...(body ? [`body: version.${body.model}`] : []),
    ...(queryParameters.length > 0 ? [`query?: version.${queryName(operation)} | undefined`] : [])
  ]
  const tags = classes(table, codesOf(table, errors)).map((tag) => JSON.stringify(tag))
  return `  readonly ${name}: readonly [[${input.join(", ")}], version.${data.model}, ${tags.join(" | ") || "never"}]`
}
