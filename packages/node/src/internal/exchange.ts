import { constVoid } from "effect/Function"
import type { Duplex, Transform } from "node:stream"
import { inflaterOf, type MakeInflater } from "./inflater.ts"
import type { Job } from "./lane.ts"
import { withoutAttachments } from "./nodeError.ts"
import type { Pool } from "./pool.ts"
import type { Handler, Outgoing, RawHeaders } from "./undici.ts"

/**
 * A request and its response. Skips 1xx responses, decompresses the body, and reports at most one end. Once stopped, it
 * reports nothing.
 */
export abstract class Exchange implements Job, Handler {
  readonly outgoing: Outgoing
  #over = false
  #complete = false
  #paused = false
  #resume: () => void = constVoid
  #makeInflater: MakeInflater | undefined
  #inflater: Transform | undefined
  #stop: () => void = constVoid

  constructor(outgoing: Outgoing) {
    this.outgoing = outgoing
  }

  get handler(): Handler {
    return this
  }

  /** The request has been given to a connection. */
  protected abstract started(): void
  protected abstract answered(status: number, headers: RawHeaders): void
  protected abstract received(chunk: Uint8Array): void
  /** The response is complete. */
  protected abstract ended(): void
  protected abstract failed(error: unknown): void
  /** The connection no longer speaks HTTP. Only happens if the request asked for an upgrade. */
  protected switched(_status: number, _headers: RawHeaders, connection: Duplex): void {
    connection.destroy()
  }
  /** Called at the end, whether the request succeeded or not. */
  protected over(): void {}

  send(pool: Pool, url: string): void {
    let stopped = false
    this.#stop = () => (stopped = true)
    try {
      this.#stop = pool.dispatch(url, this)
      if (stopped) this.#stop()
    } catch (error) {
      this.#fail(error)
    }
  }

  stop(): void {
    if (this.#finish()) this.#stop()
  }

  protected pause(): void {
    if (this.#inflater === undefined) this.#paused = true
    else this.#inflater.pause()
  }

  protected resume(): void {
    if (this.#inflater === undefined) this.#flow()
    else this.#inflater.resume()
  }

  onConnect(): void {
    if (!this.#over) this.started()
  }

  onUpgrade(status: number, headers: RawHeaders, connection: Duplex): void {
    if (this.#finish()) this.switched(status, headers, connection)
    else connection.destroy()
  }

  onHeaders(status: number, headers: RawHeaders, resume: () => void): boolean {
    this.#resume = resume
    if (!this.#over && status >= 200) {
      this.#makeInflater = inflaterOf(valueOf(headers, "content-encoding"))
      this.answered(status, headers)
    }
    return !this.#paused
  }

  onData(chunk: Uint8Array): boolean {
    if (this.#over) return true
    if (this.#makeInflater === undefined) this.received(chunk)
    else this.#deflated(chunk, this.#makeInflater)
    return !this.#paused
  }

  onComplete(): void {
    this.#complete = true
    if (this.#inflater === undefined) this.#end()
    else this.#inflater.end()
  }

  onError(error: Error): void {
    this.#fail(error)
    // Undici would reconnect after a failure of the request itself, such as of its body. Must not run inside this callback.
    queueMicrotask(() => this.#stop())
  }

  /** Lets undici continue. */
  #flow(): void {
    if (!this.#paused) return
    this.#paused = false
    this.#resume()
  }

  #deflated(chunk: Uint8Array, makeInflater: MakeInflater): void {
    this.#inflater ??= this.#inflate(makeInflater(chunk))
    if (this.#inflater.write(chunk)) return
    this.#paused = true
    this.#inflater.once("drain", () => this.#flow())
  }

  #inflate(inflater: Transform): Transform {
    return inflater
      .on("data", (chunk: Uint8Array) => {
        if (!this.#over) this.received(chunk)
      })
      .on("end", () => {
        this.#end()
        // More bytes may follow the compressed data, without an end.
        if (!this.#complete) this.#stop()
      })
      .on("error", (error) => {
        this.#fail(error)
        this.#stop()
      })
  }

  #end(): void {
    if (this.#finish()) this.ended()
  }

  #fail(error: unknown): void {
    if (this.#finish()) this.failed(withoutAttachments(error))
  }

  /** Returns false if it was over already. */
  #finish(): boolean {
    if (this.#over) return false
    this.#over = true
    this.#inflater?.destroy()
    this.over()
    return true
  }
}

/** The value of a header, by its lower-case name. Several values are joined with commas, as in `fetch`. */
export const valueOf = (headers: RawHeaders, name: string): string | undefined => {
  let found: string | undefined
  for (let at = 0; at < headers.length; at += 2) {
    if (headers[at]?.length !== name.length || text(headers[at]).toLowerCase() !== name) continue
    found = found === undefined ? text(headers[at + 1]) : `${found}, ${text(headers[at + 1])}`
  }
  return found
}

/** Headers as pairs of name and value. */
export const pairsOf = (headers: RawHeaders): Array<[name: string, value: string]> => {
  const pairs: Array<[string, string]> = []
  for (let at = 0; at < headers.length; at += 2) pairs.push([text(headers[at]), text(headers[at + 1])])
  return pairs
}

/** One character for each byte, as HTTP specifies. */
const text = (bytes: Buffer | undefined): string => bytes?.toString("latin1") ?? ""
