import type { Socket } from "node:net"
import type { Connect } from "./connect.ts"
import type { Job } from "./lane.ts"
import { nodeError } from "./nodeError.ts"
import { Origin } from "./origin.ts"

/**
 * Kept-alive connections, at most 32 to an origin; further requests wait for one to become free. Undici's own pool is not
 * used: after failed connections it opens more than it may, and it leaves those open when it is destroyed.
 */
export class Pool {
  readonly #connect: Connect
  readonly #origins = new Map<string, Origin>()
  readonly #sockets = new Set<Socket>()
  #closed = false

  constructor(connect: Connect) {
    // Each socket is known from its beginning to its end.
    this.#connect = (target, opened, callback) =>
      connect(
        target,
        (socket) => {
          this.#track(socket)
          opened(socket)
        },
        callback
      )
  }

  /** Sends a request, now or when there is a connection for it. Gives what stops it; that may be called at any time. */
  dispatch(url: string, job: Job): () => void {
    const origin = this.#closed ? undefined : this.#origin(url)
    if (origin === undefined) {
      job.handler.onError(closed())
      return () => {}
    }
    try {
      origin.dispatch(job)
    } finally {
      // Also where it is no address that undici takes.
      if (origin.unused) this.#origins.delete(url)
    }
    return () => origin.stop(job)
  }

  /** Ends every connection, those that are only being made included, and with them the requests. */
  async close(): Promise<void> {
    this.#closed = true
    const error = closed()
    const gone = Array.from(this.#origins.values(), (origin) => origin.close(error))
    for (const socket of this.#sockets) socket.destroy(error)
    await Promise.all(gone)
  }

  /** An origin is forgotten with its last connection, so that those of long ago cost nothing. */
  #origin(url: string): Origin {
    let origin = this.#origins.get(url)
    if (origin === undefined) {
      origin = new Origin(url, this.#connect, () => this.#origins.delete(url))
      this.#origins.set(url, origin)
    }
    return origin
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket)
    // An error without a listener would end the process. Others that need to know of it listen too.
    socket.on("error", () => {}).on("close", () => this.#sockets.delete(socket))
  }
}

const closed = (): Error => nodeError("The client is closed", "UND_ERR_DESTROYED")
