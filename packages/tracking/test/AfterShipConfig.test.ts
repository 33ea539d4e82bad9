import { assert, describe, it } from "@effect/vitest"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { inspect } from "node:util"
import packageJson from "../package.json" with { type: "json" }

const apiKey = Redacted.make("asat_canary")

const built = (options: Partial<AfterShipConfig.Options>) =>
  Effect.provide(AfterShipConfig.AfterShipConfig, AfterShipConfig.layer({ apiKey, ...options }))

const fromEnvironment = (env: Record<string, string>) =>
  AfterShipConfig.AfterShipConfig.pipe(
    Effect.provide(AfterShipConfig.layerConfig),
    Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))
  )

describe("AfterShipConfig", () => {
  describe("layer", () => {
    it.effect("has a default for all but the key", () =>
      Effect.gen(function* () {
        const config = yield* built({})
        assert.strictEqual(Redacted.value(config.apiKey), "asat_canary")
        assert.strictEqual(config.domain, "https://api.aftership.com")
        assert.strictEqual(config.userAgent, `effect-aftership/${packageJson.version}`)
        assert.strictEqual(config.maxRetry, 2)
        assert.deepStrictEqual(config.timeout, Duration.seconds(10))
      })
    )

    it.effect("leaves the options as they are", () =>
      Effect.gen(function* () {
        const options = Object.freeze({ apiKey, domain: "https://gateway.example/", maxRetry: 1 })
        const first = yield* built(options)
        const second = yield* built({ ...options, maxRetry: 2 })
        assert.deepStrictEqual({ ...options }, { apiKey, domain: "https://gateway.example/", maxRetry: 1 })
        assert.deepStrictEqual([first.maxRetry, second.maxRetry], [1, 2])
      })
    )

    it.effect("takes the origin of a domain", () =>
      Effect.gen(function* () {
        for (const [domain, origin] of [
          ["https://api.aftership.com/", "https://api.aftership.com"],
          ["https://gateway.example:8443", "https://gateway.example:8443"],
          ["http://localhost:3000", "http://localhost:3000"],
          ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
          ["http://[::1]:3000", "http://[::1]:3000"]
        ] as const) {
          assert.strictEqual((yield* built({ domain })).domain, origin)
        }
      })
    )

    it.effect("takes http:// for another machine only where it is told to", () =>
      Effect.gen(function* () {
        const { domain } = yield* built({ domain: "http://gateway.internal", allowHttp: true })
        assert.strictEqual(domain, "http://gateway.internal")
      })
    )

    it.effect("takes products and comments as a user agent", () =>
      Effect.gen(function* () {
        for (const userAgent of ["my-shop", "my-shop/1.2", "my-shop/1.2 (batch; nightly) effect/4.1"]) {
          assert.strictEqual((yield* built({ userAgent })).userAgent, userAgent)
        }
      })
    )

    it.effect("counts a number as milliseconds of the timeout", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual((yield* built({ timeout: 2500 })).timeout, Duration.millis(2500))
        assert.deepStrictEqual((yield* built({ timeout: "1 minute" })).timeout, Duration.minutes(1))
      })
    )

    it.effect.each([
      ["domain", { domain: "api.aftership.com" }],
      ["domain", { domain: "" }],
      ["domain", { domain: "ftp://api.aftership.com" }],
      ["domain", { domain: "javascript:alert(1)" }],
      ["domain", { domain: "http://api.aftership.com" }],
      ["domain", { domain: "http://127.0.0.1.example.com" }],
      ["domain", { domain: "http://localhost.example.com" }],
      ["domain", { domain: "https://user:canary@api.aftership.com" }],
      ["domain", { domain: "https://user@api.aftership.com" }],
      ["domain", { domain: "https://:canary@api.aftership.com" }],
      ["domain", { domain: "https://api.aftership.com/tracking" }],
      ["domain", { domain: "https://api.aftership.com?" }],
      ["domain", { domain: "https://api.aftership.com/#" }],
      ["userAgent", { userAgent: "" }],
      ["userAgent", { userAgent: "my shop/" }],
      ["userAgent", { userAgent: "(comment first)" }],
      ["userAgent", { userAgent: "my-shop/1.2\r\nas-api-key: other" }],
      ["userAgent", { userAgent: "café/1.0" }],
      ["maxRetry", { maxRetry: -1 }],
      ["maxRetry", { maxRetry: 11 }],
      ["maxRetry", { maxRetry: 1.5 }],
      ["maxRetry", { maxRetry: Number.NaN }],
      ["timeout", { timeout: 0 }],
      ["timeout", { timeout: -5 }],
      ["timeout", { timeout: Number.NaN }],
      ["timeout", { timeout: Duration.infinity }],
      ["timeout", { timeout: "2 hours" }]
    ] as ReadonlyArray<[string, Partial<AfterShipConfig.Options>]>)("refuses %s: %j", ([option, options]) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(built(options))
        assert(error._tag === "InvalidOption")
        assert.strictEqual(error.option, option)
        assert.include(error.message, option)
        assert.include(error.message, error.allowed)
        assert.notInclude(inspect(error), "canary")
      })
    )

    it.effect.each(["", "   ", "canary key", "canary\r\nx: 1", "canary\u0000", "canaryé"])(
      "refuses the key %j",
      (value) =>
        Effect.gen(function* () {
          const error = yield* Effect.flip(built({ apiKey: Redacted.make(value) }))
          assert.strictEqual(error._tag, "InvalidApiKey")
          assert.notInclude(inspect(error), "canary")
        })
    )

    // What only a program without types can pass.
    const untyped = (value: unknown) => value as never

    it.effect.each([
      undefined,
      null,
      {},
      { apiKey: undefined },
      { apiKey: null },
      { apiKey: "asat_canary" },
      { apiKey: 7 },
      { apiKey: Redacted.make(undefined) },
      { apiKey: Redacted.make(null) },
      { apiKey: Redacted.make(7) },
      { apiKey: Redacted.make({}) }
    ])("refuses a key that is missing, or is none: %j", (options) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(
          Effect.provide(AfterShipConfig.AfterShipConfig, AfterShipConfig.layer(untyped(options)))
        )
        assert.strictEqual(error._tag, "InvalidApiKey")
        assert.notInclude(inspect(error), "canary")
      })
    )

    it.effect.each<readonly [option: string, value: unknown]>([
      ["domain", 7],
      ["domain", {}],
      ["domain", new URL("https://api.aftership.com")],
      ["userAgent", 7],
      ["userAgent", ["my-shop"]],
      ["maxRetry", "3"],
      ["maxRetry", {}],
      ["timeout", {}],
      ["timeout", "soon"],
      ["timeout", []],
      ["timeout", Symbol("timeout")]
    ])("refuses a value of the wrong type for %s", ([option, value]) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(built(untyped({ [option]: value })))
        assert(error._tag === "InvalidOption")
        assert.strictEqual(error.option, option)
      })
    )

    it.effect.each([undefined, null])("takes %j for an option that is not given", (none) =>
      Effect.gen(function* () {
        const options = { domain: none, allowHttp: none, userAgent: none, maxRetry: none, timeout: none }
        const config = yield* built(untyped(options))
        assert.strictEqual(config.domain, "https://api.aftership.com")
        assert.strictEqual(config.maxRetry, 2)
      })
    )

    it.effect.each(["false", "true", 1, {}])("takes %j for no leave to send the key in clear text", (allowHttp) =>
      Effect.gen(function* () {
        const options = untyped({ domain: "http://gateway.internal", allowHttp })
        const error = yield* Effect.flip(built(options))
        assert(error._tag === "InvalidOption")
        assert.strictEqual(error.option, "domain")
      })
    )

    it.effect("shows the key nowhere", () =>
      Effect.gen(function* () {
        const config = yield* built({})
        assert.notInclude(inspect(config, { depth: 9, showHidden: true }), "canary")
        assert.notInclude(JSON.stringify(config), "canary")
      })
    )
  })

  describe("layerConfig", () => {
    it.effect("reads every option from the environment", () =>
      Effect.gen(function* () {
        const config = yield* fromEnvironment({
          AFTERSHIP_API_KEY: "asat_canary",
          AFTERSHIP_DOMAIN: "https://gateway.example",
          AFTERSHIP_USER_AGENT: "my-shop/1.2",
          AFTERSHIP_MAX_RETRY: "0",
          AFTERSHIP_TIMEOUT: "2500"
        })
        assert.strictEqual(Redacted.value(config.apiKey), "asat_canary")
        assert.strictEqual(config.domain, "https://gateway.example")
        assert.strictEqual(config.userAgent, "my-shop/1.2")
        assert.strictEqual(config.maxRetry, 0)
        assert.deepStrictEqual(config.timeout, Duration.millis(2500))
      })
    )

    it.effect("needs the key alone, and takes a blank option for none", () =>
      Effect.gen(function* () {
        const config = yield* fromEnvironment({ AFTERSHIP_API_KEY: "asat_canary", AFTERSHIP_MAX_RETRY: " " })
        assert.strictEqual(config.domain, "https://api.aftership.com")
        assert.strictEqual(config.maxRetry, 2)
      })
    )

    it.effect("takes a timeout with its unit", () =>
      Effect.gen(function* () {
        const config = yield* fromEnvironment({ AFTERSHIP_API_KEY: "asat_canary", AFTERSHIP_TIMEOUT: "3 seconds" })
        assert.deepStrictEqual(config.timeout, Duration.seconds(3))
      })
    )

    it.effect.each(["AFTERSHIP_TRACKING_SDK_", "AFTERSHIP_TRACKING_SDK__"])("falls back to the names %s…", (prefix) =>
      Effect.gen(function* () {
        const config = yield* fromEnvironment({
          [`${prefix}API_KEY`]: "asat_canary",
          [`${prefix}DOMAIN`]: "https://gateway.example",
          [`${prefix}USER_AGENT`]: "my-shop/1.2",
          [`${prefix}MAX_RETRY`]: "7",
          [`${prefix}TIMEOUT`]: "2500"
        })
        assert.strictEqual(Redacted.value(config.apiKey), "asat_canary")
        assert.strictEqual(config.domain, "https://gateway.example")
        assert.strictEqual(config.userAgent, "my-shop/1.2")
        assert.strictEqual(config.maxRetry, 7)
        assert.deepStrictEqual(config.timeout, Duration.millis(2500))
      })
    )

    it.effect("leaves out white space around a value", () =>
      Effect.gen(function* () {
        const config = yield* fromEnvironment({
          AFTERSHIP_API_KEY: "asat_canary\n",
          AFTERSHIP_DOMAIN: " https://gateway.example\r\n",
          AFTERSHIP_USER_AGENT: "\tmy-shop/1.2 ",
          AFTERSHIP_MAX_RETRY: " 7\n",
          AFTERSHIP_TIMEOUT: " 2500 "
        })
        assert.strictEqual(Redacted.value(config.apiKey), "asat_canary")
        assert.strictEqual(config.domain, "https://gateway.example")
        assert.strictEqual(config.userAgent, "my-shop/1.2")
        assert.strictEqual(config.maxRetry, 7)
        assert.deepStrictEqual(config.timeout, Duration.millis(2500))
      })
    )

    it.effect("prefers the older of the SDK's names", () =>
      Effect.gen(function* () {
        const config = yield* fromEnvironment({
          AFTERSHIP_TRACKING_SDK__API_KEY: "newer",
          AFTERSHIP_TRACKING_SDK_API_KEY: "older"
        })
        assert.strictEqual(Redacted.value(config.apiKey), "older")
      })
    )

    it.effect("reads what a worker is given as its environment, other bindings beside it", () =>
      Effect.gen(function* () {
        const env = { AFTERSHIP_API_KEY: "asat_canary", AFTERSHIP_MAX_RETRY: "7", BUCKET: { get: () => {} }, LIMIT: 5 }
        const config = yield* AfterShipConfig.AfterShipConfig.pipe(
          Effect.provide(AfterShipConfig.layerConfig),
          Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(env))
        )
        assert.strictEqual(Redacted.value(config.apiKey), "asat_canary")
        assert.strictEqual(config.maxRetry, 7)
      })
    )

    it.effect("says what to do where Deno does not let the environment be read", () =>
      Effect.gen(function* () {
        const forbidden = ConfigProvider.make(() => {
          const error = new Error("Requires env access, run again with the --allow-env flag")
          throw Object.assign(error, { name: "NotCapable" })
        })
        const error = yield* AfterShipConfig.AfterShipConfig.pipe(
          Effect.provide(AfterShipConfig.layerConfig),
          Effect.provideService(ConfigProvider.ConfigProvider, forbidden),
          Effect.flip
        )
        assert.strictEqual(error._tag, "InvalidApiKey")
        for (const name of ["--allow-env", "AFTERSHIP_API_KEY", "AFTERSHIP_DOMAIN", "AFTERSHIP_API_SECRET"]) {
          assert.include(error.message, name)
        }
      })
    )

    it.effect("says nothing of Deno where a source is broken", () =>
      Effect.gen(function* () {
        const broken = ConfigProvider.make(() => {
          throw new Error("broken")
        })
        const error = yield* AfterShipConfig.AfterShipConfig.pipe(
          Effect.provide(AfterShipConfig.layerConfig),
          Effect.provideService(ConfigProvider.ConfigProvider, broken),
          Effect.flip
        )
        assert.strictEqual(error.message, "The API key cannot be read")
      })
    )

    it.effect("reads other names where the provider maps them", () =>
      Effect.gen(function* () {
        const provider = ConfigProvider.mapInput(
          ConfigProvider.fromEnv({ env: { SHIPPING_API_KEY: "asat_canary", SHIPPING_MAX_RETRY: "7" } }),
          (path) => path.map((name) => String(name).replace(/^AFTERSHIP_/, "SHIPPING_"))
        )
        const config = yield* AfterShipConfig.AfterShipConfig.pipe(
          Effect.provide(AfterShipConfig.layerConfig),
          Effect.provideService(ConfigProvider.ConfigProvider, provider)
        )
        assert.strictEqual(Redacted.value(config.apiKey), "asat_canary")
        assert.strictEqual(config.maxRetry, 7)
      })
    )

    it.effect("leaves room for options that the program reads itself", () =>
      Effect.gen(function* () {
        const live = Layer.unwrap(
          Effect.gen(function* () {
            const apiKey = yield* Config.Redacted("SHIPPING_KEY")
            const maxRetry = yield* Config.withDefault(Config.Int("SHIPPING_RETRIES"), 2)
            return AfterShipConfig.layer({ apiKey, maxRetry })
          })
        )
        const config = yield* AfterShipConfig.AfterShipConfig.pipe(
          Effect.provide(live),
          Effect.provideService(
            ConfigProvider.ConfigProvider,
            ConfigProvider.fromEnv({ env: { SHIPPING_KEY: "asat_canary" } })
          )
        )
        assert.strictEqual(Redacted.value(config.apiKey), "asat_canary")
        assert.strictEqual(config.maxRetry, 2)
      })
    )

    it.effect("prefers its own names", () =>
      Effect.gen(function* () {
        const config = yield* fromEnvironment({
          AFTERSHIP_TRACKING_SDK__API_KEY: "third",
          AFTERSHIP_TRACKING_SDK_API_KEY: "second",
          AFTERSHIP_API_KEY: "first"
        })
        assert.strictEqual(Redacted.value(config.apiKey), "first")
      })
    )

    it.effect("fails without a key, and says which name to set", () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(fromEnvironment({}))
        assert.strictEqual(error._tag, "InvalidApiKey")
        assert.include(error.message, "AFTERSHIP_API_KEY")
      })
    )

    it.effect.each([
      ["maxRetry", { AFTERSHIP_MAX_RETRY: "three" }],
      ["maxRetry", { AFTERSHIP_MAX_RETRY: "11" }],
      ["timeout", { AFTERSHIP_TIMEOUT: "10s" }],
      ["timeout", { AFTERSHIP_TIMEOUT: "0" }],
      ["domain", { AFTERSHIP_DOMAIN: "http://api.aftership.com" }],
      ["userAgent", { AFTERSHIP_USER_AGENT: "my\tshop/" }]
    ] as ReadonlyArray<[string, Record<string, string>]>)("refuses %s from %j", ([option, env]) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(fromEnvironment({ AFTERSHIP_API_KEY: "asat_canary", ...env }))
        assert(error._tag === "InvalidOption")
        assert.strictEqual(error.option, option)
      })
    )

    it.effect("tells a source that cannot be read from a setting that is not there", () =>
      Effect.gen(function* () {
        const unreadable = ConfigProvider.make(() =>
          Effect.fail(new ConfigProvider.SourceError({ message: "canary: permission denied" }))
        )
        const error = yield* AfterShipConfig.AfterShipConfig.pipe(
          Effect.provide(AfterShipConfig.layerConfig),
          Effect.provideService(ConfigProvider.ConfigProvider, unreadable),
          Effect.flip
        )
        assert.strictEqual(error._tag, "InvalidApiKey")
        assert.include(error.message, "cannot be read")
      })
    )

    it.effect("is one layer for the whole program", () =>
      Effect.gen(function* () {
        let reads = 0
        const counting = ConfigProvider.make((path) =>
          Effect.sync(() => {
            reads += 1
            return path.join("") === "AFTERSHIP_API_KEY" ? ConfigProvider.makeValue("asat_canary") : undefined
          })
        )
        yield* Effect.all([AfterShipConfig.AfterShipConfig, AfterShipConfig.AfterShipConfig]).pipe(
          Effect.provide(Layer.mergeAll(AfterShipConfig.layerConfig, AfterShipConfig.layerConfig)),
          Effect.provideService(ConfigProvider.ConfigProvider, counting)
        )
        assert.strictEqual(reads, 1 + 4 * 3)
      })
    )
  })
})
