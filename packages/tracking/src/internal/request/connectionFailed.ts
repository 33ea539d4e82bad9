import { ConnectionFailed, InvalidOption } from "../../AfterShipError.ts"
import type { Failure } from "../../Transport.ts"
import { memoizeRecent } from "../memoizeRecent.ts"

/**
 * Codes of Node, Deno, Bun and our proxy layer, and words where there is no code, that tell that there never was a
 * connection to AfterShip.
 */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|PROXY_\w+|\w*(CERT|_TLS_)\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH|ERR_SSL_WRONG_VERSION_NUMBER|bad port)$|Requests to port/

/** Whether an origin has answered before, so that the runtime may have kept a connection to it. */
export const seen = /*#__PURE__*/ memoizeRecent(() => ({ answered: false }))

/**
 * The error of a call whose connection failed. If the transport always reports the start of a request, that decides
 * whether it was sent, otherwise the causes do. The error's cause is what the failure stems from, not the failure
 * itself: that of an `HttpClient` holds the request and with it the key. A refusal to sign stays as it is.
 */
export const connectionFailed = (
  operation: string,
  origin: string,
  { cause }: Failure,
  started: boolean | undefined
): ConnectionFailed | InvalidOption => {
  if (cause instanceof InvalidOption) return cause
  const roots = rootsOf(cause, 8)
  const reason = [...new Set(roots.slice(0, 9).map(reasonOf))].join(", ")
  return new ConnectionFailed({
    operation,
    cause,
    code: roots.map(codeOf).find((code) => code !== undefined),
    message: `The connection to ${origin} failed${reason && ": "}${reason}`,
    requestSent: (started ?? !(roots.length > 0 && roots.every((root) => isUnsent(root, origin)))) ? "unknown" : "no"
  })
}

/** What of an error is read. By its shape: test runners and frames have error classes of their own. */
interface ErrorLike {
  readonly cause?: unknown
  readonly code?: unknown
  readonly errors?: unknown
  readonly message?: unknown
  readonly syscall?: unknown
}

/**
 * The errors that all others stem from: the first of the causes that has a code, else the last one. There are several
 * where each address of a host was tried.
 */
const rootsOf = (error: unknown, depth: number): ReadonlyArray<ErrorLike> => {
  if (typeof error !== "object" || error === null || depth === 0) return []
  const { cause, errors }: ErrorLike = error
  const inner: ReadonlyArray<unknown> = Array.isArray(errors) ? errors : codeOf(error) === undefined ? [cause] : []
  const roots = inner.flatMap((inner) => rootsOf(inner, depth - 1))
  return roots.length > 0 ? roots : [error]
}

const codeOf = ({ code }: ErrorLike): string | undefined => (typeof code === "string" && code ? code : undefined)

const messageOf = ({ message }: ErrorLike): string => (typeof message === "string" ? message : "")

/** Only its message says what a proxy did. An address in any other message may contain an id or a filter. */
const reasonOf = (error: ErrorLike): string => {
  const code = codeOf(error)
  if (code === undefined)
    return messageOf(error)
      .replace(/\S*:\/\/\S*/g, "…")
      .slice(0, 200)
  return code.startsWith("PROXY_") ? messageOf(error) : code
}

const isUnsent = (error: ErrorLike, origin: string): boolean =>
  unconnected.test(codeOf(error) ?? messageOf(error)) ||
  error.syscall === "connect" ||
  // Deno says so as well when it has sent a request on a kept connection, lost that, and could not make another.
  (messageOf(error).includes("client error (Connect)") && !seen(origin).answered)
