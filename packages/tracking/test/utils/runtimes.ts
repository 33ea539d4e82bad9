/**
 * The runtimes that this machine has, and one and the same program on each: `programs/trial.ts`. `BUN`, `DENO`, `WORKERD`
 * and `CHROMIUM` may say where they are, else they are on the PATH.
 */
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import * as esbuild from "esbuild"
import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type IncomingMessage } from "node:http"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { createInterface } from "node:readline"
import { text } from "node:stream/consumers"
import type { Outcome, Trial } from "../programs/trial.ts"

export type { Outcome, Trial }
export { onFresh } from "../programs/trial.ts"

export const names = ["Node", "Bun", "Deno", "workerd", "Chromium"] as const

export type Name = (typeof names)[number]

/** What a trial may be given beside itself. */
export interface Surroundings {
  /** What is in its environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** What of the environment Deno lets it read: a list of names, or all. Default none of it. */
  readonly allowed?: ReadonlyArray<string> | "all"
}

/** Runs a trial on a runtime. */
export interface Run {
  (trial: Trial, surroundings?: Surroundings): Effect.Effect<Outcome, never, Scope.Scope>
}

/** Where a runtime is, or `undefined` where this machine has none. */
export const find = (name: Name): string | undefined => {
  if (name === "Node") return process.execPath
  const file = name.toLowerCase()
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return process.env[name.toUpperCase()] ?? folders.map((folder) => join(folder, file)).find((path) => existsSync(path))
}

/** Makes a folder ready, for as long as the scope lives, and gives what runs trials on the runtime. */
export const make = (name: Name, path: string): Effect.Effect<Run, never, Scope.Scope> =>
  Effect.gen(function* () {
    const folder = yield* Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "runtimes-"))),
      // A browser that is killed may be writing yet.
      (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
    )
    const program = name === "workerd" ? "worker" : name === "Chromium" ? "page" : "process"
    yield* Effect.promise(() =>
      esbuild.build({
        bundle: true,
        entryPoints: [join(import.meta.dirname, `../programs/${program}.ts`)],
        format: "esm",
        logLevel: "silent",
        outfile: join(folder, `${program}.mjs`),
        platform: "neutral",
        target: "es2022"
      })
    )
    return program === "worker"
      ? onWorkerd(path, folder)
      : program === "page"
        ? yield* inBrowser(path, folder)
        : onProcess(path, name === "Deno", join(folder, "process.mjs"))
  })

interface Process {
  /** What it prints, as it does so. */
  readonly lines: AsyncIterable<string>
  /** What it told to its error output, once it has ended. */
  readonly errors: Promise<string>
}

/** Starts a process, which is killed with the scope. */
const start = (
  command: string,
  args: ReadonlyArray<string>,
  environment: Readonly<Record<string, string>> = {}
): Effect.Effect<Process, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => {
      // Nothing else of this process's environment: it might say how `fetch` is to connect.
      const { HOME = "", PATH = "" } = process.env
      const child = spawn(command, args, {
        env: { HOME, PATH, NO_COLOR: "1", ...environment },
        stdio: ["ignore", "pipe", "pipe"]
      })
      const closed = new Promise((resolve) => child.on("error", resolve).on("close", resolve))
      return { child, closed, lines: createInterface(child.stdout), errors: text(child.stderr) }
    }),
    ({ child, closed }) =>
      Effect.promise(() => {
        child.kill("SIGKILL")
        return closed
      })
  )

/** The first thing that is printed and holds what is looked for. */
const printed = <A>({ errors, lines }: Process, read: (line: string) => A | undefined): Effect.Effect<A> =>
  Effect.promise(async () => {
    for await (const line of lines) {
      const found = read(line)
      if (found !== undefined) return found
    }
    throw new Error(await errors)
  })

const onProcess =
  (path: string, deno: boolean, program: string): Run =>
  (trial, { allowed = [], environment } = {}) => {
    const names = allowed === "all" ? ["--allow-env"] : allowed.length > 0 ? [`--allow-env=${allowed.join(",")}`] : []
    const flags = deno ? ["run", "--quiet", "--no-prompt", "--allow-net", ...names] : []
    return Effect.flatMap(start(path, [...flags, program, JSON.stringify(trial)], environment), (process) =>
      printed<Outcome>(process, (line) => JSON.parse(line))
    )
  }

const onWorkerd =
  (path: string, folder: string): Run =>
  (trial, { environment = {} } = {}) =>
    Effect.gen(function* () {
      const bindings = Object.entries(environment).map(
        ([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)})`
      )
      const file = join(folder, "trial.capnp")
      writeFileSync(
        file,
        `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "trial", worker = .trial), (name = "internet", network = (allow = ["local"]))],
  sockets = [(name = "trial", address = "127.0.0.1:0", http = (), service = "trial")]
);
const trial :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.mjs")],
  compatibilityDate = "2024-09-01",
  bindings = [${bindings.join(", ")}]
);
`
      )
      const process = yield* start(path, ["serve", file, "--control-fd=1"])
      const port = yield* printed(process, (line) => /"port":(\d+)/.exec(line)?.[1])
      return yield* Effect.promise<Outcome>(async () =>
        (await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: JSON.stringify(trial) })).json()
      )
    })

/** One browser for all trials, on a page from a server of ours that tells it what to do. */
const inBrowser = (path: string, folder: string): Effect.Effect<Run, never, Scope.Scope> =>
  Effect.gen(function* () {
    const trials = yield* Queue.unbounded<Trial>()
    const outcomes = yield* Queue.unbounded<Outcome>()
    const runPromise = Effect.runPromiseWith(yield* Effect.context())
    const answer = async (request: IncomingMessage): Promise<readonly [type: string, body: string] | undefined> => {
      switch (request.url) {
        case "/":
          return ["text/html", "<!doctype html><script type=module src=page.mjs></script>"]
        case "/page.mjs":
          return ["text/javascript", readFileSync(join(folder, "page.mjs"), "utf8")]
        case "/trial":
          return ["application/json", JSON.stringify(await runPromise(Queue.take(trials)))]
        case "/outcome":
          Queue.offerUnsafe(outcomes, JSON.parse(await text(request)))
          return ["text/plain", ""]
        default:
          return undefined
      }
    }
    const server = createServer((request, response) => {
      void answer(request).then(([type, body] = ["text/plain", "Not found"]) =>
        response.writeHead(200, { "content-type": type }).end(body)
      )
    })
    const port = yield* Effect.acquireRelease(
      Effect.callback<number>((resume) => {
        server.listen(0, "127.0.0.1", () => {
          const address = server.address()
          resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
        })
      }),
      () =>
        Effect.sync(() => {
          server.close()
          server.closeAllConnections()
        })
    )
    yield* start(path, [...browserFlags, `--user-data-dir=${join(folder, "profile")}`, `http://127.0.0.1:${port}/`])
    return (trial) => Effect.andThen(Queue.offer(trials, trial), Queue.take(outcomes))
  })

/** For a browser that shows nothing, stays off the network by itself, and may run as root. */
const browserFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--no-proxy-server",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
]
