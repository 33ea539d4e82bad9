/** All generated files: the path of each from the root, and its text before formatting. */
import {
  apiVersions,
  clientEntries,
  documentEntries,
  documents,
  documentsOnDemand,
  operationNames,
  withExports
} from "./catalogue.ts"
import type { Description } from "./Description.ts"
import { descriptors } from "./endpoint.ts"
import { errorClasses, errorExports, errorGroups, type ErrorTable } from "./errors.ts"
import { files } from "./files.ts"
import { sharedModels } from "./models.ts"
import { within } from "./text.ts"
import { contract } from "./typetest.ts"
import { documentsReadme, readme, versionsPage } from "./versions.ts"

const client = "packages/tracking"
const src = `${client}/src`
const sandbox = "packages/sandbox/src/internal"

/** The paths that contain only generated files. A file there that the generator does not write is removed. */
export const owned = [
  `${src}/20*/**/*.ts`,
  `${src}/models/*.ts`,
  `${src}/internal/{endpoints,texts}/*.ts`,
  `${client}/typetest/20*.tst.ts`
]

/** The deprecation note for the functions of a version that AfterShip no longer lists. */
const deprecation = ({ supportedUntil }: Description, versions: ReadonlyArray<Description>): string | undefined => {
  const oldest = versions.find((version) => version.supportedUntil !== undefined)?.version
  const present = oldest === undefined ? "" : `, at present ${oldest}`
  return supportedUntil === undefined
    ? `no longer listed by AfterShip; answered by the oldest supported version${present}`
    : undefined
}

export const outputs = (
  versions: ReadonlyArray<Description>,
  errors: ErrorTable,
  present: (path: string) => string
): ReadonlyMap<string, string> => {
  const models = sharedModels(versions)
  /** A file with generated parts. */
  const edited = (path: string, edit: (text: string) => string) => [path, edit(present(path))] as const
  const part = (path: string, name: string, text: string) => edited(path, (source) => within(source, path, name, text))
  const all = (entries: Iterable<readonly [string, string]>, folder: string) =>
    [...entries].map(([path, text]) => [`${folder}/${path}`, text] as const)
  return new Map<string, string>([
    ...all(models.files, `${src}/models`),
    ...all(models.texts, `${src}/internal/texts`),
    ...versions.flatMap((description) => {
      const { operations, version } = description
      return [
        ...all(
          files(description, deprecation(description, versions), errors, models.fileOf(version)),
          `${src}/${version}`
        ),
        [`${src}/internal/endpoints/${version}.ts`, descriptors(operations, version)] as const,
        [`${client}/typetest/${version}.tst.ts`, contract(description, errors)] as const
      ]
    }),
    [`${src}/ApiVersion.ts`, apiVersions(versions)],
    [`${src}/internal/errorGroups.ts`, errorGroups(errors)],
    part(`${src}/AfterShipError.ts`, "api errors", errorClasses(errors)),
    part(`${src}/index.ts`, "api errors", errorExports(errors)),
    [`${sandbox}/documents.ts`, documents(versions)],
    [`${sandbox}/documentsOnDemand.ts`, documentsOnDemand(versions)],
    [`${sandbox}/operationNames.ts`, operationNames(versions)],
    edited(`${client}/package.json`, (text) => withExports(text, versions, clientEntries)),
    edited("packages/openapi/package.json", (text) => withExports(text, versions, documentEntries)),
    edited("packages/openapi/README.md", (text) => documentsReadme(text, versions)),
    edited("README.md", (text) => readme(text, versions, errors)),
    ["packages/openapi/docs/VERSIONS.md", versionsPage(versions)]
  ])
}
