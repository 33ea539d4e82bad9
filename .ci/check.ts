/**
 * Everything but the tests that must hold before a change is done, one line a step. Every step runs even where another
 * failed; what a failed one printed follows its line.
 *
 *   node .ci/check.ts [step…]      all steps, or those named
 */
import { spawn } from "node:child_process"
import { globSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compiler } from "./compiler.ts"
import { packing, published } from "./pack.ts"

const root = join(import.meta.dirname, "..")

/** The steps that failed. */
const failed: Array<string> = []

/** Runs a command at the root; what it printed is the result, or the reason of the rejection. */
const run = (command: string, ...args: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", REDOCLY_TELEMETRY: "off" },
      stdio: ["ignore", "pipe", "pipe"]
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text))
    child.on("error", reject)
    child.on("close", (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(output === "" ? `${command} exited with ${code}` : output))
    })
  })

/** Holds each package that is published against publint and attw, packed as it would be. */
const packages = async (): Promise<void> => {
  if (failed.includes("types")) throw new Error("Not built: the types are wrong.")
  await run("node", ".ci/build.ts")
  const folder = mkdtempSync(join(tmpdir(), "packed-"))
  try {
    await Promise.all(
      published.map(async (name) => {
        const file = join(folder, `${name}.tgz`)
        await run("node", ...packing(name, file))
        await Promise.all([
          run("publint", "run", "--strict", file),
          run("attw", "--profile", "esm-only", "--no-emoji", file)
        ])
      })
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const steps = {
  // Types, Effect's diagnostics and the type tests. By force: an incremental build has overlooked a changed `lib`.
  types: () => run(compiler(), "-b", "--force", "--pretty", "false", "packages/tsconfig.json"),
  lint: () => run("oxlint", "--format", "unix"),
  format: () => run("oxfmt", "--check"),
  // The generated sources are what the generator would write.
  generated: () => run("node", "packages/openapi/generator/main.ts", "--check"),
  openapi: () => run("redocly", "lint", "--config", ".redocly.yaml", ...globSync("packages/openapi/20*.json")),
  // What the documentation refers to is there.
  links: () => run("node", ".ci/links.ts"),
  // Files, exports and dependencies that nothing uses.
  unused: () => run("knip", "--config", ".knip.jsonc"),
  // A new version of the API is one document and one command.
  newVersion: () => run("node", ".ci/newVersion.ts"),
  packages
} satisfies Record<string, () => Promise<unknown>>

type Step = keyof typeof steps

const isStep = (name: string): name is Step => Object.hasOwn(steps, name)

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !isStep(name))
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(", ")}. The steps are ${Object.keys(steps).join(", ")}.`)
  process.exit(1)
}

const check = async (name: Step): Promise<void> => {
  const started = performance.now()
  const line = (mark: string) => `${mark} ${name.padEnd(10)} ${((performance.now() - started) / 1000).toFixed(1)} s`
  await steps[name]().then(
    () => console.log(line("✓")),
    (error: unknown) => {
      failed.push(name)
      console.log(line("✗"))
      console.log((error instanceof Error ? error.message : String(error)).trimEnd().replace(/^/gm, "    "))
    }
  )
}

/** Two at a time; `packages` builds where `types` writes, so it waits for it. */
const building: ReadonlyArray<Step> = ["types", "packages"]
const lanes = [building, Object.keys(steps).filter((name) => isStep(name) && !building.includes(name))]
await Promise.all(
  lanes.map(async (lane) => {
    for (const name of lane.filter(isStep)) if (asked.length === 0 || asked.includes(name)) await check(name)
  })
)

if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(", ")}`)
  process.exitCode = 1
}
