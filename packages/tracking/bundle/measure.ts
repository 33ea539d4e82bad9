/** What a program costs that imports the published package: built as for publishing, bundled for a browser. */
import * as esbuild from "esbuild"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { gzipSync } from "node:zlib"
import { install } from "../../../.ci/consumer.ts"

const folder = join(import.meta.dirname, "..")

export interface Bundle {
  /** The name of the program in `fixtures`. */
  readonly name: string
  readonly code: string
  /** Bytes after gzip -9. */
  readonly size: number
  /** The modules of this package that left something in the bundle, from `dist`. */
  readonly modules: ReadonlyArray<string>
}

/** An empty project in a temporary folder that has the package installed as its users get it. */
export interface Consumer {
  readonly bundle: (name: string) => Promise<Bundle>
  readonly remove: () => void
}

export const makeConsumer = async (): Promise<Consumer> => {
  const root = mkdtempSync(join(tmpdir(), "consumer-"))
  const dist = join(root, "node_modules/@effect-aftership/tracking/dist")
  await install(root, "tracking")

  return {
    remove: () => rmSync(root, { recursive: true }),
    bundle: async (name) => {
      const { metafile, outputFiles } = await esbuild.build({
        stdin: {
          contents: readFileSync(join(folder, "bundle/fixtures", `${name}.ts`), "utf8"),
          loader: "ts",
          resolveDir: root
        },
        absWorkingDir: root,
        bundle: true,
        format: "esm",
        logLevel: "silent",
        metafile: true,
        minify: true,
        outfile: "out.js",
        platform: "browser",
        target: "es2022",
        write: false
      })
      const [file] = outputFiles
      const inputs = metafile.outputs["out.js"]?.inputs
      if (file === undefined || inputs === undefined) throw new Error("esbuild wrote nothing")
      const modules = Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
        const name = relative(dist, join(root, path))
        return name.startsWith("..") || bytesInOutput === 0 ? [] : [name]
      })
      return { name, code: file.text, size: gzipSync(file.contents, { level: 9 }).length, modules: modules.toSorted() }
    }
  }
}
