import { assert, beforeAll, describe, it } from "@effect/vitest"
import { execFile } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { compiler } from "../../../.ci/compiler.ts"
import { docCommentBlocks, markdownBlocks, workspaceBlocks } from "./docs.ts"

const root = join(import.meta.dirname, "../../..")
const folder = join(root, "packages/examples/.docs")

const blocks = workspaceBlocks(root).map((block, index) => ({
  ...block,
  at: `${block.file}:${block.line}`,
  name: `${String(index + 1).padStart(3, "0")}.ts`
}))

/** Runs a program to its end: what it printed, and its exit code. */
const run = (
  command: string,
  args: ReadonlyArray<string>
): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((resolve) => {
    const child = execFile(command, args, { cwd: join(folder, ".."), timeout: 50_000 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, output: `${stdout}${stderr}` })
    )
  })

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const { code, name } of blocks) writeFileSync(join(folder, name), code)

describe("the examples of the documentation", () => {
  it("are there", () => {
    assert.isAbove(blocks.filter(({ file }) => file.endsWith(".md")).length, 0)
    assert.isAbove(blocks.filter(({ file }) => file.endsWith(".ts")).length, 0)
  })

  it("compile", { timeout: 60_000 }, async () => {
    const { code, output } = await run(compiler(), ["-p", "tsconfig.docs.json", "--pretty", "false"])
    // Each problem under the place where its line stands.
    const told = output.replaceAll(/^\.docs\/(\d+\.ts)\((\d+),/gm, (all, name, line) => {
      const block = blocks.find((block) => block.name === name)
      return block === undefined ? all : `${block.file}(${block.line + Number(line) - 1},`
    })
    assert.strictEqual(told, "")
    assert.strictEqual(code, 0)
  })

  describe("run", () => {
    const runnable = blocks.filter(({ runs }) => runs)
    const path = (name: string) => join(folder, name)
    let failures: Record<string, string | null>

    beforeAll(async () => {
      const results = path("results.json")
      await run(process.execPath, [
        join(import.meta.dirname, "docsRun.ts"),
        results,
        ...runnable.map(({ name }) => path(name))
      ])
      failures = JSON.parse(readFileSync(results, "utf8"))
    }, 60_000)

    for (const { at, name } of runnable) {
      it(at, () => {
        assert.isNull(failures[path(name)], failures[path(name)] ?? "never ran to its end")
      })
    }
  })
})

describe("the extraction", () => {
  it("takes the TypeScript blocks of a Markdown file", () => {
    const text = [
      "# Title",
      "```ts",
      "const a = 1",
      "```",
      "",
      "```sh",
      "npm test",
      "```",
      "```ts no-run",
      "b()",
      "```"
    ]
    assert.deepStrictEqual(markdownBlocks("A.md", text.join("\n")), [
      { file: "A.md", line: 3, code: "const a = 1\n", runs: true },
      { file: "A.md", line: 10, code: "b()\n", runs: false }
    ])
  })

  it("refuses a block that is not closed", () => {
    assert.throws(() => markdownBlocks("A.md", "```ts\nconst a = 1\n"), /A\.md:2: the block is not closed/)
  })

  it("takes the examples of doc comments, fenced or not", () => {
    const source = [
      "/**",
      " * First.",
      " *",
      " * @example",
      " * const a = {",
      " *   b: 1",
      " * }",
      " *",
      " * @since 0.1.0",
      " */",
      "export const first = 1",
      "/**",
      " * @example",
      " * ```ts no-run",
      " * c()",
      " * ```",
      " */",
      "export const second = 2"
    ]
    assert.deepStrictEqual(docCommentBlocks("A.ts", source.join("\n")), [
      { file: "A.ts", line: 5, code: "const a = {\n  b: 1\n}\n", runs: true },
      { file: "A.ts", line: 15, code: "c()\n", runs: false }
    ])
  })
})
