/** Files that list every version: the client's list of versions, and the entry points of the packages. */
import type { Description } from "./Description.ts"
import { doc } from "./text.ts"

/** The versions as data, for programs that choose one at run time. */
export const apiVersions = (versions: ReadonlyArray<Description>): string =>
  [
    doc(
      [
        "The API versions as data, oldest first, for programs that choose one at run time, such as a command line.",
        "**Details**",
        "A version's modules are loaded on demand. Written by `npm run generate`."
      ],
      ["@since 0.1.0"]
    ),
    "",
    doc(["The name of an API version that this package has."], ["@category models", "@since 0.1.0"]),
    "export type ApiVersion = keyof typeof versions",
    "",
    doc(
      [
        "Each version by its name.",
        "**Details**",
        [
          "- `released`: the day that AfterShip released it",
          "- `supportedUntil`: the date until which AfterShip supports it; `undefined` if AfterShip no longer lists it, so",
          "  the oldest supported version answers",
          "- `client`: its functions and models",
          "- `operations`: its operations as data"
        ].join("\n")
      ],
      [
        "@example",
        'import { versions } from "@effect-aftership/tracking/ApiVersion"',
        'import * as Effect from "effect/Effect"',
        "",
        "export const program = Effect.gen(function*() {",
        '  const { operations } = yield* Effect.promise(versions["2026-07"].operations)',
        '  return yield* operations.getTrackingById.run({ id: "7c1f0a4be25d4f3f9d6e8b2a5c90d314" })',
        "})",
        "",
        "@category models",
        "@since 0.1.0"
      ]
    ),
    "export const versions = {",
    versions
      .map(({ released, supportedUntil, version }) =>
        [
          `  ${JSON.stringify(version)}: {`,
          `    released: ${JSON.stringify(released)},`,
          `    supportedUntil: ${supportedUntil === undefined ? "undefined" : JSON.stringify(supportedUntil)},`,
          `    client: () => import("./${version}/index.ts"),`,
          `    operations: () => import("./${version}/operations.ts")`,
          "  }"
        ].join("\n")
      )
      .join(",\n"),
    "}",
    ""
  ].join("\n")

/** A package.json with an entry for each version in its maps of exports, instead of the present ones. */
export const withExports = (
  manifest: string,
  versions: ReadonlyArray<Description>,
  entries: (version: string) => ReadonlyArray<readonly [path: string, target: string, built: string]>
): string => {
  interface Manifest {
    readonly exports: Readonly<Record<string, unknown>>
    readonly publishConfig: { readonly exports?: Readonly<Record<string, unknown>> }
  }
  const isVersion = (path: string) => /^\.\/\d{4}-\d{2}(\b|$)/.test(path)
  const replaced = (
    present: Readonly<Record<string, unknown>>,
    targetOf: (entry: readonly [string, string, string]) => string
  ): Readonly<Record<string, unknown>> => {
    const all = versions.flatMap(({ version }) => entries(version).map((entry) => [entry[0], targetOf(entry)] as const))
    const rows = Object.entries(present)
    const first = rows.findIndex(([path]) => isVersion(path))
    const before = rows.slice(0, Math.max(first, 0))
    return Object.fromEntries([...before, ...all, ...rows.slice(before.length).filter(([path]) => !isVersion(path))])
  }
  const self: Manifest = JSON.parse(manifest)
  const built = self.publishConfig.exports
  const next = {
    ...self,
    exports: replaced(self.exports, ([, target]) => target),
    publishConfig:
      built === undefined
        ? self.publishConfig
        : { ...self.publishConfig, exports: replaced(built, ([, , target]) => target) }
  }
  return `${JSON.stringify(next, null, 2)}\n`
}

/** The entry points of a version in the client. */
export const clientEntries = (version: string) =>
  [
    [`./${version}`, `./src/${version}/index.ts`, `./dist/${version}/index.js`],
    [`./${version}/*`, `./src/${version}/*.ts`, `./dist/${version}/*.js`]
  ] as const

/** The entry points in the package of the descriptions, which is published without a build. */
export const documentEntries = (version: string) =>
  [`./${version}`, `./${version}.json`].map((path) => [path, `./${version}.json`, `./${version}.json`] as const)

const identifier = (version: string): string => `v${version.replace("-", "_")}`

/** The sandbox's documents, in memory. */
export const documents = (versions: ReadonlyArray<Description>): string =>
  [
    doc([
      "The OpenAPI documents of all versions, in memory, for Node, Bun and Deno, where reading a file is cheap. Written by `npm run generate`."
    ]),
    ...versions.map(
      ({ version }) => `import ${identifier(version)} from "@effect-aftership/openapi/${version}" with { type: "json" }`
    ),
    'import type { Documents } from "./versions.ts"',
    "",
    "export const documents: Documents = {",
    versions.map(({ version }) => `  ${JSON.stringify(version)}: ${identifier(version)}`).join(",\n"),
    "}",
    ""
  ].join("\n")

/** The sandbox's documents, loaded on demand. */
export const documentsOnDemand = (versions: ReadonlyArray<Description>): string =>
  [
    doc([
      "The OpenAPI documents of all versions, each loaded on demand, for browsers, where a file is a download. Written by `npm run generate`."
    ]),
    'import type { Documents } from "./versions.ts"',
    "",
    "export const documents: Documents = {",
    versions
      .map(
        ({ version }) =>
          `  ${JSON.stringify(version)}: () => import("@effect-aftership/openapi/${version}", { with: { type: "json" } })`
      )
      .join(",\n"),
    "}",
    ""
  ].join("\n")

/** The names of the operations of all versions. The sandbox must have a handler for each. */
export const operationNames = (versions: ReadonlyArray<Description>): string => {
  const names = new Set(versions.flatMap(({ operations }) => operations.map(({ name }) => name)))
  return [
    doc(["The operations of all versions. Written by `npm run generate`."]),
    "const operationNames = [",
    [...names]
      .sort()
      .map((name) => `  ${JSON.stringify(name)}`)
      .join(",\n"),
    "] as const",
    "",
    doc(
      [
        [
          "The operations that the sandbox supports, by AfterShip's names. An operation that exists in several API versions",
          "counts as one operation."
        ].join(" ")
      ],
      ["@category models", "@since 0.1.0"]
    ),
    "export type OperationName = (typeof operationNames)[number]",
    "",
    "const known: ReadonlySet<string> = new Set(operationNames)",
    "",
    "export const isOperationName = (name: string): name is OperationName => known.has(name)",
    ""
  ].join("\n")
}
