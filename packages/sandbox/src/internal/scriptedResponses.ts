/** The responses that a test has scripted, by operation, in the order in which they are sent. */
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import type { OperationName } from "./operationNames.ts"
import { messageOf, statusOf, typeOf } from "./refusal.ts"
import { json, withHeaders } from "./response.ts"
import type { State } from "./state.ts"
import type { ScriptedResponse } from "./types.ts"
import type { WireResponse } from "./wire.ts"

const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

const stringify = (body: unknown): string => {
  const text: unknown = JSON.stringify(body)
  if (!Predicate.isString(text)) throw new TypeError(`A scripted body must be text or JSON, but it is a ${typeof body}`)
  return text
}

/**
 * The response as it is sent. One that cannot be sent is a mistake in the test, so it dies where it is scripted and not in
 * the call that would get it.
 */
export const make = (scripted: ScriptedResponse): Effect.Effect<WireResponse> =>
  Effect.sync(() => {
    const metaCode = scripted.metaCode ?? scripted.status ?? 200
    const status = scripted.status ?? statusOf(metaCode)
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw new RangeError(`A scripted response has a status from 200 to 599, not ${status}`)
    }
    const meta =
      metaCode < 400
        ? { code: metaCode }
        : { code: metaCode, message: scripted.message ?? messageOf(metaCode), type: typeOf(metaCode) }
    const response: WireResponse =
      // A socket sends no body with these either.
      bodiless.has(status)
        ? { status, headers: {}, body: "" }
        : scripted.body === undefined
          ? json(status, meta, {})
          : Predicate.isString(scripted.body)
            ? { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: scripted.body }
            : { ...json(status, meta, {}), body: stringify(scripted.body) }
    // `Headers` gives the names in lower case, and throws on a name or value that is not allowed.
    return withHeaders(response, Object.fromEntries(new Headers(scripted.headers)))
  })

const waiting = (state: State, operation: OperationName): ReadonlyArray<WireResponse> =>
  Option.getOrElse(HashMap.get(state.scripted, operation), () => [])

export const isWaiting = (state: State, operation: OperationName): boolean => waiting(state, operation).length > 0

export const add = (state: State, operation: OperationName, response: WireResponse): State => ({
  ...state,
  scripted: HashMap.set(state.scripted, operation, [...waiting(state, operation), response])
})

/** The next scripted response of an operation, if there is one, and the state without it. */
export const take = (state: State, operation: OperationName): readonly [WireResponse | undefined, State] => {
  const [next, ...rest] = waiting(state, operation)
  return next === undefined
    ? [undefined, state]
    : [next, { ...state, scripted: HashMap.set(state.scripted, operation, rest) }]
}
