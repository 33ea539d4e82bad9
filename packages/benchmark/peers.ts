import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { copyFileSync, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const folder = import.meta.dirname
const lockfile = join(folder, "pnpm-lock.yaml")
const installed = join(folder, "node_modules", ".installed")

/**
 * Installs what this folder's lockfile names, unless it is there. The folder is no part of the workspace, so that only
 * those who measure download what we are measured against.
 */
export const install = (): void => {
  if (existsSync(installed) && readFileSync(installed, "utf8") === readFileSync(lockfile, "utf8")) return
  console.error("Installing the peers (once) …")
  const setup = join(folder, "../../.setup.mjs")
  const args = ["--dir", folder, "--ignore-workspace", "install", "--frozen-lockfile"]
  const { status } = spawnSync(process.execPath, [setup, "pnpm", ...args], {
    env: { ...process.env, CI: "true" }, // or pnpm might stop and ask
    stdio: ["ignore", process.stderr, process.stderr]
  })
  if (status !== 0) throw new Error("The peers could not be installed.")
  copyFileSync(lockfile, installed)
}

/** The version of an installed package, seen from here or from a package that depends on it. */
const versionOf = (name: string, from?: string): string => {
  const here = createRequire(import.meta.url)
  const require = from === undefined ? here : createRequire(here.resolve(from))
  // A manifest has a version.
  const { version } = require(`${name}/package.json`) as { readonly version: string }
  return version
}

/** What is measured with what, in a line. */
export const versions = (): string => {
  const sdk = "@aftership/tracking-sdk"
  return [
    `effect ${versionOf("effect")}`,
    `undici ${versionOf("undici")} (Node's own, under fetch: ${process.versions["undici"]})`,
    `${sdk} ${versionOf(sdk)} with axios ${versionOf("axios", sdk)}`
  ].join(", ")
}
