/**
 * Writes what follows from `packages/openapi/<version>.json` and `errors.json`: the operations and models of the client,
 * its error classes, and what the documentation says of all versions.
 *
 * `node main.ts` writes; `node main.ts --check` only compares, and fails where what stands differs from what it would
 * write.
 */
import { execFileSync } from "node:child_process"
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { apiVersions, clientEntries, documentEntries, withExports } from "./catalogue.ts"
import { type Document, read } from "./Description.ts"
import { errorClasses, errorExports, errorGroups, readErrors } from "./errors.ts"
import { descriptors } from "./endpoint.ts"
import { files } from "./files.ts"
import { sharedModels } from "./models.ts"
import { within } from "./text.ts"
import { documentsReadme, readme, versionsPage } from "./versions.ts"

const root = join(import.meta.dirname, "../../..")
const checkOnly = process.argv.includes("--check")

const present = (path: string): string | undefined => {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, "utf8") : undefined
}

/** Text as everything else is formatted. */
const formatted = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  // Within the workspace, so that the formatter finds the same settings.
  const folder = mkdtempSync(join(root, ".generated-"))
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    execFileSync("oxfmt", [folder], { stdio: ["ignore", "ignore", "inherit"] })
    return new Map([...texts.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const errors = readErrors()
const versions = readdirSync(join(root, "packages/openapi"))
  .filter((name) => /^\d{4}-\d{2}\.json$/.test(name))
  .toSorted()
  .map((name) => {
    const document: Document = JSON.parse(readFileSync(join(root, "packages/openapi", name), "utf8"))
    return read(document, errors)
  })
if (versions.length === 0) throw new Error("There is no description in packages/openapi")

const models = sharedModels(versions)
const src = "packages/tracking/src"
const part = (path: string, name: string, text: string) =>
  [path, within(present(path) ?? "", path, name, text)] as const

const wanted = formatted(
  new Map([
    ...[...models.texts].map(([path, text]) => [`${src}/internal/texts/${path}`, text] as const),
    ...[...models.files].map(([path, text]) => [`${src}/models/${path}`, text] as const),
    ...versions.flatMap((description) =>
      [...files(description, errors, models.fileOf(description.version))].map(
        ([path, text]) => [`${src}/${description.version}/${path}`, text] as const
      )
    ),
    ...versions.map(
      ({ operations, version }) =>
        [`${src}/internal/endpoints/${version}.ts`, descriptors(operations, version)] as const
    ),
    part(`${src}/AfterShipError.ts`, "api errors", errorClasses(errors)),
    part(`${src}/index.ts`, "api errors", errorExports(errors)),
    [`${src}/internal/errorGroups.ts`, errorGroups(errors)],
    [`${src}/ApiVersion.ts`, apiVersions(versions)],
    [
      "packages/tracking/package.json",
      withExports(present("packages/tracking/package.json") ?? "", versions, clientEntries)
    ],
    [
      "packages/openapi/package.json",
      withExports(present("packages/openapi/package.json") ?? "", versions, documentEntries)
    ],
    ["packages/openapi/README.md", documentsReadme(present("packages/openapi/README.md") ?? "", versions)],
    ["README.md", readme(present("README.md") ?? "", versions, errors)],
    ["packages/openapi/docs/VERSIONS.md", versionsPage(versions)]
  ])
)

/** Files in folders that are written whole, which nothing stands for any more. */
const stale = globSync([`${src}/20*/**/*.ts`, `${src}/models/*.ts`, `${src}/internal/{endpoints,texts}/*.ts`], {
  cwd: root
})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !wanted.has(path))
const changed = [...wanted].filter(([path, text]) => present(path) !== text)

if (checkOnly) {
  for (const path of [...changed.map(([path]) => path), ...stale]) {
    console.error(`${path} is not what the generator writes`)
  }
  process.exitCode = changed.length + stale.length === 0 ? 0 : 1
} else {
  for (const path of stale) rmSync(join(root, path))
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  console.log(`${wanted.size} files: ${changed.length} written, ${stale.length} removed`)
}
