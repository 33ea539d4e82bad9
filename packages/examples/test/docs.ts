import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** A TypeScript program that the documentation shows. */
export interface Block {
  /** The file it stands in, from the root of the workspace. */
  readonly file: string
  /** The line of that file on which its first line stands, from 1. */
  readonly line: number
  readonly code: string
  /** Whether it is run, not just compiled: not where its fence says `no-run`. */
  readonly runs: boolean
}

/** The TypeScript blocks of a Markdown text whose first line is the given one of its file. */
export const markdownBlocks = (file: string, text: string, firstLine = 1): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  let open: { readonly fence: string; readonly info: string; readonly line: number } | undefined
  let code: Array<string> = []
  for (const [index, line] of text.split("\n").entries()) {
    if (open === undefined) {
      const [, fence, info] = /^\s*(`{3,})\s*(.*?)\s*$/.exec(line) ?? []
      if (fence !== undefined && info !== undefined) {
        open = { fence, info, line: firstLine + index + 1 }
        code = []
      }
    } else if (line.trim() === open.fence) {
      const [language, ...words] = open.info.split(/\s+/)
      if (language === "ts" || language === "typescript") {
        blocks.push({ file, line: open.line, code: `${code.join("\n")}\n`, runs: !words.includes("no-run") })
      }
      open = undefined
    } else {
      code.push(line)
    }
  }
  if (open !== undefined) throw new Error(`${file}:${open.line}: the block is not closed`)
  return blocks
}

/** The TypeScript blocks of the doc comments of a source text. An `@example` without a fence is code as a whole. */
export const docCommentBlocks = (file: string, source: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  for (const comment of source.matchAll(/^[ \t]*\/\*\*\n(.*?)^[ \t]*\*\/$/gms)) {
    const firstLine = source.slice(0, comment.index).split("\n").length + 1
    const lines = (comment[1] ?? "").split("\n").map((line) => line.replace(/^\s*\* ?/, ""))
    const text = lines.join("\n")
    blocks.push(...markdownBlocks(file, text, firstLine))
    // One example's lines: from the one after its tag to the next tag outside a fence.
    for (const [index, line] of lines.entries()) {
      if (!/^@example\b/.test(line)) continue
      const rest = lines.slice(index + 1)
      const end = rest.findIndex((line) => /^@\w/.test(line))
      const code = rest.slice(0, end === -1 ? undefined : end).join("\n")
      if (!code.includes("```")) {
        if (code.trim() === "") throw new Error(`${file}:${firstLine + index}: the example is empty`)
        blocks.push({ file, line: firstLine + index + 1, code: `${code.trimEnd()}\n`, runs: true })
      }
    }
  }
  return blocks
}

/** Every block of the workspace's documentation: README files, and the doc comments of what is published. */
export const workspaceBlocks = (root: string): ReadonlyArray<Block> => {
  const read = (name: string) => readFileSync(join(root, name), "utf8")
  return [
    ...globSync(["README.md", "packages/*/README.md"], { cwd: root })
      .toSorted()
      .flatMap((name) => markdownBlocks(name, read(name))),
    ...globSync("packages/*/src/**/*.ts", { cwd: root })
      .toSorted()
      .flatMap((name) => docCommentBlocks(name, read(name)))
  ]
}
