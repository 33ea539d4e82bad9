/** Requests and responses as they go over the wire, whether a socket is between or not. */
import type * as Effect from "effect/Effect"

export interface WireRequest {
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Why the request was not meant for the sandbox. Undefined if it was. */
  readonly misdirected: string | undefined
  /** Reads the body. Undefined if it is larger than `maxBodySize`, and then it is not read to its end. */
  readonly body: Effect.Effect<string | undefined>
}

export interface WireResponse {
  readonly status: number
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
