/** The files of one API version. */
import type { Description, Operation } from "./Description.ts"
import { endpoint, errorName } from "./endpoint.ts"
import type { ErrorTable } from "./errors.ts"
import { model, queryModel, queryName } from "./model.ts"
import { doc } from "./text.ts"

/** Each file's path below the folder of its version, and its text before formatting. */
export const files = ({ models, operations, version }: Description, table: ErrorTable): ReadonlyMap<string, string> => {
  const byName = new Map(models.map((self) => [self.name, self]))
  const withQuery = operations.filter((operation) => operation.queryParameters.length > 0)
  const modelNames = [...models.map(({ name }) => name), ...withQuery.map(queryName)].sort()
  return new Map([
    ...operations.map((operation) => [`${operation.name}.ts`, endpoint(operation, version, byName, table)] as const),
    ...models.map((self) => [`models/${self.name}.ts`, model(self, byName)] as const),
    ...withQuery.map((operation) => [`models/${queryName(operation)}.ts`, queryModel(operation, byName)] as const),
    ["responses.ts", responses(operations, version)] as const,
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
        ...modelNames.map((name) => `export { ${name} } from "./models/${name}.ts"`),
        ""
      ].join("\n")
    ] as const
  ])
}

/** The schemas that answers are held against, by operation. */
const responses = (operations: ReadonlyArray<Operation>, version: string): string =>
  [
    `import type { Responses } from "../Drift.ts"`,
    ...[...new Set(operations.map(({ data }) => data.model))]
      .sort()
      .map((data) => `import { ${data} } from "./models/${data}.ts"`),
    "",
    doc(
      [`What the answers of version ${version} are like, for the layers of \`Drift\`.`],
      ["@category schemas", "@since 0.1.0"]
    ),
    "export const responses: Responses = {",
    `  apiVersion: ${JSON.stringify(version)},`,
    `  schemas: { ${operations.map(({ data, name }) => `${name}: ${data.model}`).join(", ")} }`,
    "}",
    ""
  ].join("\n")
