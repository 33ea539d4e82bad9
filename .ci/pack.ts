/**
 * Builds and packs the packages as they would be published, and prints how a project of one's own installs them.
 *
 *   node .ci/pack.ts [folder]      where the tarballs go; `dist` unless given
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"

const root = join(import.meta.dirname, "..")

/** In the order of their dependencies. */
export const published = ["openapi", "tracking", "sandbox", "node"]

/** What Node is to run, at the root, to pack a package that has been built. */
export const packing = (name: string, file: string): ReadonlyArray<string> => [
  ".setup.mjs",
  "pnpm",
  "--dir",
  `packages/${name}`,
  "pack",
  "--out",
  file
]

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(root, "dist"))
  mkdirSync(folder, { recursive: true })
  execFileSync("node", [".ci/build.ts"], { cwd: root, stdio: "inherit" })
  const files = published.map((name) => {
    const { version } = JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), "utf8"))
    const file = join(folder, `effect-aftership-${name}-${version}.tgz`)
    execFileSync("node", packing(name, file), { cwd: root })
    return file
  })
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  console.log(`Packed into ${folder}. In a project of your own:\n`)
  console.log(
    `npm install effect@${devDependencies.effect} ${files.map((file) => relative(process.cwd(), file)).join(" ")}`
  )
}
