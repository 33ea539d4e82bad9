/**
 * What a call asks of an HTTP client: one request, one answer as a text of bounded size, and a way to stop it.
 *
 * **Details**
 *
 * Any `HttpClient` serves a call. One that also carries a {@link Transport}, put there by {@link attach}, serves it
 * faster, since a call then needs neither a request nor a response of `effect/http`. An `HttpClient` that was made from
 * it by `HttpClient.transform` and the like no longer carries the transport: calls through it are as correct, and
 * slower.
 *
 * **Gotchas**
 *
 * This module is for those who write an `HttpClient`, and it is unstable: it may change in any release.
 *
 * @stability unstable
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import type { HttpClient } from "effect/http/HttpClient"

/**
 * A request, ready to be sent.
 *
 * @category models
 * @since 0.1.0
 */
export interface Request {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Where to, such as `https://api.aftership.com`. */
  readonly origin: string
  /** Path and query, encoded. They may be signed, and are to be sent as they are. */
  readonly target: string
  /** Names in lower case. They hold the API key. */
  readonly headers: Readonly<Record<string, string>>
  /** The bytes of the body; `undefined` where there is none. */
  readonly body: Uint8Array | undefined
  /** How many bytes of the answer's body may be read, counted after inflation. */
  readonly maxBodySize: number
}

/**
 * A body as text.
 *
 * @category models
 * @since 0.1.0
 */
export interface Text {
  /** The whole body. With a fault, its readable beginning or what is nearest to it. */
  readonly text: string
  /** `"TooLarge"`: more than `maxBodySize`, and not read to its end. `"Malformed"`: not UTF-8. */
  readonly fault: "TooLarge" | "Malformed" | undefined
}

/**
 * An answer, read to its end.
 *
 * @category models
 * @since 0.1.0
 */
export interface Response extends Text {
  /** The HTTP status: never one of the 1xx, which come before an answer. */
  readonly status: number
  /** The value of a header, by its name in lower case. Values of one name are joined by a comma and a blank. */
  readonly header: (name: string) => string | undefined
}

/**
 * What a connection failed with.
 *
 * @category models
 * @since 0.1.0
 */
export interface Failure {
  /** The error of the runtime, which must not hold the request, since the API key is in it. */
  readonly cause?: unknown
}

/**
 * What a transport reports to.
 *
 * @category models
 * @since 0.1.0
 */
export interface Listener {
  /** The request is handed to a connection, so the server may see it from here on. The timeout of the try begins. */
  readonly started: () => void
  /** It is over, with an answer or without. To be called once; what is reported after the stop is not heard. */
  readonly ended: (exit: Exit.Exit<Response, Failure>) => void
}

/**
 * Sends requests.
 *
 * @category models
 * @since 0.1.0
 */
export interface Transport {
  /**
   * Sends a request. Never throws, follows no redirect and repeats nothing. Gives what stops it: the connection is
   * closed where the request was sent, and a request that was not sent never is.
   */
  readonly send: (request: Request, listener: Listener, context: Context.Context<never>) => Effect.Effect<void>
  /**
   * Whether `started` is called for each request that is sent. If `"always"`, a request without a start was not sent.
   * If `"never"`, the timeout of a try begins when `send` is called.
   */
  readonly tellsStart: "always" | "sometimes" | "never"
}

/**
 * Has an `HttpClient` carry a transport that does what it does. Gives the client itself. A client that is made from it,
 * in whatever way, is another one and does not carry the transport.
 *
 * @category constructors
 * @since 0.1.0
 */
export const attach = (client: HttpClient, transport: Transport): HttpClient => {
  carried.set(client, transport)
  return client
}

/**
 * The transport that an `HttpClient` carries.
 *
 * @category getters
 * @since 0.1.0
 */
export const get = (client: HttpClient): Transport | undefined => carried.get(client)

// By the identity of the client: a property would be found on copies and heirs too, which may do something else.
const carried = /*#__PURE__*/ new WeakMap<HttpClient, Transport>()

/**
 * To be called by an `HttpClient` when it hands a request to a connection, where it does not do so at once. A call sets
 * it for each try: the timeout of the try then begins at that moment, even where other clients are wrapped around this
 * one. Until a client has told one start, its tries are timed from the beginning. By default `undefined`.
 *
 * @category references
 * @since 0.1.0
 */
export const CurrentStarted: Context.Reference<(() => void) | undefined> = Context.Reference<(() => void) | undefined>(
  "@effect-aftership/tracking/Transport/CurrentStarted",
  { defaultValue: () => undefined }
)

/**
 * The text of a body that came in chunks: all of them, or the first ones where there was more than may be read.
 *
 * @category constructors
 * @since 0.1.0
 */
export const text = (chunks: ReadonlyArray<Uint8Array>, maxBodySize: number): Text => {
  let size = 0
  for (const chunk of chunks) size += chunk.byteLength
  if (size > maxBodySize) return { text: decode(chunks.slice(0, 1), false), fault: "TooLarge" }
  try {
    return { text: decode(chunks, true), fault: undefined }
  } catch {
    return { text: decode(chunks, false), fault: "Malformed" }
  }
}

const decode = (chunks: ReadonlyArray<Uint8Array>, fatal: boolean): string => {
  const decoder = new TextDecoder("utf-8", { fatal })
  return chunks.map((chunk, at) => decoder.decode(chunk, { stream: at < chunks.length - 1 })).join("")
}
