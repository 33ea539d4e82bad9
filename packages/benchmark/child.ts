import { fork } from "node:child_process"
import { join } from "node:path"

/** A program of this folder, running in its own process. */
export interface Child<A> {
  /** Its first message. */
  readonly first: A
  /** Sends it a message, and waits for its reply. */
  readonly ask: <B>(message: object) => Promise<B>
  readonly stop: () => void
}

/**
 * Starts a program with the flags of this process, and waits for its first message. Messages have no type on the channel:
 * each program exports the type that it sends.
 */
export const start = async <A>(file: string, ...args: ReadonlyArray<string>): Promise<Child<A>> => {
  const child = fork(join(import.meta.dirname, file), args)
  const next = <B>(): Promise<B> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${file} ${args.join(" ")} exited with ${code}`))
      child.once("error", reject).once("exit", ended)
      child.once("message", (message) => {
        child.off("error", reject).off("exit", ended)
        resolve(message as B)
      })
    })
  return {
    first: await next<A>(),
    ask: (message) => {
      const answer = next<never>()
      child.send(message)
      return answer
    },
    stop: () => child.kill()
  }
}
