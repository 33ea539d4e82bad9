/** An HTTP server on this machine that fails as a test says, on real sockets, and remembers what it was asked. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, type ServerResponse } from "node:http"
import { connect, type Server, type Socket } from "node:net"
import { Worker } from "node:worker_threads"
import { gzipSync } from "node:zlib"

/** What the server does with a request that has arrived. */
export interface Fault {
  (response: ServerResponse, socket: Socket): void
}

/** One step of a script. While it is `"refused"`, nobody listens at the server's port. */
export type Step = Fault | "refused"

/** A request that has arrived, with its whole body. */
export interface Arrived {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Whether its connection had brought a request before. */
  readonly reused: boolean
  /** The HTTP status that it was answered with, if it was. */
  readonly status: number
  /** When it arrived, in milliseconds. */
  readonly at: number
}

/** What is known of the requests that a `fetch` was to send. */
interface Watched {
  /** The runtime's `fetch`. */
  readonly fetch: typeof globalThis.fetch
  /** How many requests it was to send, whether they arrived or not. */
  readonly tries: () => number
  /** How many answers have come as far as their headers. */
  readonly answers: () => number
  /** Waits until a condition holds. Looks again whenever something happened, be it at the server or the client. */
  readonly until: (condition: () => boolean) => Effect.Effect<void>
}

export interface FaultServer extends Watched {
  readonly url: string
  readonly arrived: ReadonlyArray<Arrived>
  /** Forgets what has arrived, for it not to count as the client's memory. */
  readonly forget: () => void
  /** How many connections have been made. */
  readonly connections: () => number
  /** How many connections are open. */
  readonly sockets: () => number
  /** Listens no more. What is open stays so. */
  readonly stop: () => void
}

const watch = (failed: () => Promise<unknown>): Watched & { readonly happened: () => void } => {
  const waiting = new Set<() => void>()
  const happened = () => waiting.forEach((look) => look())
  let tries = 0
  let answers = 0
  return {
    happened,
    fetch: async (input, init) => {
      tries += 1
      happened()
      try {
        const response = await globalThis.fetch(input, init)
        answers += 1
        happened()
        return response
      } catch (error) {
        await failed()
        throw error
      }
    },
    tries: () => tries,
    answers: () => answers,
    until: (condition) =>
      Effect.callback<void>((resume) => {
        const look = () => {
          if (condition() && waiting.delete(look)) resume(Effect.void)
        }
        waiting.add(look)
        look()
        return Effect.sync(() => waiting.delete(look))
      })
  }
}

/** Follows a script, one step a request, the last one again and again. Closes all connections with the scope. */
export const make = Effect.fnUntraced(function* (
  script: readonly [Step, ...ReadonlyArray<Step>]
): Effect.fn.Return<FaultServer, never, Scope.Scope> {
  const arrived: Array<Arrived> = []
  const open = new Set<Socket>()
  const used = new WeakSet<Socket>()
  let connections = 0
  let steps = 0

  const step = (): Step => script[Math.min(steps, script.length - 1)] ?? script[0]

  const { happened, ...watched } = watch(async () => {
    if (step() === "refused") {
      steps += 1
      if (step() !== "refused") await listen(server, port)
    }
  })

  const server = createServer({ keepAliveTimeout: keepAlive * 1000 }, (request, response) => {
    const { headers, method = "", socket, url = "" } = request
    const chunks: Array<Buffer> = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const fault = step()
      steps += 1
      const body = Buffer.concat(chunks).toString()
      const reused = used.has(socket)
      used.add(socket)
      if (fault === "refused") socket.destroy()
      else fault(response, socket)
      const status = response.statusCode
      arrived.push({ method, path: url, headers, body, reused, status, at: performance.now() })
      happened()
    })
  })
  server.on("connection", (socket) => {
    connections += 1
    open.add(socket)
    socket.on("error", () => {})
    socket.on("close", () => {
      open.delete(socket)
      happened()
    })
    happened()
  })

  const port = yield* Effect.acquireRelease(
    Effect.promise(() => listen(server, 0)),
    () => close(server)
  )
  if (step() === "refused") yield* close(server)

  return {
    ...watched,
    url: `http://127.0.0.1:${port}`,
    arrived,
    forget: () => {
      arrived.length = 0
    },
    connections: () => connections,
    sockets: () => open.size,
    stop: () => void server.close()
  }
})

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject)
      const address = server.address()
      resolve(typeof address === "object" && address !== null ? address.port : 0)
    })
  })

const close = (server: ReturnType<typeof createServer>): Effect.Effect<void> =>
  Effect.callback((resume) => {
    server.close(() => resume(Effect.void))
    server.closeAllConnections()
  })

/**
 * A server that never accepts a connection: two have been made by the system, which is all there is room for, and further
 * ones wait.
 */
export const neverAccepting: Effect.Effect<FaultServer, never, Scope.Scope> = Effect.gen(function* () {
  const worker = yield* Effect.acquireRelease(
    Effect.sync(() => new Worker(listenAndBlock, { eval: true })),
    (worker) => Effect.promise(() => worker.terminate())
  )
  const port = yield* Effect.callback<number>((resume) => {
    worker.once("message", (port: number) => resume(Effect.succeed(port)))
  })
  for (let room = 0; room < 2; room++) {
    yield* Effect.acquireRelease(
      Effect.callback<Socket>((resume) => {
        const socket = connect(port, "127.0.0.1", () => resume(Effect.succeed(socket)))
      }),
      (socket) => Effect.sync(() => socket.destroy())
    )
  }
  const { happened: _, ...watched } = watch(() => Promise.resolve())
  return {
    ...watched,
    url: `http://127.0.0.1:${port}`,
    arrived: [],
    forget: () => {},
    connections: () => 0,
    sockets: () => 0,
    stop: () => {}
  }
})

const listenAndBlock = `
  const { parentPort } = require("node:worker_threads")
  const server = require("node:net").createServer()
  server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })
`

/** What comes with every answer, to be found again in what the caller gets. */
export const traceId = "5f0c9a7e"

/** An answer, after which the connection is closed unless the headers say otherwise. */
export const answer =
  (status: number, body: string | Uint8Array = "", headers: OutgoingHttpHeaders = {}): Fault =>
  (response) => {
    response.writeHead(status, head(headers))
    response.end(body)
  }

const head = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders => ({
  connection: "close",
  "content-type": "application/json",
  "as-trace-id": traceId,
  ...headers
})

/** An answer that is an envelope. */
export const envelope = (status: number, metaCode: unknown, headers?: OutgoingHttpHeaders): Fault =>
  answer(
    status,
    JSON.stringify({ meta: { code: metaCode, type: "Fault", message: "Out of order" }, data: {} }),
    headers
  )

/** A good answer: an envelope with a tracking. */
export const good = JSON.stringify({ meta: { code: 200 }, data: { id: "0b02015fc7fd4f3c8d5490cece4d124d" } })

/** The same with a key that changes an object's prototype where it is assigned rather than defined. */
export const withProto = good.replace("}}", ',"__proto__":{"polluted":true}}}')

export const ok = (headers?: OutgoingHttpHeaders): Fault => answer(200, good, headers)

/** For as long as a test may take on a busy machine, in seconds. */
const keepAlive = 600

/** A good answer, after which the connection stays open. A client keeps it for 4 seconds where it is not told for how long. */
export const okAndOpen: Fault = ok({ connection: "keep-alive", "keep-alive": `timeout=${keepAlive}` })

/** A good answer that says that the connection stays open, and closes it. */
export const okThenClosed: Fault = (response, socket) => {
  response.on("finish", () => socket.end())
  okAndOpen(response, socket)
}

/** A good answer, after one that tells the client to go on sending. */
export const continued: Fault = (response, socket) => {
  response.writeContinue()
  ok()(response, socket)
}

/** A good answer, after two that are no answers yet. */
export const hinted: Fault = (response, socket) => {
  response.writeProcessing()
  response.writeEarlyHints({ link: "</>; rel=preload" })
  ok()(response, socket)
}

/** Nothing, ever. */
export const silence: Fault = () => {}

/** The connection is reset instead of an answer. */
export const reset: Fault = (_, socket) => void socket.resetAndDestroy()

/** The connection is closed in good order instead of an answer. */
export const closed: Fault = (_, socket) => void socket.end()

/** An answer that is no HTTP. */
export const notHttp: Fault = (_, socket) => void socket.end("220 mail.example.com ESMTP\r\n")

/** An answer with a header that `node:http` would not send, after which the connection is closed. */
export const raw =
  (header: string, body: string): Fault =>
  (_, socket) =>
    void socket.end(
      ["HTTP/1.1 200 OK", `as-trace-id: ${traceId}`, "content-type: application/json", header, "", body].join("\r\n")
    )

export const stallAfterHeaders: Fault = (response) => {
  response.writeHead(200, head({ "content-length": good.length }))
  response.flushHeaders()
}

/** The headers and the first bytes of a good answer, and then what `next` does. */
const begun =
  (next: Fault): Fault =>
  (response, socket) => {
    response.writeHead(200, head({ "content-length": good.length }))
    response.write(good.slice(0, 20))
    // Long enough for the client to have read what there is.
    const timer = setTimeout(() => next(response, socket), 20)
    socket.on("close", () => clearTimeout(timer))
  }

export const stallInBody: Fault = begun(silence)

export const resetInBody: Fault = begun(reset)

/** The body ends before the length that was announced. */
export const closedInBody: Fault = begun(closed)

/** A good answer, one byte each 100 ms. */
export const drip: Fault = (response, socket) => {
  response.writeHead(200, head({ "content-length": good.length }))
  let sent = 0
  const timer = setInterval(() => response.write(good.slice(sent, (sent += 1))), 100)
  socket.on("close", () => clearInterval(timer))
}

/** A redirect to another path of the same server, under the host that the client uses or another one. */
export const redirect =
  (status: number, host: "127.0.0.1" | "localhost"): Fault =>
  (response, socket) =>
    answer(status, "", { location: `http://${host}:${socket.localPort}/elsewhere` })(response, socket)

const filling = "x".repeat(2 ** 20)
const [start = "", end = ""] = JSON.stringify({ meta: { code: 200 }, data: { id: "|" } }).split("|")

/** A good answer of a number of MiB, written as fast as it is read. `written` is told how many have gone out. */
export const large =
  (mebibytes: number, written: (mebibytes: number) => void = () => {}): Fault =>
  (response) => {
    response.writeHead(200, head({}))
    response.write(start)
    let sent = 0
    const fill = () => {
      let room = true
      while (room && sent < mebibytes) {
        room = response.write(filling)
        written((sent += 1))
      }
      if (sent === mebibytes) response.end(end)
      else response.once("drain", fill)
    }
    fill()
  }

/** The same, compressed a thousandfold. */
export const bomb = (mebibytes: number): Fault => {
  const member = gzipSync(filling)
  const body = Buffer.concat([gzipSync(start), ...Array<Buffer>(mebibytes).fill(member), gzipSync(end)])
  return answer(200, body, { "content-encoding": "gzip" })
}
