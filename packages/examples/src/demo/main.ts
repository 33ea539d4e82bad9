/** Runs a program as the main program of a process, against a sandbox behind a real HTTP server. */
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import * as SandboxServer from "@effect-aftership/sandbox/SandboxServer"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import process from "node:process"
import { stopped, type StepFailed } from "./print.ts"

/** The services that a demo program can use: those that the client requires, and the server's controls. */
export type Requirements =
  | AfterShipConfig.AfterShipConfig
  | HttpClient.HttpClient
  | Sandbox.Sandbox
  | SandboxServer.SandboxServer

const AfterShipLive = Layer.unwrap(
  Effect.map(SandboxServer.SandboxServer, ({ url }) =>
    AfterShipConfig.layer({ apiKey: Redacted.make(Sandbox.defaultApiKey), domain: url })
  )
)

const MainLive = Layer.merge(AfterShipLive, FetchHttpClient.layer).pipe(
  Layer.provideMerge(SandboxServer.layer),
  // The address of the server and the key of the sandbox are always valid.
  Layer.orDie
)

/** Starts the program. The exit code is 0 if it succeeds, and 1 otherwise. */
export const main = (program: Effect.Effect<void, StepFailed, Requirements>): void => {
  Effect.runCallback(
    program.pipe(
      Effect.tapError(stopped),
      Effect.provide(MainLive),
      Effect.tapDefect((defect) => Console.error(Cause.pretty(Cause.die(defect))))
    ),
    {
      onExit: (exit) => {
        process.exitCode = Exit.isSuccess(exit) ? 0 : 1
      }
    }
  )
}
