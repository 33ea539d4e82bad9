import { fork } from "node:child_process"
import { join } from "node:path"

/** A program of this folder, running in a process of its own. */
export interface Child<A> {
  /** The first thing it had to say. */
  readonly said: A
  /** Tells it something, and waits for what it says to that. */
  readonly ask: <B>(message: object) => Promise<B>
  readonly stop: () => void
}

/**
 * Starts a program and waits for it to say something. Gets the flags of this process. What comes through the channel has no
 * type: the program at its other end exports the one that it sends.
 */
export const start = async <A>(file: string, ...args: ReadonlyArray<string>): Promise<Child<A>> => {
  const child = fork(join(import.meta.dirname, file), args)
  const next = <B>(): Promise<B> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${file} ${args.join(" ")} exited with ${code}`))
      child.once("error", reject).once("exit", ended)
      child.once("message", (said) => {
        child.off("error", reject).off("exit", ended)
        resolve(said as B)
      })
    })
  return {
    said: await next<A>(),
    ask: (message) => {
      const answer = next<never>()
      child.send(message)
      return answer
    },
    stop: () => child.kill()
  }
}
