/**
 * Measures the cost of a call with our client and with the alternatives, and compares the results with our claims.
 *
 *   npm run bench [-- [part…] [--rounds N]]      all parts (`calls`, `heap`), or those named; N is 7 by default
 */
import { cpus } from "node:os"
import { parseArgs } from "node:util"
import { start } from "./child.ts"
import * as claims from "./claims.ts"
import type { Heap } from "./heap.ts"
import { install, versions } from "./peers.ts"
import { race } from "./race.ts"
import * as report from "./report.ts"
import type { Listening } from "./server.ts"

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "7" } }
})
const rounds = Number(values.rounds)

/** Each part prints its figures and returns the results for our claims. */
const parts = {
  calls: async (origin: string) => {
    const all = await race(origin, rounds)
    console.log(`\nMedians of ${rounds} rounds:\n\n${report.costs(all)}`)
    return claims.ofCalls(all)
  },
  heap: async (origin: string) => {
    console.error("\n100,000 calls for the heap …")
    const { first: heap, stop } = await start<Heap>("heap.ts", origin)
    stop()
    const [early, late] = [heap.early, heap.late].map((bytes) => (bytes / 2 ** 20).toFixed(1))
    console.log(`\nHeap of ours on undici: ${early} MiB after 10,000 calls, ${late} MiB after 100,000.`)
    return claims.ofHeap(heap)
  }
} satisfies Record<string, (origin: string) => Promise<ReadonlyArray<claims.Claim>>>

type Part = keyof typeof parts

const names: ReadonlyArray<Part> = ["calls", "heap"]
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error("npm run bench [-- [calls] [heap] [--rounds N]]")
  process.exit(1)
}

install()
// Without this, the official SDK would use a proxy from the environment to connect to this machine.
process.env["no_proxy"] = "127.0.0.1"
const { first: server, stop } = await start<Listening>("server.ts")
try {
  console.log(`Node ${process.versions.node} on ${cpus()[0]?.model ?? "an unknown CPU"}, ${cpus().length} cores`)
  console.log(versions())
  console.log(`A tracking by its id from a server on this machine, ${server.bytes} bytes of JSON over HTTP/1.1.`)
  const found: Array<claims.Claim> = []
  for (const name of names) {
    if (asked.length === 0 || asked.includes(name)) found.push(...(await parts[name](server.origin)))
  }
  console.log(`\n${report.claims(found)}`)
} finally {
  stop()
}
