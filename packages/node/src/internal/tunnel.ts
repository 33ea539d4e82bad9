import { connect as connectPlain, isIP, isIPv6, type Socket } from "node:net"
import { connect as connectSecure } from "node:tls"
import { ProxyFailed } from "../ProxyFailed.ts"
import type { Connect } from "./connect.ts"
import { codeOf, withoutAttachments } from "./nodeError.ts"
import { type Answered, answer } from "./proxyAnswer.ts"
import type { ProxyAddress } from "./proxyAddress.ts"

/**
 * Opens connections through a proxy. It asks the proxy for a tunnel (`CONNECT`). For an `https://` target, `connect` then
 * does the TLS handshake inside the tunnel. Undici's own proxy agent waits minutes for a proxy that does not respond, and
 * reports the proxy's response as an aborted request.
 */
export const tunnel =
  (proxy: ProxyAddress, connect: Connect, timeout: number): Connect =>
  (target, opened, callback) => {
    const secure = target.protocol === "https:"
    const port = target.port === "" ? (secure ? 443 : 80) : target.port
    const socket = ask(proxy, authority(target.hostname, port), timeout, (error) => {
      if (error !== undefined) return callback(error, null)
      if (!secure) return callback(null, socket)
      connect({ ...target, httpSocket: socket }, opened, (...result) =>
        codeOf(result[0]) === "ECONNRESET" ? callback(broken(proxy, result[0]), null) : callback(...result)
      )
    })
    opened(socket)
  }

/** Connects to the proxy and asks it for a tunnel. The socket returned then is that tunnel. */
const ask = (
  proxy: ProxyAddress,
  authority: string,
  timeout: number,
  done: (error: ProxyFailed | undefined) => void
): Socket => {
  const timer = setTimeout(() => settle({ error: timedOut(proxy, timeout) }), timeout)
  const settle = (answered: Answered) => {
    stop()
    clearTimeout(timer)
    const error = failure(proxy, answered)
    if (error !== undefined) socket.destroy()
    done(error)
  }
  const socket = open(proxy, () =>
    // Only after the TLS handshake with an https:// proxy, since the credentials are for that proxy alone.
    socket.write(
      `CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n${authorization(proxy)}connection: close\r\n\r\n`
    )
  )
  const stop = answer(socket, settle)
  return socket.setNoDelay(true).setKeepAlive(true, 60_000)
}

const open = (proxy: ProxyAddress, ready: () => void): Socket => {
  const { hostname: host, port } = proxy
  if (!proxy.secure) return connectPlain({ host, port }, ready)
  const named = isIP(host) === 0 ? { servername: host } : {}
  return connectSecure({ host, port, ...named, ALPNProtocols: ["http/1.1"] }, ready)
}

const authority = (hostname: string, port: number | string): string =>
  `${isIPv6(hostname) ? `[${hostname}]` : hostname}:${port}`

const authorization = (proxy: ProxyAddress): string =>
  proxy.authorization === undefined ? "" : `proxy-authorization: ${proxy.authorization}\r\n`

const failure = (proxy: ProxyAddress, answered: Answered): ProxyFailed | undefined => {
  if ("error" in answered) {
    return answered.error instanceof ProxyFailed ? answered.error : unreachable(proxy, answered.error)
  }
  const { status } = answered
  return status >= 200 && status < 300 ? undefined : refused(proxy, status)
}

const unreachable = (proxy: ProxyAddress, error: Error): ProxyFailed =>
  new ProxyFailed({
    code: "PROXY_UNREACHABLE",
    message: `The proxy ${proxy.origin} cannot be reached: ${codeOf(error)}`,
    cause: withoutAttachments(error)
  })

const timedOut = (proxy: ProxyAddress, timeout: number): ProxyFailed =>
  new ProxyFailed({
    code: "PROXY_TIMED_OUT",
    message: `The proxy ${proxy.origin} did not answer within ${timeout} ms`
  })

const refused = (proxy: ProxyAddress, status: number): ProxyFailed =>
  status === 407
    ? new ProxyFailed({
        code: "PROXY_AUTHENTICATION_REQUIRED",
        message: `The proxy ${proxy.origin} ${
          proxy.authorization === undefined ? "wants a user and password" : "does not accept the user and password"
        }`,
        status
      })
    : new ProxyFailed({
        code: "PROXY_REFUSED",
        message: `The proxy ${proxy.origin} refused the connection with status ${status}`,
        status
      })

const broken = (proxy: ProxyAddress, cause: unknown): ProxyFailed =>
  new ProxyFailed({
    code: "PROXY_TUNNEL_BROKEN",
    message: `The tunnel through the proxy ${proxy.origin} broke before it was encrypted`,
    cause
  })
