/**
 * Proves that a new API version is one document and one command, and that a new operation is one handler besides. In a
 * copy of the project, the newest document becomes an imaginary version with one more field. What is generated from it
 * has to pass the types, the lint and the look for unused files. Then it gets one more operation: the compiler has to name
 * the one handler that the sandbox lacks, and with it the tests of that version have to pass.
 */
import { spawn } from "node:child_process"
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

const root = join(import.meta.dirname, "..")
const imaginary = "2099-01"
const copy = mkdtempSync(join(tmpdir(), "new-version-"))

/** Runs a command in the copy; what it printed, whether it failed or not. */
const run = (
  command: string,
  ...args: ReadonlyArray<string>
): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: copy,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"]
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text))
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, output }))
  })

const pass = async (what: string, command: string, ...args: ReadonlyArray<string>): Promise<void> => {
  const { code, output } = await run(command, ...args)
  if (code !== 0) throw new Error(`A new version fails: ${what}\n${output}`)
}

/** The project without what git ignores, and with the same installation. What is built may just be built anew. */
const makeCopy = async (): Promise<string> => {
  const listed = spawn("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root })
  let names = ""
  listed.stdout.setEncoding("utf8").on("data", (text) => (names += text))
  await new Promise((resolve) => listed.on("close", resolve))
  const installed = globSync("packages/*/node_modules", { cwd: root })
  for (const name of [...names.split("\0").filter((name) => name !== ""), ...installed]) {
    // A file that is deleted and not committed is listed, too.
    if (globSync(name, { cwd: root }).length === 0) continue
    cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction")
  const [newest = ""] = globSync("packages/openapi/20*.json", { cwd: root }).toSorted().slice(-1)
  return newest
}

/** A document that is not finished is refused with a sentence, and nothing is written. */
const refuse = async (generator: string, sentence: string): Promise<void> => {
  const { code, output } = await run("node", generator)
  const written = globSync(`packages/*/**/${imaginary}{,.*}`, { cwd: copy, exclude: ["**/node_modules"] })
  if (code === 0 || !output.includes(sentence) || written.length !== 1) {
    throw new Error(`An unfinished document has to be refused, and nothing written:\n${output}${written.join("\n")}`)
  }
}

interface Document {
  readonly info: Record<string, unknown>
  readonly servers: Array<unknown>
  readonly paths: Record<string, Record<string, unknown>>
  readonly components: { readonly schemas: Record<string, { readonly properties: Record<string, unknown> }> }
}

const edit = (file: string, change: (document: Document) => void): void => {
  const document: Document = JSON.parse(readFileSync(file, "utf8"))
  change(document)
  writeFileSync(file, JSON.stringify(document, null, 2))
}

const compiler = join(root, "node_modules/@effect/tsgo/dist/effect-tsgo.cjs")

/** The tests that go over all versions, as far as they are about the new one or about all together. */
const tests = [
  "run --config vitest.workspace.ts --project openapi --project tracking --project examples",
  "description versions operations mock roundtrips readme --testNamePattern"
]
  .join(" ")
  .split(" ")
  .concat(`${imaginary}|README|VERSIONS|the versions`)

const main = async (): Promise<void> => {
  const newest = await makeCopy()
  const file = join(copy, dirname(newest), `${imaginary}.json`)
  cpSync(join(copy, newest), file)
  await refuse("packages/openapi/generator/main.ts", `${imaginary}.json: \`info.version\``)
  edit(file, ({ components, info, servers }) => {
    Object.assign(info, { version: imaginary, "x-released": "2099-01-08", "x-supported-until": "2102-01-14" })
    servers[0] = { url: `https://api.aftership.com/tracking/${imaginary}`, description: "AfterShip" }
    const { Tracking } = components.schemas
    if (Tracking === undefined) throw new Error("The newest version has no model Tracking")
    Tracking.properties["imaginary"] = { type: ["string", "null"], description: "A field of an imaginary version." }
  })
  await pass("formatting its document", "oxfmt", file)
  const generate = () => pass("generating", "node", "packages/openapi/generator/main.ts")
  await generate()
  const { output } = await run("node", compiler, "get-exe-path")
  const types = ["-b", "--pretty", "false", "packages/tsconfig.json"] as const
  await Promise.all([
    pass("its types", output.trim(), ...types),
    pass("its lint", "oxlint", "--format", "unix").then(() =>
      pass("the look for what is unused", "knip", "--config", ".knip.jsonc")
    )
  ])

  edit(file, ({ paths }) => {
    const { get, parameters } = paths["/trackings/{id}"] ?? {}
    paths["/trackings/{id}/imaginary"] = { parameters, get: { ...Object(get), operationId: "getImaginary" } }
  })
  await pass("formatting its document", "oxfmt", file)
  await generate()
  const lacking = await run(output.trim(), ...types)
  const errors = lacking.output.split("\n").filter((line) => /^\S+\(\d+,\d+\): error/.test(line))
  if (errors.length !== 1 || !/^packages\/sandbox\/src\/internal\/handlers\.ts.*getImaginary/.test(errors[0] ?? "")) {
    throw new Error(`The compiler has to name the handler that a new operation lacks, and says:\n${lacking.output}`)
  }
  const handlers = join(copy, "packages/sandbox/src/internal/handlers.ts")
  const source = readFileSync(handlers, "utf8")
  writeFileSync(handlers, source.replace("  getTrackingById:", "  getImaginary: getTracking,\n  getTrackingById:"))
  await Promise.all([
    pass("the types of a new operation", output.trim(), ...types),
    pass("its tests", "vitest", ...tests)
  ])
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
