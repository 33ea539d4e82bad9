import { ConnectionFailed } from "../AfterShipError.ts"
import type { Failure } from "../Transport.ts"

/** Error codes of Node, Deno, Bun and our proxy layer that tell that there never was a connection to AfterShip. */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|PROXY_[A-Z_]+)$|CERT|_TLS_|_SSL_/

/**
 * What a call fails with where the connection failed. Whether the request was sent is told
 * by its start, where the transport always tells that, and otherwise by the code. Its cause is what the failure stems from, not the failure itself:
 * that of an `HttpClient` holds the request and with it the key.
 */
export const connectionFailed = (
  operation: string,
  origin: string,
  { cause }: Failure,
  started: boolean | undefined
): ConnectionFailed => {
  const { code, message } = coded(cause) ?? {}
  // What a proxy did is told by its message alone.
  const reason = code?.startsWith("PROXY_") ? message : code
  return new ConnectionFailed({
    operation,
    cause,
    code,
    message: `The connection to ${origin} failed${reason === undefined ? "" : `: ${reason}`}`,
    requestSent: (started ?? !unconnected.test(code ?? "")) ? "unknown" : "no"
  })
}

/** The first error among the causes that has a code. */
const coded = (error: unknown): { readonly code: string; readonly message: string } | undefined =>
  !(error instanceof Error)
    ? undefined
    : "code" in error && typeof error.code === "string"
      ? { code: error.code, message: error.message }
      : coded(error.cause)
