import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { certificateFile } from "./servers.ts"

export interface Running {
  readonly stdin: ChildProcess["stdin"]
  /** What it printed, once it has ended by itself. */
  readonly output: Effect.Effect<string>
}

/** Runs a program of the folder `programs`, for no longer than the scope lives. */
export const run = (
  runtime: string,
  flags: ReadonlyArray<string>,
  program: string,
  ...args: ReadonlyArray<string>
): Effect.Effect<Running, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const file = fileURLToPath(new URL(`../programs/${program}`, import.meta.url))
      const child = spawn(runtime, [...flags, file, ...args], {
        env: { ...process.env, NODE_EXTRA_CA_CERTS: certificateFile, NO_COLOR: "1" }
      })
      let text = ""
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (chunk) => (text += chunk))
      const closed = new Promise<string>((resolve, reject) => {
        child.on("error", reject).on("close", (code) => resolve(code === 0 ? text : `${text}\nexit code ${code}`))
      })
      return { child, closed }
    }),
    ({ child }) => Effect.sync(() => child.kill("SIGKILL"))
  ).pipe(Effect.map(({ child, closed }) => ({ stdin: child.stdin, output: Effect.promise(() => closed) })))
