/**
 * One contestant in its own process, as in a program that has no other client. Makes calls on request, and reports what
 * they cost.
 *
 *   node contestant.ts ORIGIN NAME
 */
import { setFlagsFromString } from "node:v8"
import { timed } from "./measure.ts"
import { id } from "./target.ts"

/** The message from the parent: how many calls to make, and how many at once. */
export interface Turn {
  readonly total: number
  readonly atOnce: number
}

/** The number of calls before the first turn, so that V8 compiles the code. */
const warmUp = 10_000

// A process sleeps between its turns. V8 would then discard compiled code, which it does not do in a busy program.
setFlagsFromString("--no-flush-bytecode")

// By its first use, Node's own undici becomes the global dispatcher, which is what `fetch` goes through. Were the package
// loaded first, it would take that place, and `fetch` be measured with another undici than Node's.
const [origin = "", name = ""] = process.argv.slice(2)
await fetch(origin).then((response) => response.text())
const { contestants } = await import("./contestants.ts")

const contestant = contestants(origin).find((contestant) => contestant.name === name)
if (contestant === undefined) throw new Error(`There is no contestant ${name}.`)
const { call, calls, title } = contestant
if ((await call()).id !== id) throw new Error(`${title} did not give the tracking.`)
await calls(warmUp, 32)

process.on("message", ({ atOnce, total }: Turn) => {
  // As many calls come first, so that the process is as warm as before it slept.
  void calls(total, atOnce)
    .then(() => timed(calls, total, atOnce))
    .then((cost) => process.send?.(cost))
})
process.on("disconnect", () => process.exit())
process.send?.(title)
