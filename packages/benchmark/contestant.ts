/**
 * One contestant in a process of its own, as in a program that has no other client. Makes calls when it is told to, and
 * tells what they cost.
 *
 *   node contestant.ts ORIGIN NAME
 */
import { setFlagsFromString } from "node:v8"
import { timed } from "./measure.ts"
import { id } from "./target.ts"

/** What it is told: how many calls to make, and how many at once. */
export interface Turn {
  readonly total: number
  readonly atOnce: number
}

/** How many calls come before the first turn, for the code to be compiled. */
const warmUp = 10_000

// Between its turns a process sleeps, and V8 would throw compiled code away, as it does in no program that is at work.
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
  // As many calls come first, to have the process as it was before it slept.
  void calls(total, atOnce)
    .then(() => timed(calls, total, atOnce))
    .then((cost) => process.send?.(cost))
})
process.on("disconnect", () => process.exit())
process.send?.(title)
