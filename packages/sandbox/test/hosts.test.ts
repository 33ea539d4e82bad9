import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Sandbox from "../src/Sandbox.ts"
import * as SandboxServer from "../src/SandboxServer.ts"
import { dial } from "./raw.ts"

const path = "/tracking/2024-10/couriers"

/** Sends a target and headers as they stand, and gives status and body. */
const ask = (allowedHosts: ReadonlyArray<string> | undefined, target: string, headers: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const context = yield* Layer.build(SandboxServer.layerWith({ allowedHosts }))
    const client = yield* dial(Context.get(context, SandboxServer.SandboxServer).url)
    const key = `as-api-key: ${Sandbox.defaultApiKey}`
    yield* client.write([`GET ${target} HTTP/1.1`, ...headers, key, "Connection: close", "", ""].join("\r\n"))
    const text = yield* client.all
    const requests = yield* Context.get(context, Sandbox.Sandbox).requests
    return {
      status: Number(text.split(" ", 2)[1]),
      body: text.slice(text.indexOf("\r\n\r\n") + 4),
      recorded: requests.map(({ operation, status }) => [operation, status])
    }
  })

describe("the server answers for", () => {
  it.effect.each([
    "127.0.0.1",
    "127.0.0.1:8080",
    "localhost",
    "LocalHost:1",
    "[::1]",
    "[::1]:65535",
    "sandbox.test",
    "SANDBOX.test:80",
    "api:9000"
  ])("%s", (host) =>
    Effect.gen(function* () {
      const { recorded, status } = yield* ask(["Sandbox.Test", "api:9000"], path, [`Host: ${host}`])
      assert.strictEqual(status, 200)
      assert.deepStrictEqual(recorded, [["getUserCouriers", 200]])
    })
  )
})

describe("the server refuses", () => {
  const answersFor =
    "The sandbox answers for 127.0.0.1, localhost and [::1], and for the hosts in its option allowedHosts."
  const foreign = (host: string) => ({
    why: `the host ${host === "" ? "without a name" : host}`,
    target: path,
    headers: [`Host: ${host}`],
    message: `The sandbox does not answer for the host ${host}. ${answersFor}`
  })

  it.effect.each([
    ...[
      "evil.example",
      "evil.example:80",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "evil.example.localhost",
      "evil.example@127.0.0.1",
      "127.0.0.1@evil.example",
      "localhost:80@evil.example",
      "localhost, evil.example",
      "localhost/evil.example",
      "localhost:",
      "localhost:80:80",
      "localhost:evil",
      "localhost.",
      "127.0.0.2",
      "127.1",
      "2130706433",
      "0.0.0.0",
      "[::]",
      "::1",
      "",
      "api",
      "api:9001"
    ].map(foreign),
    {
      why: "no host",
      target: path,
      headers: [],
      message: `The request does not name a host. ${answersFor}`
    },
    {
      why: "two hosts",
      target: path,
      headers: ["Host: localhost", "Host: evil.example"],
      message: `The request names more than one host. ${answersFor}`
    },
    {
      why: "the same host twice",
      target: path,
      headers: ["Host: localhost", "hOST: localhost"],
      message: `The request names more than one host. ${answersFor}`
    },
    ...[
      `http://evil.example${path}`,
      `http://localhost${path}`,
      `HTTPS://evil.example${path}`,
      `http://localhost@evil.example${path}`
    ].map((target) => ({
      why: `the whole address ${target}`,
      target,
      headers: ["Host: localhost"],
      message: "The request line must have a path, not an absolute URL: the sandbox is not a proxy."
    }))
  ])("$why", ({ headers, message, target }) =>
    Effect.gen(function* () {
      const { body, recorded, status } = yield* ask(["api:9000"], target, headers)
      assert.strictEqual(status, 421)
      assert.deepStrictEqual(JSON.parse(body), { meta: { code: 421, message, type: "BadRequest" }, data: {} })
      assert.deepStrictEqual(recorded, [[undefined, 421]])
    })
  )

  it.effect("a foreign host before it gives a scripted answer", () =>
    Effect.gen(function* () {
      const context = yield* Layer.build(SandboxServer.layer)
      const sandbox = Context.get(context, Sandbox.Sandbox)
      yield* sandbox.answerNext("getUserCouriers", { status: 503 })
      const statuses: Array<string> = []
      for (const host of ["evil.example", "localhost"]) {
        const client = yield* dial(Context.get(context, SandboxServer.SandboxServer).url)
        yield* client.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
        statuses.push((yield* client.all).slice(9, 12))
      }
      assert.deepStrictEqual(statuses, ["421", "503"])
    })
  )

  it.effect.each(["", "http://sandbox.test", "sandbox.test/", "a b", "user@sandbox.test", "::1", "sandbox.test:"])(
    "to start with %j among the allowed hosts",
    (host) =>
      Effect.gen(function* () {
        const exit = yield* Effect.exit(Layer.build(SandboxServer.layerWith({ allowedHosts: ["sandbox.test", host] })))
        assert.isTrue(Exit.isFailure(exit))
        assert.include(String(Exit.isFailure(exit) && exit.cause), `and ${host} is not one`)
      })
  )
})
