import type { buildConnector } from "@effect/platform-node/Undici"
import * as http from "node:http"
import * as https from "node:https"
import { isIP, isIPv6, type Socket } from "node:net"
import { ProxyFailed } from "../ProxyFailed.ts"
import { codeOf, withoutAttachments } from "./nodeError.ts"
import type { ProxyAddress } from "./proxyAddress.ts"

/**
 * Makes undici's connections through a proxy: asks it for a tunnel (`CONNECT`), and for an `https://` target has `connect`
 * do the TLS handshake within. Undici's own proxy agent waits minutes for a proxy that does not answer, and reports what
 * it answered as an aborted request.
 */
export const tunnel =
  (
    proxy: ProxyAddress,
    connect: buildConnector.connector,
    timeout: number,
    closed: AbortSignal
  ): buildConnector.connector =>
  (target, callback) => {
    const secure = target.protocol === "https:"
    open(
      proxy,
      authority(target.hostname, target.port === "" ? (secure ? 443 : 80) : target.port),
      timeout,
      closed
    ).then(
      (socket) => {
        if (!secure) return callback(null, socket)
        connect({ ...target, httpSocket: socket }, (...result) =>
          codeOf(result[0]) === "ECONNRESET" ? callback(broken(proxy, result[0]), null) : callback(...result)
        )
      },
      (error: unknown) => callback(error instanceof ProxyFailed ? error : unreachable(proxy, error), null)
    )
  }

/** A connection to the proxy that it has made a tunnel of. */
const open = (proxy: ProxyAddress, authority: string, timeout: number, closed: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const request = (proxy.secure ? https : http).request({
      agent: false,
      method: "CONNECT",
      host: proxy.hostname,
      port: proxy.port,
      // Else Node takes it from the host header, which names the target.
      servername: isIP(proxy.hostname) === 0 ? proxy.hostname : "",
      path: authority,
      headers: {
        host: authority,
        ...(proxy.authorization === undefined ? {} : { "proxy-authorization": proxy.authorization })
      },
      signal: closed
    })
    const timer = setTimeout(() => request.destroy(timedOut(proxy, timeout)), timeout)
    request.on("close", () => clearTimeout(timer))
    request.on("error", reject)
    // Whatever the status. Bytes that came along are no part of what the target says, and are dropped.
    request.on("connect", ({ statusCode = 0 }, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return resolve(socket)
      socket.destroy()
      reject(refused(proxy, statusCode))
    })
    request.end()
  })

const authority = (hostname: string, port: number | string): string =>
  `${isIPv6(hostname) ? `[${hostname}]` : hostname}:${port}`

const unreachable = (proxy: ProxyAddress, error: unknown): ProxyFailed =>
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
