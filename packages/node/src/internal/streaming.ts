import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import { fromWeb, type HttpClientResponse } from "effect/http/HttpClientResponse"
import { type Duplex, Readable } from "node:stream"
import { Exchange, pairsOf } from "./exchange.ts"
import type { Pool } from "./pool.ts"
import type { Outgoing, RawHeaders } from "./undici.ts"
import { withUpgrade } from "./upgraded.ts"

/** Receives the response once its headers have arrived, or an error instead. */
interface Listener {
  readonly started: () => void
  readonly answered: (response: HttpClientResponse) => void
  readonly failed: (error: unknown) => void
}

/** A request with a streamed response body. The reader sets the pace. */
export class Streaming extends Exchange {
  readonly #request: HttpClientRequest
  readonly #signal: AbortSignal
  #listener: Listener | undefined
  #body: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor(outgoing: Outgoing, request: HttpClientRequest, signal: AbortSignal, listener: Listener) {
    super(outgoing)
    this.#request = request
    this.#signal = signal
    this.#listener = listener
  }

  override send(pool: Pool, url: string): void {
    this.#signal.addEventListener("abort", this.#aborted)
    super.send(pool, url)
    if (this.#signal.aborted) this.#aborted()
  }

  readonly #aborted = (): void => {
    this.stop()
    this.failed(this.#signal.reason)
  }

  protected override over(): void {
    this.#signal.removeEventListener("abort", this.#aborted)
    // The rest of the request body is no longer needed.
    if (this.outgoing.body instanceof Readable) this.outgoing.body.destroy()
  }

  protected override started(): void {
    this.#listener?.started()
  }

  protected override answered(status: number, headers: RawHeaders): void {
    const bare = this.#request.method === "HEAD" || status === 204 || status === 205 || status === 304
    const response = fromWeb(this.#request, webResponse(bare ? null : this.#stream(), status, headers))
    const upgrade = this.outgoing.upgrade !== undefined
    this.#respond(upgrade ? withUpgrade(response, status, undefined) : response)
  }

  protected override received(chunk: Uint8Array): void {
    this.#body?.enqueue(chunk)
    if ((this.#body?.desiredSize ?? 1) <= 0) this.pause()
  }

  protected override ended(): void {
    this.#body?.close()
  }

  protected override failed(error: unknown): void {
    if (this.#body === undefined) this.#listener?.failed(error)
    else this.#body.error(error)
  }

  protected override switched(status: number, headers: RawHeaders, connection: Duplex): void {
    const close = () => connection.destroy()
    this.#signal.addEventListener("abort", close)
    connection.once("close", () => this.#signal.removeEventListener("abort", close))
    const response = fromWeb(this.#request, webResponse(null, status, headers))
    this.#respond(withUpgrade(response, status, connection))
  }

  /** Drops the listener, which would keep the response in memory. */
  #respond(response: HttpClientResponse): void {
    const listener = this.#listener
    this.#listener = undefined
    listener?.answered(response)
  }

  #stream(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#body = controller
        },
        pull: () => this.resume(),
        cancel: () => this.stop()
      },
      { highWaterMark: 65_536, size: (chunk) => chunk?.byteLength ?? 0 }
    )
  }
}

/** A `Response` with any status, even one that its constructor rejects. */
const webResponse = (body: ReadableStream | null, status: number, headers: RawHeaders): Response => {
  const possible = status >= 200 && status <= 599
  const response = new Response(body, { headers: pairsOf(headers), ...(possible ? { status } : {}) })
  return possible ? response : Object.defineProperty(response, "status", { value: status })
}
