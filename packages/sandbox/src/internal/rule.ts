/** What a rule of the API gets beside its input, and what it gives. */
import type * as Result from "effect/Result"
import * as random from "./random.ts"
import type { Refusal } from "./refusal.ts"
import type { State } from "./state.ts"

/** What a rule knows in addition to the state. */
export interface Env {
  readonly seed: string
  readonly now: number
}

/** A rule's result and the state after it, or a refusal. */
export type Outcome<A> = Result.Result<readonly [A, State], Refusal>

/** The id of the n-th thing that got one. Ids grow, so that of two things created at the same time the later one sorts last. */
export const newId = (env: Env, n: number): string =>
  (random.integer(env.seed, 2 ** 31) + n).toString(16).padStart(8, "0") + random.hex(`${env.seed}/id/${n}`, 24)
