/** Installs our packages in an empty project the way their users get them: built, annotated, with the published exports. */
import { execFileSync } from "node:child_process"
import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { annotatePureCalls } from "./build.ts"
import { compiler } from "./compiler.ts"

const packages = join(import.meta.dirname, "../packages")

/** Puts packages, by the names of their folders, and `effect` into the `node_modules` of a project. */
export const install = async (project: string, ...names: ReadonlyArray<string>): Promise<void> => {
  const modules = join(project, "node_modules")
  mkdirSync(modules, { recursive: true })
  symlinkSync(join(packages, "../node_modules/effect"), join(modules, "effect"), "junction")
  for (const name of names) {
    const folder = join(packages, name)
    const installed = join(modules, "@effect-aftership", name)
    mkdirSync(installed, { recursive: true })
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
    writeFileSync(join(installed, "package.json"), JSON.stringify({ ...manifest, ...manifest.publishConfig }))
    for (const document of globSync("20*.json", { cwd: folder })) {
      symlinkSync(join(folder, document), join(installed, document), "file")
    }
    const [sources] = globSync("tsconfig.src.json", { cwd: folder })
    if (sources === undefined) continue
    const dist = join(installed, "dist")
    // What is wrong in the types is for `npm run check` to say.
    const options = ["--noCheck", "--composite", "false", "--incremental", "false", "--tsBuildInfoFile", "null"]
    execFileSync(compiler(), ["-p", join(folder, sources), "--outDir", dist, ...options])
    await annotatePureCalls(dist)
  }
}
