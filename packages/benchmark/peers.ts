import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { copyFileSync, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

const folder = import.meta.dirname
const lockfile = join(folder, "pnpm-lock.yaml")
const installed = join(folder, "node_modules", ".installed")

/**
 * Installs the packages of this folder's lockfile, unless they are installed. The folder is not part of the workspace, so
 * that only people who run the benchmark download the peers.
 */
export const install = (): void => {
  if (existsSync(installed) && readFileSync(installed, "utf8") === readFileSync(lockfile, "utf8")) return
  console.error("Installing the peers (once) …")
  const setup = join(folder, "../../.setup.mjs")
  const args = ["--dir", folder, "--ignore-workspace", "install", "--frozen-lockfile"]
  const { status } = spawnSync(process.execPath, [setup, "pnpm", ...args], {
    env: { ...process.env, CI: "true" }, // otherwise pnpm might stop and ask
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

/** The versions of everything that is measured, in one line. */
export const versions = (): string => {
  const sdk = "@aftership/tracking-sdk"
  return [
    `effect ${versionOf("effect")}`,
    `undici ${versionOf("undici")} (Node's own, under fetch: ${process.versions["undici"]})`,
    `${sdk} ${versionOf(sdk)} with axios ${versionOf("axios", sdk)}`
  ].join(", ")
}
