import { type Claim, holds, middle } from "./claims.ts"
import type { Timed } from "./race.ts"

/** A Markdown table with aligned columns. The first column is text, the others are figures. */
const table = (...rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`))
  const line = (row: ReadonlyArray<string>): string => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? ""
      return column === 0 ? cell.padEnd(width) : cell.padStart(width)
    })
    return `| ${cells.join(" | ")} |`
  }
  return [head, rule, ...rows.slice(1)].map(line).join("\n")
}

/** The cost of a call for each contestant. */
export const costs = (all: ReadonlyArray<Timed>): string =>
  table(
    ["one call", "calls/s, 1 at once", "32 at once", "CPU µs, 1 at once", "32 at once"],
    ...all.map(({ costs, title }) => {
      const [alone, crowd] = [middle(costs[1]), middle(costs[32])]
      const figures = [alone.callsPerSecond, crowd.callsPerSecond, alone.cpu, crowd.cpu]
      return [title, ...figures.map((figure) => figure.toFixed(0))]
    })
  )

/** Our claims, the results, and whether each claim holds. */
export const claims = (all: ReadonlyArray<Claim>): string =>
  table(
    ["ratio", "measured", "bound", "aim", ""],
    ...all.map((claim) => {
      const { aim, bound, ratio, what } = claim
      const limit = "atLeast" in bound ? `at least ${bound.atLeast.toFixed(2)}` : `at most ${bound.atMost.toFixed(2)}`
      return [what, ratio.toFixed(2), limit, aim.toFixed(2), holds(claim) ? "✓" : "✗"]
    })
  )
