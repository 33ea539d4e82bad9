/** What an editor shows of a call's errors: the compiler's own language server is asked, as an editor asks it. */
import { assert, describe, it } from "@effect/vitest"
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { compiler } from "../../../.ci/compiler.ts"
import { operationsOf } from "./utils/clients.ts"

const folder = join(import.meta.dirname, "..")

interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: unknown
}

/** The text that is shown where a name stands in a file. */
const hover = async (path: string, name: string): Promise<string> => {
  const server = spawn(compiler(), ["--lsp", "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] })
  const waiting = new Map<number, (result: unknown) => void>()
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = waiting.size + 1
      waiting.set(id, resolve)
      send({ id, method, params })
    })
  let received = Buffer.alloc(0)
  server.stdout.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    for (;;) {
      const head = received.indexOf("\r\n\r\n")
      const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, Math.max(head, 0)).toString())?.[1])
      if (head === -1 || received.length < head + 4 + length) return
      const message: Message = JSON.parse(received.subarray(head + 4, head + 4 + length).toString())
      received = received.subarray(head + 4 + length)
      // What it asks of an editor has no answer here.
      if (message.method !== undefined) {
        if (message.id !== undefined) send({ id: message.id, result: null })
      } else if (message.id !== undefined) waiting.get(message.id)?.(message.result)
    }
  })
  try {
    const uri = pathToFileURL(join(folder, path)).href
    const text = readFileSync(join(folder, path), "utf8")
    const before = text.slice(0, text.indexOf(name)).split("\n")
    const hoverable = { textDocument: { hover: { contentFormat: ["markdown"] } } }
    await ask("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: hoverable })
    send({ method: "initialized", params: {} })
    const textDocument = { uri, languageId: "typescript", version: 1, text }
    send({ method: "textDocument/didOpen", params: { textDocument } })
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
    return String(Object(Object(await ask("textDocument/hover", { textDocument: { uri }, position })).contents).value)
  } finally {
    server.kill()
  }
}

describe("the type of a call's errors", () => {
  it("shows each class of its own by name in an editor", async () => {
    const shown = await hover("src/2026-07/createTracking.ts", "CreateTrackingError =")
    const [, type = ""] = /type CreateTrackingError = (.*)/.exec(shown) ?? []
    const { errors = [] } = operationsOf("2026-07").find(({ name }) => name === "createTracking") ?? {}
    assert.sameMembers(type.split(" | "), ["CallError", ...errors.map(({ name }) => name)])
    assert.isAbove(errors.length, 10)
  }, 60_000)
})
