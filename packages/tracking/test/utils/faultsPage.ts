/** `docs/FAULTS.md`, whose two parts are each written by a test of its own. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const file = join(import.meta.dirname, "../../docs/FAULTS.md")

const border = "\n<!-- What follows is written by test/runtimes.test.ts in the same way. -->\n"

interface Parts {
  /** What a call does at each fault. */
  readonly faults: string
  /** What differs between runtimes. */
  readonly runtimes: string
}

const read = (): Parts => {
  const [faults = "", runtimes = ""] = readFileSync(file, "utf8").split(border)
  return { faults, runtimes }
}

/** A part as it stands in the file. */
export const written = (part: keyof Parts): string => read()[part]

/** Writes a part anew if `UPDATE_FAULTS` is `1`. */
export const update = (part: keyof Parts, text: string): void => {
  if (process.env["UPDATE_FAULTS"] !== "1") return
  const { faults, runtimes }: Parts = Object.assign(read(), { [part]: text })
  writeFileSync(file, faults + border + runtimes)
}
