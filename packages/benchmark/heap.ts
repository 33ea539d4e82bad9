/**
 * Whether calls leave something behind: the heap after the first 10,000 calls of ours, and after 100,000. A process of
 * its own, since among the code and data of all contestants a small leak would not show.
 *
 *   node --expose-gc heap.ts ORIGIN
 */
import * as UndiciHttpClient from "@effect-aftership/node/UndiciHttpClient"
import { setImmediate } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { ours } from "./ours.ts"

/** What the parent is told: bytes. */
export interface Heap {
  readonly early: number
  readonly late: number
}

// Code that V8 throws away between the two would hide what calls leave behind.
setFlagsFromString("--no-flush-bytecode")

const { calls } = ours(process.argv[2] ?? "", UndiciHttpClient.layer, "key")

/** Frees what nothing holds any more, and lets finalizers run. */
const collect = async (): Promise<void> => {
  if (globalThis.gc === undefined) throw new Error("Start Node with --expose-gc, as `npm run bench` does.")
  globalThis.gc()
  await setImmediate()
}

const heapAfter = async (count: number): Promise<number> => {
  await calls(count, 32)
  // Twice: the first frees what finalizers hold.
  await collect()
  await collect()
  return process.memoryUsage().heapUsed
}

const early = await heapAfter(10_000)
const heap: Heap = { early, late: await heapAfter(90_000) }
process.send?.(heap)
