import { start } from "./child.ts"
import type { Turn } from "./contestant.ts"
import type { Cost } from "./measure.ts"
import { type Name, names } from "./names.ts"

/** The number of concurrent calls. */
export type AtOnce = 1 | 32

/** The two turns of a round, and how many calls each has. */
const turns = [
  { atOnce: 32, total: 5_000 },
  { atOnce: 1, total: 1_000 }
] as const satisfies ReadonlyArray<Turn>

/** A contestant, and the costs of its calls in each round. */
export interface Timed {
  readonly name: Name
  readonly title: string
  readonly costs: Readonly<Record<AtOnce, Array<Cost>>>
}

/**
 * Times all contestants against a server, round by round. In each round they take turns while the others wait, so that any
 * other load on the machine affects all of them equally.
 */
export const race = async (origin: string, rounds: number): Promise<ReadonlyArray<Timed>> => {
  const all = []
  for (const name of names) {
    const { ask, first: title, stop } = await start<string>("contestant.ts", origin, name)
    all.push({ name, title, ask, stop, costs: { 1: [], 32: [] } as Timed["costs"] })
  }
  try {
    for (let round = 1; round <= rounds; round++) {
      console.error(`Round ${round} of ${rounds} …`)
      for (const { ask, costs } of all) {
        for (const turn of turns) costs[turn.atOnce].push(await ask<Cost>(turn))
      }
    }
    return all
  } finally {
    for (const { stop } of all) stop()
  }
}
