/**
 * Writes `packages/tracking/src/<version>/` from `packages/openapi/<version>.json`, for each version there is, and what
 * the documentation says of all of them.
 *
 * `node main.ts` writes; `node main.ts --check` only compares, and fails where what stands differs from what it would
 * write.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Description, type Document, read } from "./Description.ts"
import { files } from "./files.ts"
import { readme, versionsPage } from "./versions.ts"

const packages = fileURLToPath(new URL("../..", import.meta.url))
const descriptions = join(packages, "openapi")
const target = join(packages, "tracking", "src")
const checkOnly = process.argv.includes("--check")

const tree = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")])
  )

/** What would be written, formatted as everything else is. */
const generate = (description: Description): ReadonlyMap<string, string> => {
  // Beside the sources, so that the formatter finds the same settings.
  const folder = mkdtempSync(join(packages, "tracking", ".generated-"))
  try {
    for (const [path, text] of files(description)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    execFileSync("oxfmt", [folder], { stdio: ["ignore", "ignore", "inherit"] })
    return tree(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const versions = readdirSync(descriptions)
  .filter((name) => /^\d{4}-\d{2}\.json$/.test(name))
  .toSorted()
  .map((name) => {
    const document: Document = JSON.parse(readFileSync(join(descriptions, name), "utf8"))
    return read(document)
  })
if (versions.length === 0) throw new Error(`There is no description in ${descriptions}`)
let differences = 0
for (const description of versions) {
  const { version } = description
  const folder = join(target, version)
  const wanted = generate(description)
  if (checkOnly) {
    const present = tree(folder)
    for (const path of new Set([...wanted.keys(), ...present.keys()])) {
      if (wanted.get(path) !== present.get(path)) {
        differences += 1
        console.error(`${version}/${path} is not what the generator writes`)
      }
    }
  } else {
    rmSync(folder, { recursive: true, force: true })
    for (const [path, text] of wanted) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  console.log(`${version}: ${wanted.size} files`)
}
const documents: ReadonlyArray<readonly [file: string, write: (present: string) => string]> = [
  [join(packages, "../README.md"), (present) => readme(present, versions)],
  [join(descriptions, "docs/VERSIONS.md"), () => versionsPage(versions)]
]
for (const [file, write] of documents) {
  const present = existsSync(file) ? readFileSync(file, "utf8") : ""
  const wanted = write(present)
  if (wanted === present) continue
  if (checkOnly) {
    differences += 1
    console.error(`${file.slice(join(packages, "..").length + 1)} is not what the generator writes`)
  } else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, wanted)
  }
}
process.exitCode = differences === 0 ? 0 : 1
