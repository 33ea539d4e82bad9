/** Counts the calls of each second. */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type { Routed } from "./router.ts"
import type { State } from "./state.ts"
import { second } from "./time.ts"

/** Counts a call in the window of its operation, or in the one window that all operations of its version share. */
export const count = (state: State, { operation, version }: Routed, now: number) => {
  const name = version.dialect.behavior.sharedLimit ? "all" : operation.name
  const current = Math.floor(now / second)
  const last = Option.getOrUndefined(HashMap.get(state.windows, name))
  const used = (last?.second === current ? last.used : 0) + 1
  return {
    state: { ...state, windows: HashMap.set(state.windows, name, { second: current, used }) },
    exceeded: used > operation.limit,
    headers: {
      "x-ratelimit-limit": String(operation.limit),
      "x-ratelimit-remaining": String(Math.max(operation.limit - used, 0)),
      "x-ratelimit-reset": String(current + 1)
    }
  }
}
