/** Our claims, as ratios. Unlike times and speeds, they are nearly the same on any machine. */
import type { Heap } from "./heap.ts"
import { type Cost, median } from "./measure.ts"
import type { Name } from "./names.ts"
import type { Timed } from "./race.ts"

/** A ratio and its bound. */
export interface Claim {
  readonly what: string
  readonly ratio: number
  readonly bound: { readonly atLeast: number } | { readonly atMost: number }
  /** The value that we aim for. */
  readonly aim: number
}

export const holds = ({ bound, ratio }: Claim): boolean =>
  "atLeast" in bound ? ratio >= bound.atLeast : ratio <= bound.atMost

/** A contestant's result. */
export const middle = (costs: ReadonlyArray<Cost>): Cost => ({
  callsPerSecond: median(costs.map(({ callsPerSecond }) => callsPerSecond)),
  cpu: median(costs.map(({ cpu }) => cpu))
})

export const ofCalls = (all: ReadonlyArray<Timed>): ReadonlyArray<Claim> => {
  const result = (name: Name): Cost => middle(all.find((contestant) => contestant.name === name)?.costs[32] ?? [])
  const cpu = (one: Name, other: Name): number => result(one).cpu / result(other).cpu
  return [
    {
      what: "calls/s: ours on undici ÷ official SDK",
      ratio: result("oursUndici").callsPerSecond / result("sdk").callsPerSecond,
      bound: { atLeast: 4 },
      aim: 4.8
    },
    {
      what: "CPU: ours on undici ÷ undici `request`",
      ratio: cpu("oursUndici", "undici"),
      bound: { atMost: 1.1 },
      aim: 0.9
    },
    {
      what: "CPU: ours on fetch ÷ official SDK",
      ratio: cpu("oursFetch", "sdk"),
      bound: { atMost: 0.75 },
      aim: 0.68
    },
    {
      what: "CPU: ours on fetch ÷ Effect's `HttpClient` on fetch",
      ratio: cpu("oursFetch", "effect"),
      bound: { atMost: 1.2 },
      aim: 1.1
    },
    {
      what: "CPU: ours on undici, signed ÷ official SDK, signed",
      ratio: cpu("oursUndiciSigned", "sdkSigned"),
      bound: { atMost: 0.7 },
      aim: 0.5
    }
  ]
}

export const ofHeap = ({ early, late }: Heap): ReadonlyArray<Claim> => [
  {
    what: "heap: after 100,000 calls ÷ after 10,000",
    ratio: late / early,
    bound: { atMost: 1.05 },
    aim: 1
  }
]
