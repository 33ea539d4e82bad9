/** The files of one API version. */
import type { Description, Operation } from "./Description.ts"
import { endpoint, errorName } from "./endpoint.ts"
import type { ErrorTable } from "./errors.ts"
import { operationsModule } from "./operations.ts"
import { doc } from "./text.ts"

/** The path of each file in its version's folder, and its text before formatting. */
export const files = (
  { models, operations, version }: Description,
  deprecated: string | undefined,
  table: ErrorTable,
  fileOf: ReadonlyMap<string, string>
): ReadonlyMap<string, string> => {
  const byName = new Map(models.map((self) => [self.name, self]))
  const shared = [...fileOf].sort(([one], [other]) => (one < other ? -1 : 1))
  return new Map([
    ...operations.map(
      (operation) => [`${operation.name}.ts`, endpoint(operation, version, deprecated, byName, table)] as const
    ),
    ...shared.map(([name, file]) => [`models/${name}.ts`, `export { ${name} } from "../../models/${file}"`] as const),
    ["operations.ts", operationsModule(operations, version, byName, fileOf)] as const,
    ["responses.ts", responses(operations, version, fileOf)] as const,
    [
      "index.ts",
      [
        doc([`Version ${version} of the AfterShip Tracking API: its operations and models.`], ["@since 0.1.0"]),
        ...operations
          .map(
            (operation) => `export { ${operation.name}, type ${errorName(operation)} } from "./${operation.name}.ts"`
          )
          .sort(),
        `export { responses } from "./responses.ts"`,
        ...shared.map(([name, file]) => `export { ${name} } from "../models/${file}"`),
        ""
      ].join("\n")
    ] as const
  ])
}

/** The response schemas by operation, for the drift check. */
const responses = (
  operations: ReadonlyArray<Operation>,
  version: string,
  fileOf: ReadonlyMap<string, string>
): string =>
  [
    `import type { Responses } from "../Drift.ts"`,
    ...[...new Set(operations.map(({ data }) => data.model))]
      .sort()
      .map((data) => `import { ${data} } from "../models/${fileOf.get(data)}"`),
    "",
    doc(
      [`The response schemas of version ${version}, for the layers of \`Drift\`.`],
      ["@category schemas", "@since 0.1.0"]
    ),
    "export const responses: Responses = {",
    `  apiVersion: ${JSON.stringify(version)},`,
    `  schemas: { ${operations.map(({ data, name }) => `${name}: ${data.model}`).join(", ")} }`,
    "}",
    ""
  ].join("\n")
