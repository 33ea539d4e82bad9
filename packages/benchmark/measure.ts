/** Makes a total number of calls, with a number of them at once. */
export type Calls = (total: number, atOnce: number) => Promise<unknown>

/** The cost of a batch of calls. */
export interface Cost {
  readonly callsPerSecond: number
  /** Microseconds of this process's CPU time per call, in all its threads, the garbage collector's included. */
  readonly cpu: number
}

/** Calls that are promises, made without a library. */
export const promises =
  (call: () => Promise<unknown>): Calls =>
  (total, atOnce) => {
    let left = total
    const worker = async () => {
      while (left > 0) {
        left -= 1
        await call()
      }
    }
    return Promise.all(Array.from({ length: atOnce }, worker))
  }

/** Measures the cost of a batch. */
export const timed = async (calls: Calls, total: number, atOnce: number): Promise<Cost> => {
  const cpu = process.cpuUsage()
  const started = performance.now()
  await calls(total, atOnce)
  const milliseconds = performance.now() - started
  const { system, user } = process.cpuUsage(cpu)
  return { callsPerSecond: (1000 * total) / milliseconds, cpu: (user + system) / total }
}

/** The middle one of some numbers, or the mean of the middle two. */
export const median = (numbers: ReadonlyArray<number>): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return middle.reduce((sum, number) => sum + number, 0) / middle.length
}
