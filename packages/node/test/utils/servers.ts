/** Servers on 127.0.0.1 for as long as a scope lives, that know which connections are open. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { readFileSync } from "node:fs"
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server as HttpServer
} from "node:http"
import { createServer as createHttpsServer } from "node:https"
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net"
import type { Duplex } from "node:stream"
import * as tls from "node:tls"
import { fileURLToPath } from "node:url"

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8")

/** A certificate of the tests' own, for `aftership.test`, `localhost`, 127.0.0.1 and ::1. */
const certificate = { key: fixture("test-only.key.pem"), cert: fixture("test-only.cert.pem") }

/** Where the tests' certificate lies, for other processes. */
export const certificateFile = fileURLToPath(new URL("../fixtures/test-only.cert.pem", import.meta.url))

/** Has this process trust the tests' certificate, as `NODE_EXTRA_CA_CERTS` would. */
export const trustCertificate = () =>
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), certificate.cert])

export interface Listening {
  readonly port: number
  /** How many connections there have been, up to now. */
  readonly connections: () => number
  /** How many connections are open. */
  readonly open: () => number
  /** Ends every connection. */
  readonly hangUp: () => void
  /** Waits until so many connections are open. */
  readonly opened: (count: number) => Effect.Effect<void>
  /** Waits until no connection is open. A test that waits in vain fails by its timeout. */
  readonly idle: Effect.Effect<void>
}

const listen = (make: () => Server, host = "127.0.0.1", port = 0): Effect.Effect<Listening, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.callback<readonly [Listening, Server, Set<Socket>]>((resume) => {
      const server = make()
      const open = new Set<Socket>()
      let connections = 0
      const waits = (until: () => boolean) =>
        Effect.callback<void>((resume) => {
          const look = () => {
            if (!until()) return
            server.off("opened", look).off("closed", look)
            resume(Effect.void)
          }
          server.on("opened", look).on("closed", look)
          look()
        })
      server.on("connection", (socket: Socket) => {
        open.add(socket)
        connections++
        server.emit("opened")
        socket.on("error", () => {})
        // Of an HTTP server's connections the other half stays open.
        socket.on("end", () => socket.end())
        socket.on("close", () => {
          open.delete(socket)
          server.emit("closed")
        })
      })
      server.listen(port, host, () =>
        resume(
          Effect.succeed([
            {
              port: (server.address() as AddressInfo).port,
              connections: () => connections,
              open: () => open.size,
              hangUp: () => open.forEach((socket) => socket.destroy()),
              opened: (count) => waits(() => open.size >= count),
              idle: waits(() => open.size === 0)
            },
            server,
            open
          ])
        )
      )
    }),
    ([, server, open]) =>
      Effect.callback<void>((resume) => {
        server.close(() => resume(Effect.void))
        for (const socket of open) socket.destroy()
      })
  ).pipe(Effect.map(([listening]) => listening))

/** A server that does with each connection what it is told. */
export const raw = (onConnection: (socket: Socket) => void) => listen(() => createServer(onConnection))

/** A server that answers whatever it is sent, on each connection the same, and leaves it open. */
export const saying = (...texts: ReadonlyArray<string | Uint8Array>) =>
  raw((socket) => socket.on("data", () => texts.forEach((text) => socket.write(text))))

/** An HTTP server. */
export const serving = (listener: RequestListener) => listen(() => createHttpServer(listener))

/** The body of a request, once it has come. */
export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** An HTTP server that answers each request with a status and headers, and an empty JSON object. */
export const answering = (status: number, headers: Record<string, string> = {}) =>
  Effect.gen(function* () {
    const requests: Array<IncomingMessage> = []
    const server = createHttpServer((request, response) => {
      requests.push(request)
      response.writeHead(status, { "content-type": "application/json", ...headers }).end("{}")
    })
    return { requests, ...(yield* listen(() => server)) }
  })

/** Hands on to the port of another server. */
export const relay = (port: number) => raw((socket) => join(socket, connect(port, "127.0.0.1")))

/** Takes the TLS off and hands on to the port of another server. */
export const encrypted = (port: number) => encryptedRaw((socket) => join(socket, connect(port, "127.0.0.1")))

/** A server that does with each connection what it is told, within TLS. */
export const encryptedRaw = (onConnection: (socket: tls.TLSSocket) => void) =>
  // It would rather speak HTTP/2, which we do not.
  listen(() => tls.createServer({ ...certificate, ALPNProtocols: ["h2", "http/1.1"] }, onConnection))

const join = (one: Duplex, other: Duplex) => {
  one.pipe(other).pipe(one)
  for (const [from, to] of [
    [one, other],
    [other, one]
  ] as const) {
    from.on("error", () => to.destroy()).on("close", () => to.destroy())
  }
}

interface Asked {
  /** Host and port. */
  readonly authority: string
  readonly headers: IncomingMessage["headers"]
  /** The name that a client of an encrypted proxy gave for it. */
  readonly servername: string | undefined
}

export interface Proxy extends Listening {
  /** Each tunnel that was asked for. */
  readonly asked: ReadonlyArray<Asked>
  /** Requests that were no `CONNECT`. */
  readonly forwarded: () => number
  /** All that went through tunnels towards the targets. */
  readonly seen: () => Buffer
  /** Forgets what was asked for and seen. */
  readonly forget: () => void
}

/**
 * A proxy. Whatever host is asked for, it connects to `target` on 127.0.0.1, or to the port that was asked for. With
 * `answer`, it gives that in place of a tunnel; the connection stays open unless `ends`.
 */
export const proxy = (
  options: {
    readonly target?: number
    /** The only `proxy-authorization` let in: user and password, in clear text. */
    readonly credentials?: string
    readonly answer?: string
    readonly ends?: boolean
    readonly encrypted?: boolean
    readonly host?: string
    /** One that was free a moment ago. */
    readonly port?: number
  } = {}
): Effect.Effect<Proxy, never, Scope.Scope> =>
  Effect.gen(function* () {
    const asked: Array<Asked> = []
    const seen: Array<Buffer> = []
    let forwarded = 0
    const wanted =
      options.credentials === undefined ? undefined : `Basic ${Buffer.from(options.credentials).toString("base64")}`
    const server: HttpServer =
      options.encrypted === true ? createHttpsServer(certificate) : createHttpServer({ keepAliveTimeout: 0 })
    server.on("request", (_request, response) => {
      forwarded++
      response.writeHead(501).end()
    })
    server.on("connect", (request: IncomingMessage, client: Duplex, head: Buffer) => {
      const authority = request.url ?? ""
      asked.push({
        authority,
        headers: request.headers,
        servername: client instanceof tls.TLSSocket ? client.servername || undefined : undefined
      })
      // Read, or its end is never seen.
      client.on("error", () => {}).resume()
      if (wanted !== undefined && request.headers["proxy-authorization"] !== wanted) {
        client.write('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="test"\r\n\r\n')
        return
      }
      if (options.answer !== undefined) {
        client.write(options.answer)
        if (options.ends === true) client.end()
        return
      }
      const target = connect(options.target ?? Number(authority.split(":").at(-1)), "127.0.0.1", () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n")
        seen.push(head)
        client.on("data", (chunk: Buffer) => seen.push(chunk))
        join(client, target)
      })
      target.on("error", () => client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"))
    })
    const listening = yield* listen(() => server, options.host, options.port)
    const forget = () => {
      asked.length = 0
      seen.length = 0
    }
    return { asked, forwarded: () => forwarded, seen: () => Buffer.concat(seen), forget, ...listening }
  })
