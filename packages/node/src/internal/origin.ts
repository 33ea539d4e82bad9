import type { Connect } from "./connect.ts"
import { type Job, Lane } from "./lane.ts"

/** The maximum number of open connections to one origin. */
const connections = 32

/** The connections to an origin, and the requests that wait for one. */
export class Origin {
  readonly #url: string
  readonly #connect: Connect
  readonly #unused: () => void
  readonly #lanes = new Set<Lane>()
  /** Connected and free. The one used last is taken first, so that surplus connections become idle and close. */
  readonly #idle: Array<Lane> = []
  readonly #waiting = new Set<Job>()

  /** `unused` is called when no connection and no request is left. */
  constructor(url: string, connect: Connect, unused: () => void) {
    this.#url = url
    this.#connect = connect
    this.#unused = unused
  }

  /** True if there is neither a connection nor a request. */
  get unused(): boolean {
    return this.#lanes.size === 0 && this.#waiting.size === 0
  }

  dispatch(job: Job): void {
    const lane = this.#idle.pop() ?? this.#open()
    if (lane === undefined) this.#waiting.add(job)
    else lane.take(job)
  }

  /**
   * Closes the connection that the request was sent on, or that is being opened for it. A waiting request is not sent. The
   * handler may still receive an error.
   */
  stop(job: Job): void {
    if (this.#waiting.delete(job)) return
    for (const lane of this.#lanes) if (lane.job === job) void lane.end(new Error("The request was stopped"))
  }

  async close(error: Error): Promise<void> {
    const jobs = [...this.#waiting]
    this.#waiting.clear()
    for (const { handler } of jobs) handler.onError(error)
    await Promise.all([...this.#lanes].map((lane) => lane.end(error)))
  }

  freed(lane: Lane): void {
    const job = this.#next()
    if (job !== undefined) lane.take(job)
    else if (lane.connected) this.#idle.push(lane)
    else this.gone(lane)
  }

  gone(lane: Lane): void {
    if (!this.#lanes.delete(lane)) return
    const index = this.#idle.indexOf(lane)
    if (index !== -1) this.#idle.splice(index, 1)
    const job = this.#next()
    if (job !== undefined) this.#open()?.take(job)
    else if (this.#lanes.size === 0) this.#unused()
  }

  /** A new lane, which is not connected yet. */
  #open(): Lane | undefined {
    if (this.#lanes.size >= connections) return undefined
    const lane = new Lane(this.#url, this.#connect, this)
    this.#lanes.add(lane)
    return lane
  }

  #next(): Job | undefined {
    const [job] = this.#waiting
    if (job !== undefined) this.#waiting.delete(job)
    return job
  }
}
