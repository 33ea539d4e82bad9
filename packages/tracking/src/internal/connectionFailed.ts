import { ConnectionFailed, InvalidOption } from "../AfterShipError.ts"
import type { Failure } from "../Transport.ts"
import { memoizeRecent } from "./memoizeRecent.ts"

/**
 * Codes of Node, Deno, Bun and our proxy layer, and words where there is no code, that tell that there never was a
 * connection to AfterShip.
 */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|PROXY_\w+|bad port)$|CERT|_TLS_|_SSL_/

/** Whether an origin has answered before, so that the runtime may have kept a connection to it. */
export const seen = /*#__PURE__*/ memoizeRecent(() => ({ answered: false }))

/**
 * What a call fails with where the connection failed. Whether the request was sent is told by its start, where the
 * transport always tells that, and otherwise by the causes. Its cause is what the failure stems from, not the failure
 * itself: that of an `HttpClient` holds the request and with it the key. What refused to send is told as it is.
 */
export const connectionFailed = (
  operation: string,
  origin: string,
  { cause }: Failure,
  started: boolean | undefined
): ConnectionFailed | InvalidOption => {
  if (cause instanceof InvalidOption) return cause
  const roots = rootsOf(cause, 8)
  const reason = [...new Set(roots.map(reasonOf))].join(", ")
  return new ConnectionFailed({
    operation,
    cause,
    code: roots.map(codeOf).find((code) => code !== undefined),
    message: `The connection to ${origin} failed${reason && ": "}${reason}`,
    requestSent: (started ?? !(roots.length > 0 && roots.every((root) => isUnsent(root, origin)))) ? "unknown" : "no"
  })
}

/**
 * The errors that all others stem from: the first of the causes that has a code, else the last one. There are several
 * where each address of a host was tried.
 */
const rootsOf = (error: unknown, depth: number): ReadonlyArray<Error> => {
  if (!(error instanceof Error) || depth === 0) return []
  const inner = "errors" in error && Array.isArray(error.errors) ? error.errors : codeOf(error) ? [] : [error.cause]
  const roots = inner.flatMap((inner) => rootsOf(inner, depth - 1))
  return roots.length > 0 ? roots : [error]
}

const codeOf = (error: Error): string | undefined =>
  "code" in error && typeof error.code === "string" ? error.code : undefined

/** What a proxy did is told by its message alone. An address within another message may have an id in it, or a filter. */
const reasonOf = (error: Error): string => {
  const code = codeOf(error)
  return !code
    ? error.message.replace(/\S*:\/\/\S*/g, "…").slice(0, 200)
    : code.startsWith("PROXY_")
      ? error.message
      : code
}

const isUnsent = (error: Error, origin: string): boolean =>
  unconnected.test(codeOf(error) ?? error.message) ||
  ("syscall" in error && error.syscall === "connect") ||
  // Deno says so as well when it has sent a request on a kept connection, lost that, and could not make another.
  (error.message.includes("client error (Connect)") && !seen(origin).answered)
