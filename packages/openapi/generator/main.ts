/**
 * Generates code and documentation from `packages/openapi/<version>.json` and `errors.json`: the operations and models of
 * the client, its error classes, the lists of versions, and parts of the documentation. If a document has a problem, it
 * writes nothing.
 *
 * `node main.ts` writes the files. `node main.ts --check` only compares, and fails if a file differs from what it would
 * write.
 */
import { execFileSync } from "node:child_process"
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { dirname, join } from "node:path"
import { InvalidDocuments, readAll, readTable } from "./documents.ts"
import { outputs, owned } from "./outputs.ts"

const root = join(import.meta.dirname, "../../..")

const present = (path: string): string => {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, "utf8") : ""
}

/** The texts, formatted like the rest of the workspace. */
const formatted = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  // Inside the workspace, so that the formatter finds its settings.
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

const main = (checkOnly: boolean): number => {
  const table = readTable()
  const wanted = formatted(outputs(readAll(table), table, present))
  const changed = [...wanted].filter(([path, text]) => present(path) !== text)
  const stale = globSync([...owned], { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !wanted.has(path))
  if (checkOnly) {
    for (const path of [...changed.map(([path]) => path), ...stale]) {
      console.error(`${path} differs from the generator's output`)
    }
    return changed.length + stale.length
  }
  for (const path of stale) {
    rmSync(join(root, path))
    // Files of a removed version.
    for (let folder = dirname(path); readdirSync(join(root, folder)).length === 0; folder = dirname(folder)) {
      rmdirSync(join(root, folder))
    }
  }
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  console.log(`${wanted.size} files: ${changed.length} written, ${stale.length} removed`)
  return 0
}

try {
  process.exitCode = main(process.argv.includes("--check")) === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof InvalidDocuments)) throw error
  for (const problem of error.problems) console.error(problem)
  console.error("Nothing was written.")
  process.exitCode = 1
}
