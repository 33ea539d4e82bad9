/**
 * Checks for memory leaks: the heap after the first 10,000 calls of our client, and after 100,000. Runs in its own process,
 * since a small leak would not show among the code and data of all contestants.
 *
 *   node --expose-gc heap.ts ORIGIN
 */
import * as UndiciHttpClient from "@effect-aftership/node/UndiciHttpClient"
import { setImmediate } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { ours } from "./ours.ts"

/** The message to the parent, in bytes. */
export interface Heap {
  readonly early: number
  readonly late: number
}

// Compiled code that V8 discards between the two measurements would hide a leak.
setFlagsFromString("--no-flush-bytecode")

const { calls } = ours(process.argv[2] ?? "", UndiciHttpClient.layer, "key")

/** Collects garbage, and lets finalizers run. */
const collect = async (): Promise<void> => {
  if (globalThis.gc === undefined) throw new Error("Start Node with --expose-gc, as `npm run bench` does.")
  globalThis.gc()
  await setImmediate()
}

const heapAfter = async (count: number): Promise<number> => {
  await calls(count, 32)
  // Twice: finalizers of the first run may release more.
  await collect()
  await collect()
  return process.memoryUsage().heapUsed
}

const early = await heapAfter(10_000)
const heap: Heap = { early, late: await heapAfter(90_000) }
process.send?.(heap)
