import type { Socket } from "node:net"
import type { Connect } from "./connect.ts"
import type { Job } from "./lane.ts"
import { nodeError } from "./nodeError.ts"
import { Origin } from "./origin.ts"

/**
 * Kept-alive connections, at most 32 to an origin. Further requests wait for a free one. Undici's own pool is not used:
 * after failed connections it exceeds its limit, and it leaves those connections open when it is destroyed.
 */
export class Pool {
  readonly #connect: Connect
  readonly #origins = new Map<string, Origin>()
  readonly #sockets = new Set<Socket>()
  #closed = false

  constructor(connect: Connect) {
    // Tracks each socket from its creation until it closes.
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

  /** Sends a request, now or once a connection is free. Returns a function that stops it and may be called at any time. */
  dispatch(url: string, job: Job): () => void {
    const origin = this.#closed ? undefined : this.#origin(url)
    if (origin === undefined) {
      job.handler.onError(closed())
      return () => {}
    }
    try {
      origin.dispatch(job)
    } finally {
      // Also if undici does not accept the address.
      if (origin.unused) this.#origins.delete(url)
    }
    return () => origin.stop(job)
  }

  /** Closes every connection, even those still being opened, and fails their requests. */
  async close(): Promise<void> {
    this.#closed = true
    const error = closed()
    const gone = Array.from(this.#origins.values(), (origin) => origin.close(error))
    for (const socket of this.#sockets) socket.destroy(error)
    await Promise.all(gone)
  }

  /** An origin is removed together with its last connection, so that old origins cost nothing. */
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
    // An error without a listener would end the process. Code that needs the error has its own listener.
    socket.on("error", () => {}).on("close", () => this.#sockets.delete(socket))
  }
}

const closed = (): Error => nodeError("The client is closed", "UND_ERR_DESTROYED")
