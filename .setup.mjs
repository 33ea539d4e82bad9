// Brings a fresh clone up with nothing but Node >= 20 and npm, then runs the command it is given:
//
//   node .setup.mjs [command] [arguments…]
//
// It installs the pinned pnpm's view of the lockfile, and with it the pinned Node (the package `node`), unless a stamp in
// node_modules says that just these manifests and this lockfile are what is installed. The command then finds the
// workspace's own tools, Node included, first on its PATH. The command `pnpm` is the pinned pnpm, and installs nothing
// beforehand: `node .setup.mjs pnpm install` is how the lockfile is brought up to date.
//
// Plain JavaScript, for the oldest Node that may start it.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

const pnpm = ["npx", "--yes", "--loglevel=error", "pnpm@12.21.0"]
const root = fileURLToPath(new URL(".", import.meta.url))
const bin = join(root, "node_modules", ".bin")
const stamp = join(root, "node_modules", ".setup")
const windows = process.platform === "win32"

const wanted = () => {
  const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name, "package.json"))
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`)
  for (const name of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...packages.toSorted()]) {
    const file = join(root, name)
    if (existsSync(file)) hash.update(`\n${name}\n`).update(readFileSync(file))
  }
  return hash.digest("hex")
}

// The lockfile is taken as it is: whoever changed it had pnpm look up the age of each version, which takes half as long
// as all the rest.
const install = (state) => {
  const started = Date.now()
  console.error(`Installing the toolchain with ${pnpm.at(-1)} (once, some 20 s) …`)
  const [npx, ...args] = [...pnpm, "install", "--frozen-lockfile", "--trust-lockfile"]
  const { error, status, stderr, stdout } = spawnSync(npx, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, CI: "true" }, // or pnpm might stop and ask
    shell: windows,
    stdio: ["ignore", "pipe", "pipe"]
  })
  if (status !== 0) {
    console.error(`${error ?? ""}${stdout ?? ""}${stderr ?? ""}\nThe installation failed.`)
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, state)
  console.error(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`)
}

const given = process.argv.slice(2)
const [command, ...args] = given[0] === "pnpm" ? [...pnpm, ...given.slice(1)] : given

const state = wanted()
if (given[0] !== "pnpm" && (!existsSync(stamp) || readFileSync(stamp, "utf8") !== state)) install(state)

if (command !== undefined) {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, [path]: `${bin}${delimiter}${process.env[path] ?? ""}` },
    shell: windows,
    stdio: "inherit"
  })
  // Let the command end in its own way, then end as it did. A terminal's Ctrl-C reaches it without our help.
  process.on("SIGINT", () => {})
  process.on("SIGTERM", () => child.kill("SIGTERM"))
  child.on("error", (error) => {
    console.error(`${command}: ${error.message}`)
    process.exitCode = 127
  })
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (signal === "SIGINT" ? 2 : 15)
  })
}
