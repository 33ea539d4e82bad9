import type { Socket } from "node:net"
import type { Connect } from "./connect.ts"
import { Client, type Handler, type Outgoing } from "./undici.ts"

/** A request and its handler. */
export interface Job {
  readonly outgoing: Outgoing
  readonly handler: Handler
}

/** A lane calls its owner when its state changes. */
interface Owner {
  /** The lane has finished its request. It may or may not still be connected. */
  readonly freed: (lane: Lane) => void
  /** The lane has neither a connection nor a request. */
  readonly gone: (lane: Lane) => void
}

/**
 * One connection at a time, with one request at a time. When a request is stopped, undici would reconnect at once for no
 * reason, so the lane ends together with the request.
 */
export class Lane {
  readonly #owner: Owner
  readonly #client: Client
  /** The socket that is connecting or in use. */
  #socket: Socket | undefined
  /** The request in progress. */
  job: Job | undefined
  connected = false

  constructor(url: string, connect: Connect, owner: Owner) {
    this.#owner = owner
    this.#client = new Client(url, {
      allowH2: false,
      pipelining: 1,
      // The caller decides how long a response may take.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (target, callback) => connect(target, (socket) => (this.#socket = socket), callback)
    })
    this.#client
      .on("connect", () => (this.connected = true))
      .on("disconnect", () => this.#disconnected())
      .on("connectionError", (_url, _clients, error) => void this.end(error))
      .on("drain", () => this.#free())
  }

  take(job: Job): void {
    this.job = job
    // A request that is rejected at once, such as for a bad header, never occupies the client. Undici reports no end then.
    if (!this.#client.dispatch(job.outgoing, job.handler) && this.#client.stats.size === 0) {
      queueMicrotask(() => this.job === job && this.#free())
    }
  }

  /** Closes the connection, even while it is still being opened. The request's handler receives the error. */
  end(error: Error): Promise<void> {
    this.job = undefined
    return new Promise((resolve) => {
      this.#client.destroy(error, () => {
        this.#owner.gone(this)
        resolve()
      })
      this.#socket?.destroy(error)
    })
  }

  #disconnected(): void {
    this.connected = false
    this.#socket = undefined
    if (this.job === undefined) this.#owner.gone(this)
  }

  #free(): void {
    if (this.job === undefined) return
    this.job = undefined
    this.#owner.freed(this)
  }
}
