import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as esbuild from "esbuild"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { gzipSync } from "node:zlib"
import { install } from "../../../.ci/consumer.ts"
import type * as allVersions from "./programs/allVersions.ts"

/** Bytes after gzip -9: the client with one call, the sandbox and the description of one version. */
const budget = 92_000

interface Bundle {
  readonly folder: string
  /** The documents in the bundle's files, by the names of the files. */
  readonly documents: ReadonlyMap<string, ReadonlyArray<string>>
}

describe("in a bundle for a browser", () => {
  const project = mkdtempSync(join(tmpdir(), "sandbox-"))

  /** Bundles a program as its users would, into a folder of its own. */
  const bundle = async (program: "allVersions" | "oneVersion", splitting: boolean): Promise<Bundle> => {
    const folder = mkdtempSync(join(project, "out-"))
    const { metafile } = await esbuild.build({
      stdin: {
        contents: readFileSync(join(import.meta.dirname, "programs", `${program}.ts`), "utf8"),
        loader: "ts",
        resolveDir: project
      },
      bundle: true,
      entryNames: "entry",
      format: "esm",
      logLevel: "silent",
      metafile: true,
      minify: true,
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      platform: "browser",
      splitting,
      target: "es2022"
    })
    const documents = Object.entries(metafile.outputs).map(([file, { inputs }]) => {
      const names = Object.entries(inputs).flatMap(([input, { bytesInOutput }]) =>
        bytesInOutput > 1_000 && input.endsWith(".json") ? [basename(input, ".json")] : []
      )
      return [basename(file), names] as const
    })
    return { folder, documents: new Map(documents) }
  }

  const run = async (folder: string): Promise<typeof allVersions> =>
    import(/* @vite-ignore */ join(folder, "entry.mjs"))

  const size = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

  beforeAll(() => install(project, "openapi", "tracking", "sandbox"), 60_000)

  afterAll(() => rmSync(project, { recursive: true }))

  it("a call loads the description of its version and no other, if the bundler splits code", async () => {
    const { documents, folder } = await bundle("allVersions", true)
    assert.deepStrictEqual(documents.get("entry.mjs"), [])
    const [file = "", ...more] = [...documents].flatMap(([file, names]) => (names.includes("2026-07") ? [file] : []))
    assert.deepStrictEqual([documents.get(file), more], [["2026-07"], []])
    for (const [other, names] of documents) {
      if (names.length > 0 && other !== file) rmSync(join(folder, other))
    }
    assert.strictEqual(await (await run(folder)).status(), "Pending")
    const loaded = size(join(folder, "entry.mjs")) + size(join(folder, file))
    assert.isAtMost(loaded, budget + 5_000, "with the TestClock of the program")
  })

  it("a test can move its clock while the first call of a version runs", async () => {
    const { folder } = await bundle("allVersions", true)
    assert.strictEqual(await (await run(folder)).arrivalOnTestClock(), 0)
  })

  it("a sandbox made from a document brings this document and no other, if the bundler does not split code", async () => {
    const { documents, folder } = await bundle("oneVersion", false)
    assert.deepStrictEqual([...documents], [["entry.mjs", ["2026-07"]]])
    assert.deepStrictEqual(readdirSync(folder), ["entry.mjs"])
    assert.strictEqual(await (await run(folder)).status(), "Pending")
    assert.isAtMost(size(join(folder, "entry.mjs")), budget)
  })
})
