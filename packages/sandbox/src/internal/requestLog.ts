/** The record of the requests that arrived. */
import * as DateTime from "effect/DateTime"
import type { Routed } from "./router.ts"
import type { State } from "./state.ts"
import type { WireRequest, WireResponse } from "./wire.ts"

/** How many requests are kept, and how much of each of their texts. */
const kept = { requests: 1_000, characters: 65_536 }

const secret = /^(as-api-key|aftership-api-key|as-signature-.*|authorization|proxy-authorization|cookie|set-cookie)$/

/** The beginning of a text, as a copy: a slice would keep the whole text in memory. */
const beginning = (text: string): string =>
  text.length <= kept.characters ? text : String(JSON.parse(JSON.stringify(text.slice(0, kept.characters))))

export const add = (
  state: State,
  request: WireRequest,
  routed: Routed | undefined,
  body: string | undefined,
  response: WireResponse,
  now: number
): State => ({
  ...state,
  served: state.served + 1,
  requests: [
    ...state.requests.slice(1 - kept.requests),
    {
      operation: routed?.operation.name,
      version: routed?.version.dialect.version,
      method: request.method,
      target: beginning(request.target),
      headers: Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, secret.test(name) ? "<redacted>" : beginning(value)]]
        )
      ),
      body: beginning(body ?? ""),
      status: response.status,
      receivedAt: DateTime.makeUnsafe(now)
    }
  ]
})
