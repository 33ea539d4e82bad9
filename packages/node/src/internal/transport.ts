import type * as Transport from "@effect-aftership/tracking/Transport"
import { text } from "@effect-aftership/tracking/Transport"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { Exchange, valueOf } from "./exchange.ts"
import type { Pool } from "./pool.ts"
import type { RawHeaders } from "./undici.ts"

/** Sends the requests of calls directly over a connection, with only the parts of HTTP that calls need. */
export const make = (pool: Pool): Transport.Transport => ({
  tellsStart: "always",
  send: (request, listener) => {
    const exchange = new Text(request, listener)
    exchange.send(pool, request.origin)
    return Effect.sync(() => exchange.stop())
  }
})

class Text extends Exchange {
  readonly #maxBodySize: number
  readonly #listener: Transport.Listener
  #status = 0
  #headers: RawHeaders = []
  readonly #chunks: Array<Uint8Array> = []
  #size = 0

  constructor({ body, headers, maxBodySize, method, target }: Transport.Request, listener: Transport.Listener) {
    super({ method, path: target, headers, body })
    this.#maxBodySize = maxBodySize
    this.#listener = listener
  }

  protected override started(): void {
    this.#listener.started()
  }

  protected override answered(status: number, headers: RawHeaders): void {
    this.#status = status
    this.#headers = headers
  }

  protected override received(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.#size += chunk.byteLength
    if (this.#size <= this.#maxBodySize) return
    this.stop()
    this.ended()
  }

  protected override ended(): void {
    const headers = this.#headers
    this.#listener.ended(
      Exit.succeed({
        ...text(this.#chunks, this.#maxBodySize),
        status: this.#status,
        header: (name) => valueOf(headers, name)
      })
    )
  }

  protected override failed(cause: unknown): void {
    this.#listener.ended(Exit.fail({ cause }))
  }
}
