/**
 * What differs between runtimes, since `fetch` is their own: one and the same program on each that this machine has. What
 * is observed is the last section of `docs/FAULTS.md`; `UPDATE_FAULTS=1` writes it anew.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import type { Socket } from "node:net"
import { afterAll, beforeAll } from "vitest"
import * as FaultServer from "./utils/FaultServer.ts"
import * as faultsPage from "./utils/faultsPage.ts"
import * as runtimes from "./utils/runtimes.ts"

/** What is true of a runtime. */
interface Expected {
  /** What a refused connection is known by, and what is said of it. */
  readonly requestSent: "no" | "unknown"
  readonly says: string
  /** How many times a write arrives whose connection, a kept one, is reset. */
  readonly reset: number
  /** How many times a write arrives that is answered 421. */
  readonly misdirected: number
  /** Whether it lets a program date its requests, as signing does. */
  readonly dates: boolean
  /** Whether it has an environment. */
  readonly environment: boolean
}

const server = { requestSent: "no", reset: 1, misdirected: 1, dates: true, environment: true } as const

const expected: Readonly<Record<runtimes.Name, Expected>> = {
  Node: { ...server, says: "ECONNREFUSED", misdirected: 2 },
  Bun: { ...server, says: "ECONNREFUSED" },
  Deno: { ...server, says: "Connection refused", reset: 2 },
  // What these two say of a refused connection, they say of any.
  workerd: { ...server, requestSent: "unknown", says: "Network connection lost" },
  Chromium: {
    requestSent: "unknown",
    says: "Failed to fetch",
    reset: 2,
    misdirected: 2,
    dates: false,
    environment: false
  }
}

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`)

/** Answers a page from elsewhere, too. */
const serving = (fault: FaultServer.Fault) =>
  FaultServer.make([
    (response, socket) => {
      response.setHeader("access-control-allow-origin", "*")
      if (response.req.method !== "OPTIONS") return fault(response, socket)
      response.writeHead(204, { "access-control-allow-headers": "*", "access-control-allow-methods": "*" }).end()
    }
  ])

/** The writes that have arrived and are the last one, which may have come more than once. */
const lastWrite = ({ arrived }: FaultServer.FaultServer): ReadonlyArray<FaultServer.Arrived> => {
  const writes = arrived.filter(({ method }) => method === "POST")
  return writes.filter(({ body }) => body === writes.at(-1)?.body)
}

/** Resets the first write that comes through a kept connection, and then does what it is told. Answers all else. */
const resettingKept = (onReset: (server: FaultServer.FaultServer) => void) =>
  Effect.gen(function* () {
    const used = new WeakSet<Socket>()
    let wasReset = false
    const server: FaultServer.FaultServer = yield* serving((response, socket) => {
      const kept = used.has(socket)
      used.add(socket)
      if (response.req.method === "POST" && kept && !wasReset) {
        wasReset = true
        onReset(server)
        FaultServer.reset(response, socket)
      } else {
        const data = { id: "1", title: wasReset ? "after a reset" : runtimes.onFresh }
        FaultServer.answer(200, JSON.stringify({ meta: { code: 200 }, data }), { connection: "keep-alive" })(
          response,
          socket
        )
      }
    })
    return server
  })

/** What is seen of a runtime, by the headings of the table. */
const observed = new Map<runtimes.Name, Map<string, string>>(runtimes.names.map((name) => [name, new Map()]))

const headings = {
  refused: "A connection that is refused",
  reset: "A kept connection that is reset",
  misdirected: "Status 421",
  signed: "Signed calls",
  environment: "The environment"
}

for (const name of runtimes.names) {
  const path = runtimes.find(name)
  const { dates, environment, misdirected, requestSent, reset, says } = expected[name]
  const observe = (heading: keyof typeof headings, cell: string) => observed.get(name)?.set(heading, cell)

  describe(path === undefined ? `${name}, which is not on this machine and did not run,` : name, () => {
    const scope = Scope.makeUnsafe()
    let run: runtimes.Run

    beforeAll(async () => {
      if (path !== undefined) run = await Effect.runPromise(Scope.provide(runtimes.make(name, path), scope))
    }, 30_000)
    afterAll(() => Effect.runPromise(Scope.close(scope, Exit.void)))

    const test = (what: string, effect: () => Effect.Effect<void, never, Scope.Scope>) =>
      it.live.skipIf(path === undefined)(what, effect, 30_000)

    test("makes a call", () =>
      Effect.gen(function* () {
        const server = yield* serving(FaultServer.ok())
        const outcome = yield* run({ domain: server.url, call: "read" })
        assert.deepStrictEqual(outcome, { gets: "the data", retries: 0 })
        assert.strictEqual(server.arrived.at(-1)?.headers["as-api-key"], "asat_0123456789abcdef")
      }))

    const again = requestSent === "no" ? "and has a write tried again" : "and has no write tried again"

    test(`says why a connection was refused, ${again}`, () =>
      Effect.gen(function* () {
        const { url } = yield* FaultServer.make(["refused"])
        const outcome = yield* run({ domain: url, call: "write" })
        const { message = "", retries } = outcome
        const tries = retries === 0 ? "one try" : `${retries + 1} tries`
        observe("refused", `\`${outcome.gets}\`, \`requestSent: "${outcome.requestSent}"\`, ${tries}`)
        assert.deepStrictEqual(
          { gets: outcome.gets, requestSent: outcome.requestSent, retries },
          { gets: "ConnectionFailed", requestSent, retries: requestSent === "no" ? 2 : 0 }
        )
        assert.include(message, url)
        assert.include(message, says)
        assert.notInclude(message, "/trackings")
      }))

    test(`has a write arrive ${times(reset)} where the kept connection that it takes is reset`, () =>
      Effect.gen(function* () {
        const server = yield* resettingKept(() => {})
        const outcome = yield* run({ domain: server.url, call: "write on a kept connection" })
        const arrived = lastWrite(server)
        observe("reset", `arrives ${times(arrived.length)}`)
        assert.isTrue(arrived[0]?.reused)
        assert.lengthOf(arrived, reset)
        assert.strictEqual(outcome.retries, 0)
        assert.strictEqual(outcome.gets, reset === 1 ? "ConnectionFailed" : "the data")
        assert.strictEqual(outcome.requestSent, reset === 1 ? "unknown" : undefined)
      }))

    test("takes no write for unsent that has arrived, though its connection is refused after that", () =>
      Effect.gen(function* () {
        const server = yield* resettingKept(({ stop }) => stop())
        const outcome = yield* run({ domain: server.url, call: "write on a kept connection" })
        assert.lengthOf(lastWrite(server), 1)
        assert.deepStrictEqual(
          { gets: outcome.gets, requestSent: outcome.requestSent, retries: outcome.retries },
          { gets: "ConnectionFailed", requestSent: "unknown", retries: 0 }
        )
      }))

    test(`has a write arrive ${times(misdirected)} that is answered 421`, () =>
      Effect.gen(function* () {
        const server = yield* serving(FaultServer.answer(421))
        const outcome = yield* run({ domain: server.url, call: "write" })
        observe("misdirected", `arrives ${times(lastWrite(server).length)}`)
        assert.lengthOf(lastWrite(server), misdirected)
        assert.strictEqual(outcome.gets, "UnknownApiError")
        assert.strictEqual(outcome.retries, 0)
      }))

    test(dates ? "signs a call" : "refuses to sign, since the date would not be sent", () =>
      Effect.gen(function* () {
        const server = yield* serving(FaultServer.ok())
        const { gets, option } = yield* run({ domain: server.url, call: "read", signed: true })
        observe("signed", gets === "the data" ? "yes" : `no: \`${gets}\``)
        if (dates) {
          assert.strictEqual(gets, "the data")
          const { date = "", ...headers } = server.arrived.at(-1)?.headers ?? {}
          assert.isFalse(Number.isNaN(Date.parse(date)))
          assert.property(headers, "as-signature-hmac-sha256")
        } else {
          assert.deepStrictEqual({ gets, option }, { gets: "InvalidOption", option: "authType" })
          assert.lengthOf(server.arrived, 0)
        }
      })
    )

    test(environment ? "takes the key and the domain from the environment" : "has no environment", () =>
      Effect.gen(function* () {
        const server = yield* serving(FaultServer.ok())
        const given = { AFTERSHIP_API_KEY: "asat_of_the_environment", AFTERSHIP_DOMAIN: server.url }
        const outcome = yield* run(
          { domain: "", call: "read", environment: true },
          { environment: given, allowed: "all" }
        )
        observe("environment", environment ? "is read" : "there is none")
        assert.strictEqual(outcome.gets, environment ? "the data" : "InvalidApiKey")
        if (environment) assert.strictEqual(server.arrived.at(-1)?.headers["as-api-key"], given.AFTERSHIP_API_KEY)
      })
    )

    if (name === "Deno") {
      test("has no write arrive twice with a client that keeps no connection", () =>
        Effect.gen(function* () {
          const server = yield* resettingKept(() => {})
          const outcome = yield* run({ domain: server.url, call: "write on a kept connection", unpooled: true })
          assert.deepStrictEqual(outcome, { gets: "the data", retries: 0 })
          const writes = server.arrived.filter(({ method }) => method === "POST")
          assert.lengthOf(new Set(writes.map(({ body }) => body)), writes.length)
          assert.isFalse(server.arrived.some(({ reused }) => reused))
        }))

      for (const [what, allowed] of [
        ["the key alone", ["AFTERSHIP_API_KEY"]],
        ["none of it", []]
      ] as const) {
        test(`names --allow-env where the environment may not be read, but for ${what}`, () =>
          Effect.gen(function* () {
            const environment = { AFTERSHIP_API_KEY: "asat_of_the_environment" }
            const trial = { domain: "", call: "read", environment: true } as const
            const { gets, message = "" } = yield* run(trial, { environment, allowed })
            assert.include(["InvalidApiKey", "InvalidOption"], gets)
            assert.include(message, "--allow-env")
          }))
      }
    }
  })
}

const row = (name: runtimes.Name): string => {
  const cells = observed.get(name)
  return `| ${[name, ...Object.keys(headings).map((heading) => cells?.get(heading) ?? "")].join(" | ")} |`
}

const section = (rows: ReadonlyArray<string>): string => `
## On other runtimes

\`fetch\` is the runtime's own, and so is what it tells of a fault, and what it does by itself. This is seen of
\`createTracking\` over HTTP/1.1, with two retries allowed:

| Runtime | ${Object.values(headings).join(" | ")} |
| --- |${" --- |".repeat(Object.keys(headings).length)}
${rows.join("\n")}

- Where \`requestSent\` is \`"unknown"\`, the runtime says the same of a connection that was refused and of one that broke
  when the request had arrived. So does Deno once AfterShip has answered: it may have sent the request on a kept
  connection, and been refused when it sent it again.
- Where a request arrives twice, \`fetch\` sends it again by itself, whatever its method, and nothing in the standard lets
  a program forbid it. On Deno a client that keeps no connection does. Provide it to the program, not to the layer of
  \`fetch\`: what that layer is built with does not reach a call:

  \`\`\`ts
  const init: RequestInit & { client: Deno.HttpClient } = {
    client: Deno.createHttpClient({ poolMaxIdlePerHost: 0 })
  }
  const layer = Layer.merge(FetchHttpClient.layer, Layer.succeed(FetchHttpClient.RequestInit, init))
  \`\`\`

- A 421 says that the request was not acted on, so that it does no harm when it arrives twice.
- On Deno the environment is read with \`--allow-env\`, without names. On workerd a program is handed its environment, and
  hands it on: \`ConfigProvider.layer(ConfigProvider.fromUnknown(env))\`.
`

describe("docs/FAULTS.md", () => {
  it("tells what was observed of each runtime that is on this machine", () => {
    const before = faultsPage.written("runtimes").split("\n")
    const rows = runtimes.names.map((name) => {
      const kept = runtimes.find(name) === undefined ? before.find((line) => line.startsWith(`| ${name} |`)) : undefined
      return kept ?? row(name)
    })
    faultsPage.update("runtimes", section(rows))
    assert.strictEqual(faultsPage.written("runtimes"), section(rows))
  })
})
