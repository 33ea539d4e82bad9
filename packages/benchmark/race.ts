import { start } from "./child.ts"
import type { Turn } from "./contestant.ts"
import type { Cost } from "./measure.ts"
import { type Name, names } from "./names.ts"

/** How many calls are made at once. */
export type AtOnce = 1 | 32

/** The two turns of a round, and how many calls each has. */
const turns = [
  { atOnce: 32, total: 5_000 },
  { atOnce: 1, total: 1_000 }
] as const satisfies ReadonlyArray<Turn>

/** A contestant, and what its calls cost: once each round. */
export interface Timed {
  readonly name: Name
  readonly title: string
  readonly costs: Readonly<Record<AtOnce, Array<Cost>>>
}

/**
 * Times all contestants against a server, round by round: in each, everyone has their turn while the others wait, so that
 * whatever else the machine does hits all alike.
 */
export const race = async (origin: string, rounds: number): Promise<ReadonlyArray<Timed>> => {
  const all = []
  for (const name of names) {
    const { ask, said: title, stop } = await start<string>("contestant.ts", origin, name)
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
