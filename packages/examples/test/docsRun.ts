/**
 * Runs programs one after the other in a process of their own, as their reader would:
 *
 *   node docsRun.ts RESULTS PROGRAM…
 *
 * RESULTS is written at the end: per program that ended, what it failed with or null. An error that nobody waited for
 * counts against the program that was running or ended last.
 */
import { writeFileSync } from "node:fs"
import { setImmediate } from "node:timers/promises"
import { inspect } from "node:util"

const [results = "", ...programs] = process.argv.slice(2)
const failures: Record<string, string | null> = {}
let current = ""

const fail = (error: unknown) => {
  failures[current] = inspect(error)
}

process.on("uncaughtException", fail)
process.on("unhandledRejection", fail)
process.on("exit", () => writeFileSync(results, JSON.stringify(failures)))

for (const program of programs) {
  current = program
  await import(program).then(() => {
    failures[program] ??= null
  }, fail)
  // Node tells of a rejection only once it has nothing else to do.
  await setImmediate()
}
