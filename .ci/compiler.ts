import { execFileSync } from "node:child_process"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")

/** The path of the workspace's TypeScript compiler: the one that also sees a floating effect. */
export const compiler = (): string =>
  execFileSync(process.execPath, [join(root, "node_modules/@effect/tsgo/dist/effect-tsgo.cjs"), "get-exe-path"], {
    cwd: root,
    encoding: "utf8"
  }).trim()
