import type { Socket } from "node:net"
import type { Connect } from "./connect.ts"
import { Client, type Handler, type Outgoing } from "./undici.ts"

/** A request on its way. */
export interface Job {
  readonly outgoing: Outgoing
  readonly handler: Handler
}

/** What a lane tells what becomes of it. */
interface Owner {
  /** It has done what it was given. It may be connected or not. */
  readonly freed: (lane: Lane) => void
  /** It has no connection any more, and nothing to do. */
  readonly gone: (lane: Lane) => void
}

/**
 * One connection at a time, and one request at a time on it. Where a request is stopped, undici would connect anew at once,
 * for nothing: a lane ends with its request then.
 */
export class Lane {
  readonly #owner: Owner
  readonly #client: Client
  /** The socket that is being made or in use. */
  #socket: Socket | undefined
  /** The request that is under way. */
  job: Job | undefined
  connected = false

  constructor(url: string, connect: Connect, owner: Owner) {
    this.#owner = owner
    this.#client = new Client(url, {
      allowH2: false,
      pipelining: 1,
      // How long an answer may take is the caller's business.
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
    // A request that is refused at once, such as for a bad header, never occupies the client: undici then tells of no end.
    if (!this.#client.dispatch(job.outgoing, job.handler) && this.#client.stats.size === 0) {
      queueMicrotask(() => this.job === job && this.#free())
    }
  }

  /** Closes the connection, also one that is only being made. The handler of a request is told of the error. */
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
