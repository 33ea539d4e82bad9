import { assert, describe, it } from "@effect/vitest"
import type { InvalidOption } from "@effect-aftership/tracking/AfterShipError"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import { parse } from "../src/internal/proxyAddress.ts"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"

const read = (address: string) => parse(Redacted.make(address))

const refused = (layer: Layer.Layer<HttpClient, InvalidOption>) => Effect.scoped(Effect.flip(Layer.build(layer)))

/** User and password, as the header has them. */
const credentials = (authorization: string | undefined) =>
  Buffer.from(authorization?.replace(/^Basic /, "") ?? "", "base64").toString("utf8")

describe("the address of a proxy", () => {
  const accepted: ReadonlyArray<readonly [address: string, origin: string, hostname: string, port: number]> = [
    ["http://proxy.example.com:3128", "http://proxy.example.com:3128", "proxy.example.com", 3128],
    ["http://proxy.example.com:3128/", "http://proxy.example.com:3128", "proxy.example.com", 3128],
    ["http://proxy", "http://proxy", "proxy", 80],
    ["http://proxy:3128", "http://proxy:3128", "proxy", 3128],
    ["http://localhost:3128", "http://localhost:3128", "localhost", 3128],
    ["http://10.0.0.1:8080", "http://10.0.0.1:8080", "10.0.0.1", 8080],
    ["http://[::1]:3128", "http://[::1]:3128", "::1", 3128],
    ["http://[2001:db8::1]", "http://[2001:db8::1]", "2001:db8::1", 80],
    ["https://proxy", "https://proxy", "proxy", 443],
    ["HTTPS://Proxy:3129", "https://proxy:3129", "proxy", 3129],
    ["http://user:pass@[::1]:3128", "http://[::1]:3128", "::1", 3128]
  ]
  for (const [address, origin, hostname, port] of accepted) {
    it.effect(`may be ${address}`, () =>
      Effect.gen(function* () {
        const { authorization: _, ...proxy } = yield* read(address)
        assert.deepStrictEqual(proxy, { origin, hostname, port, secure: origin.startsWith("https:") })
      })
    )
  }

  const authorized: ReadonlyArray<readonly [userinfo: string, credentials: string]> = [
    ["user:pass", "user:pass"],
    ["user", "user:"],
    ["user:", "user:"],
    [":pass", ":pass"],
    ["user:p:w", "user:p:w"],
    ["user:p%3Aw", "user:p:w"],
    ["us%40er:p%40ss", "us@er:p@ss"],
    ["user:p@ss", "user:p@ss"],
    ["user:%2F%3F%23%5B%5D%20%25", "user:/?#[] %"],
    ["j%C3%B6rg:p%C3%A4ss", "jörg:päss"],
    ["user:100%2525", "user:100%25"]
  ]
  for (const [userinfo, expected] of authorized) {
    it.effect(`may have the credentials ${userinfo}`, () =>
      Effect.gen(function* () {
        const { authorization, origin } = yield* read(`http://${userinfo}@proxy:3128`)
        assert.strictEqual(credentials(authorization), expected)
        assert.strictEqual(origin, "http://proxy:3128")
      })
    )
  }

  it.effect("needs none", () =>
    Effect.gen(function* () {
      assert.isUndefined((yield* read("http://proxy:3128")).authorization)
      assert.isUndefined((yield* read("http://:@proxy:3128")).authorization)
    })
  )

  // Neither control characters, nor halves of surrogate pairs, which cannot be percent-encoded.
  const codePoint = Schema.Union([
    Schema.Literals(Array.from(":@/?#[]% \\äß☕", (character) => character.codePointAt(0) ?? 0)),
    Schema.Int.check(Schema.isBetween({ minimum: 0x20, maximum: 0x7e })),
    Schema.Int.check(Schema.isBetween({ minimum: 0xa0, maximum: 0xd7ff })),
    Schema.Int.check(Schema.isBetween({ minimum: 0xe000, maximum: 0x10ffff }))
  ])
  const codePoints = Schema.Array(codePoint).check(Schema.isMaxLength(20))
  it.effect.prop(
    "says every user and password, once percent-encoded",
    { user: codePoints, password: codePoints },
    (given) =>
      Effect.gen(function* () {
        const user = String.fromCodePoint(...given.user).replaceAll(":", "")
        const password = String.fromCodePoint(...given.password)
        const address = `http://${encodeURIComponent(user)}:${encodeURIComponent(password)}@proxy`
        const expected = user + password === "" ? "" : `${user}:${password}`
        assert.strictEqual(credentials((yield* read(address)).authorization), expected)
      })
  )

  const secret = "canary"
  const invalid: ReadonlyArray<readonly [address: string, problem: string]> = [
    ["", "does not begin with http:// or https:// and a host"],
    [`proxy:3128`, "does not begin with http:// or https:// and a host"],
    [`user:${secret}@proxy:3128`, "does not begin with http:// or https:// and a host"],
    [`//user:${secret}@proxy:3128`, "does not begin with http:// or https:// and a host"],
    [`socks5://user:${secret}@proxy:1080`, "does not begin with http:// or https:// and a host"],
    [`xhttp://user:${secret}@proxy:3128`, "does not begin with http:// or https:// and a host"],
    [`http:user:${secret}@proxy:3128`, "does not begin with http:// or https:// and a host"],
    [`http:///user:${secret}@proxy:3128`, "does not begin with http:// or https:// and a host"],
    [`http:\\\\user:${secret}@proxy:3128`, "does not begin with http:// or https:// and a host"],
    [`http://user:${secret}@`, "is not a URL"],
    [`http://user:${secret}@:3128`, "is not a URL"],
    [`http://user:${secret}@proxy:99999`, "is not a URL"],
    [`http://user:${secret}@[::1`, "is not a URL"],
    [`http://user:${secret}@a%2Fb`, "is not a URL"],
    [`http://user:${secret}#1@proxy`, "is not a URL"],
    [`http://user:${secret}@proxy:3128/path`, "has a path, a query or a fragment"],
    [`http://user:${secret}@proxy:3128?`, "has a path, a query or a fragment"],
    [`http://user:${secret}@proxy:3128#`, "has a path, a query or a fragment"],
    [`http://user/${secret}@proxy:3128`, "has a path, a query or a fragment"],
    [`http://user\\${secret}@proxy:3128`, "has a path, a query or a fragment"],
    [`http://user:${secret}@proxy:3128\r\nx: 1`, "has a blank or a control character"],
    [`http://user:${secret}@proxy:3128\n`, "has a blank or a control character"],
    [` http://user:${secret}@proxy:3128`, "has a blank or a control character"],
    [`http://us\ter:${secret}@proxy:3128`, "has a blank or a control character"],
    [`http://user:${secret}%@proxy:3128`, "has a user or password that is not percent-encoded UTF-8"],
    [`http://user:${secret}%E4@proxy:3128`, "has a user or password that is not percent-encoded UTF-8"],
    [`http://user:${secret}%0D%0A@proxy:3128`, "has a control character in its user or password"],
    [`http://user%00:${secret}@proxy:3128`, "has a control character in its user or password"],
    [`http://us%3Aer:${secret}@proxy:3128`, "has a colon in its user"]
  ]
  for (const [address, problem] of invalid) {
    it.effect(`may not be ${JSON.stringify(address)}`, () =>
      Effect.gen(function* () {
        const error = yield* refused(UndiciHttpClient.layerProxy({ proxy: Redacted.make(address) }))
        assert.deepStrictEqual([error._tag, error.option, error.problem], ["InvalidOption", "proxy", problem])
        for (const told of [error.message, JSON.stringify(error), inspect(error, { depth: Infinity })]) {
          assert.notInclude(told, secret)
        }
      })
    )
  }
})

describe("an address that is missing", () => {
  // What only a program without types can pass.
  const untyped = (value: unknown) => value as never

  it.effect.each([undefined, null, "http://proxy", 7, Redacted.make(undefined), Redacted.make(7)])(
    "or no secret at all fails the layer: %s",
    (proxy) =>
      Effect.gen(function* () {
        const error = yield* refused(UndiciHttpClient.layerProxy({ proxy: untyped(proxy) }))
        assert.deepStrictEqual(
          [error._tag, error.option, error.problem],
          ["InvalidOption", "proxy", "is not a text in a Redacted"]
        )
      })
  )

  it.effect.each([undefined, null, {}])("with all options fails the layer: %j", (options) =>
    Effect.gen(function* () {
      const error = yield* refused(UndiciHttpClient.layerProxy(untyped(options)))
      assert.deepStrictEqual([error._tag, error.option], ["InvalidOption", "proxy"])
    })
  )
})

describe("layerConfig", () => {
  const own = "AFTERSHIP_PROXY"
  const single = "AFTERSHIP_TRACKING_SDK_PROXY"
  const double = "AFTERSHIP_TRACKING_SDK__PROXY"
  const withEnvironment = (environment: Record<string, string>) =>
    Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env: environment })))

  for (const [name, environment] of [
    ["its own name", { [own]: "no proxy" }],
    ["the official SDK's name with one underscore", { [single]: "no proxy" }],
    ["the official SDK's name with two underscores", { [double]: "no proxy" }],
    ["a name whose better ones are blank", { [own]: "", [single]: " ", [double]: "no proxy" }],
    ["its own name before the others", { [own]: "no proxy", [single]: "http://proxy", [double]: "http://proxy" }]
  ] as const) {
    it.effect(`reads ${name}`, () =>
      Effect.gen(function* () {
        const error = yield* refused(UndiciHttpClient.layerConfig).pipe(withEnvironment(environment))
        assert.deepStrictEqual([error.option, error.problem], ["proxy", "has a blank or a control character"])
      })
    )
  }

  it.effect("leaves out white space around the address", () =>
    Effect.gen(function* () {
      for (const blank of ["\n", "\r\n", " ", "\t"]) {
        yield* Effect.scoped(Layer.build(UndiciHttpClient.layerConfig)).pipe(
          withEnvironment({ [own]: `${blank}http://user:pass@proxy:3128${blank}` })
        )
      }
    })
  )

  it.effect("says what to do where Deno does not let the environment be read", () =>
    Effect.gen(function* () {
      const forbidden = ConfigProvider.make(() => {
        throw Object.assign(new Error("Requires env access"), { name: "NotCapable" })
      })
      const error = yield* refused(UndiciHttpClient.layerConfig).pipe(Effect.provide(ConfigProvider.layer(forbidden)))
      assert.strictEqual(error.option, "proxy")
      assert.include(error.message, "--allow-env")
    })
  )

  it.effect("is content without any, or with a blank one", () =>
    Effect.gen(function* () {
      for (const environment of [{}, { [own]: " " }, { HTTPS_PROXY: "no proxy", HTTP_PROXY: "no proxy" }]) {
        yield* Effect.scoped(Layer.build(UndiciHttpClient.layerConfig)).pipe(withEnvironment(environment))
      }
    })
  )

  it.effect("tells a source that cannot be read from a name that is not set", () =>
    Effect.gen(function* () {
      const broken = ConfigProvider.make(() => Effect.fail(new ConfigProvider.SourceError({ message: "no disk" })))
      const error = yield* refused(UndiciHttpClient.layerConfig).pipe(Effect.provide(ConfigProvider.layer(broken)))
      assert.deepStrictEqual([error.option, error.problem], ["proxy", "cannot be read"])
    })
  )
})
