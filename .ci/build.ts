/**
 * Builds each package that is published as JavaScript: `src` to `dist` with declarations, then every top-level call in
 * `dist` marked as pure, so that a bundler drops what a program does not use. Without the marks each error class stays in
 * every bundle.
 */
import { transformFileAsync } from "@babel/core"
import { spawnSync } from "node:child_process"
import { globSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { compiler } from "./compiler.ts"

/** Writes `/*#__PURE__*\/` before every top-level call of the JavaScript files under a directory, in place. */
export const annotatePureCalls = async (directory: string): Promise<void> => {
  for (const name of globSync("**/*.js", { cwd: directory })) {
    const file = join(directory, name)
    const output = await transformFileAsync(file, {
      babelrc: false,
      compact: false,
      configFile: false,
      plugins: ["annotate-pure-calls"],
      sourceMaps: true
    })
    writeFileSync(file, `${output?.code}\n//# sourceMappingURL=${basename(file)}.map\n`)
    writeFileSync(`${file}.map`, JSON.stringify(output?.map))
  }
}

if (import.meta.main) {
  const packages = globSync("packages/*/tsconfig.src.json", { cwd: join(import.meta.dirname, "..") }).map((path) =>
    join(import.meta.dirname, "..", path, "..")
  )
  // From nothing: what a deleted module left behind would be published with the rest.
  for (const folder of packages) rmSync(join(folder, "dist"), { recursive: true, force: true })
  const projects = packages.map((folder) => join(folder, "tsconfig.src.json"))
  const { status } = spawnSync(compiler(), ["-b", ...projects], { stdio: "inherit" })
  if (status !== 0) process.exit(1)
  for (const folder of packages) await annotatePureCalls(join(folder, "dist"))
}
