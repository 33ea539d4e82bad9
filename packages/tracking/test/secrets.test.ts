/** The key, the secret and what is made of them appear in nothing that is printed; ids and filters in no span. */
import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById, getTrackings, responses } from "@effect-aftership/tracking/2024-10"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import {
  type AfterShipError,
  apiErrorByMetaCode,
  type InvalidApiKey,
  type InvalidOption
} from "@effect-aftership/tracking/AfterShipError"
import * as Authentication from "@effect-aftership/tracking/Authentication"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as ByteSize from "effect/ByteSize"
import * as Cause from "effect/Cause"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Context from "effect/Context"
import * as WebCrypto from "effect/crypto/WebCrypto"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import * as TestClock from "effect/testing/TestClock"
import type * as Tracer from "effect/Tracer"
import { Console as NodeConsole } from "node:console"
import { generateKeyPairSync } from "node:crypto"
import { Writable } from "node:stream"
import { inspect } from "node:util"
import * as FakeApi from "./utils/FakeApi.ts"
import { recording } from "./utils/observed.ts"
import * as FaultServer from "./utils/FaultServer.ts"

const apiKey = FakeApi.key
const apiSecret = "secret-canary-40e7b1"
const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString()

/** Not secret, but nobody's business in a trace. */
const id = "id-canary-91c4"
const filter = "filter-canary-7be0"
const note = "note-canary-d25a"

/** The forms in which a text may be printed, white space left out. */
const forms = (text: string): ReadonlyArray<string> => {
  const bytes = Buffer.from(text)
  return [text, encodeURIComponent(text), bytes.toString("base64"), bytes.toString("hex"), [...bytes].join(",")]
}

const secrets = [
  ...forms(apiKey),
  ...forms(apiSecret),
  // Each line of the key, and its first bytes: the beginning is the same for all keys.
  ...privateKey.split("\n").filter((line) => line.length > 40 && !line.startsWith("-----")),
  [...Buffer.from(privateKey.split("\n").slice(1, -2).join(""), "base64").subarray(30, 40)].join(",")
]

const personal = [id, filter, note].flatMap(forms)

/** A console that prints into texts. */
const consoleTo = (texts: Array<string>): globalThis.Console =>
  new NodeConsole(
    new Writable({
      write: (chunk, _, done) => {
        texts.push(String(chunk))
        done()
      }
    })
  )

/** Everything that is ever printed of a value, with what it holds and what caused it. */
const printed = (value: unknown): string => {
  const texts: Array<string> = []
  const seen = new Set<unknown>()
  const { log } = consoleTo(texts)
  const print = (value: unknown): void => {
    if (seen.has(value)) return
    seen.add(value)
    log(value)
    log("%s %o", value, value)
    texts.push(inspect(value, { depth: 20, showHidden: true, maxArrayLength: null, maxStringLength: null }))
    texts.push(json(value), String(value))
    if (value instanceof Error) {
      texts.push(value.message, value.stack ?? "")
      texts.push(Cause.pretty(Cause.fail(value)), Cause.pretty(Cause.die(value)))
      print(value.cause)
    }
    if (Cause.isCause(value)) {
      texts.push(Cause.pretty(value))
      print(Cause.squash(value))
    }
  }
  print(value)
  return texts.join("\n").replace(/\s+/g, "")
}

const json = (value: unknown): string =>
  JSON.stringify(value, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)) ?? ""

const assertNone = (shown: string, canaries: ReadonlyArray<string>, where: string): void => {
  for (const canary of canaries) {
    const at = shown.indexOf(canary)
    assert(at === -1, `${where} has a canary: ${shown.slice(Math.max(at - 80, 0), at + 80)}`)
  }
}

const ways = [
  ["the API key", Layer.empty],
  ["AES", Authentication.layerAes(Redacted.make(apiSecret))],
  ["RSA", Authentication.layerRsa(Redacted.make(privateKey))]
] as const

/** An API whose answers are waited for, be it that virtual time flies meanwhile. */
const fake = (reply: () => FakeApi.Reply, ...more: ReadonlyArray<() => FakeApi.Reply>) =>
  FakeApi.make([reply, ...more], { maxRetry: 0, timeout: "1 hour" })

/** The signatures of the requests that came to an API. */
const signatures = (arrived: ReadonlyArray<{ readonly headers: Readonly<Record<string, unknown>> }>) =>
  arrived.flatMap(({ headers }) =>
    Object.entries(headers).flatMap(([name, value]) => (name.startsWith("as-signature-") ? [String(value)] : []))
  )

type Call = Effect.Effect<unknown, AfterShipError, AfterShipConfig.AfterShipConfig | HttpClient.HttpClient>

const read = getTrackingById(id, { lang: "de" })

const calls: ReadonlyArray<Call> = [
  read,
  getTrackings({ keyword: filter, order_id: [filter] }),
  createTracking({ tracking_number: note, custom_fields: { note } })
]

/** Makes calls with everything on that looks at them, and gives what is shown. */
const watched = Effect.fnUntraced(function* <E, E2, R>(
  calls: ReadonlyArray<Effect.Effect<unknown, E, R>>,
  environment: Layer.Layer<R, E2>
) {
  const { spans, tracer } = recording()
  const shown: Array<string> = []
  const printing = Logger.make(({ cause, fiber, message }) => {
    shown.push(...[message, cause, fiber.getRef(References.CurrentLogAnnotations)].map(printed))
  })
  const exits: Array<Exit.Exit<unknown, E>> = []
  const fiber = yield* Effect.forEach(calls, (call) =>
    Effect.exit(call).pipe(
      Effect.tap((exit) => Effect.sync(() => exits.push(exit))),
      Effect.tap((exit) =>
        Exit.isFailure(exit)
          ? Effect.all([Effect.logTrace(exit.cause), Effect.logError("failed", Cause.squash(exit.cause))])
          : Effect.logTrace(exit)
      )
    )
  ).pipe(
    Effect.provide(environment),
    Effect.withTracer(tracer),
    Effect.provide(
      Logger.layer([
        Logger.defaultLogger,
        Logger.tracerLogger,
        Logger.consolePretty({ colors: false }),
        Logger.consoleJson,
        Logger.consoleLogFmt,
        Logger.consoleStructured,
        printing
      ])
    ),
    Effect.provideService(Console.Console, consoleTo(shown)),
    Effect.provideService(References.MinimumLogLevel, "Trace"),
    Effect.forkChild
  )
  // Signing and sockets take real time, and timeouts virtual time.
  while (fiber.pollUnsafe() === undefined) {
    yield* Effect.callback<void>((resume) => void setImmediate(() => resume(Effect.void)))
    yield* TestClock.adjust("100 millis")
  }
  const failures = exits.flatMap((exit) => (Exit.isFailure(exit) ? [exit.cause] : []))
  shown.push(...[...exits, ...failures].map(printed))
  return {
    exits,
    failures,
    spans,
    shown: shown.join("\n").replace(/\s+/g, ""),
    traced: spans.map(traced).join("\n")
  }
})

/** What an exporter makes of a span. */
const traced = ({ annotations, attributes, events, links, name, status }: Tracer.NativeSpan): string =>
  [name, [...attributes], events, links, annotations, failure(status)].map(printed).join("\n")

const failure = (status: Tracer.SpanStatus): unknown =>
  status._tag === "Ended" && Exit.isFailure(status.exit) ? Cause.pretty(status.exit.cause) : undefined

/** What only a program without types can pass. */
const untyped = (value: unknown) => value as string

const html = "<!doctype html><title>Out of order</title>"

/** What may come of a call: the reply, and the tag of the error that is made of it. */
const faults: ReadonlyArray<readonly [name: string, reply: () => FakeApi.Reply, tag?: string]> = [
  ...[...apiErrorByMetaCode].map(
    ([code]) => [`meta code ${code}`, FakeApi.refused(code < 1000 ? code : 400, code)] as const
  ),
  ["a meta code that nobody knows", FakeApi.refused(400, 4999), "UnknownApiError"],
  ["a meta code that is no number", FakeApi.refused(400, "constructor"), "UnknownApiError"],
  ["408", FakeApi.text(408, ""), "UnknownApiError"],
  ["429", FakeApi.text(429, "", { "retry-after": "1" }), "TooManyRequest"],
  ["a gateway's 502", FakeApi.text(502, html, { "content-type": "text/html" }), "InternalError"],
  ["a refused connection", FakeApi.disconnect("ECONNREFUSED"), "ConnectionFailed"],
  ["a reset connection", FakeApi.disconnect("ECONNRESET"), "ConnectionFailed"],
  ["no answer", FakeApi.never, "TimedOut"],
  ["HTML", FakeApi.text(200, html, { "content-type": "text/html" }), "ResponseError"],
  ["no body", FakeApi.text(204, ""), "ResponseError"],
  ["null", FakeApi.text(200, "null", { "content-type": "application/json" }), "ResponseError"],
  ["half an answer", FakeApi.text(200, '{"meta":{"code":200},"da'), "ResponseError"],
  ["no UTF-8", () => new Response(Uint8Array.of(0x7b, 0xff)), "ResponseError"],
  ["too large a body", FakeApi.ok({ text: "x".repeat(3000) }), "ResponseError"],
  [
    "a redirect",
    FakeApi.text(302, "", { location: `https://user:${apiKey}@elsewhere.example/?key=${apiKey}` }),
    "ResponseError"
  ]
]

describe.each(ways)("with %s", (way, authentication) => {
  it.effect.each(faults)("%s shows no secret, and no id in a span", ([, reply, tag]) =>
    Effect.gen(function* () {
      const timeout = reply === FakeApi.never ? "1 second" : "1 hour"
      const api = FakeApi.make([reply], { maxRetry: 1, timeout })
      const { exits, failures, shown, spans, traced } = yield* watched(
        calls.map((call) =>
          call.pipe(
            Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(2000)),
            Effect.provideService(RetryPolicy.CurrentMaxWait, Duration.millis(1))
          )
        ),
        Layer.merge(api.layer, authentication)
      )
      assert.lengthOf(failures, exits.length)
      assert.lengthOf(spans, calls.length)
      if (tag !== undefined) assert.include(shown, `"_tag":"${tag}"`)
      const signed = signatures(api.arrived)
      assert.lengthOf(signed, way === "the API key" ? 0 : api.arrived.length)
      assertNone(shown, [...secrets, ...signed.flatMap(forms)], "What is printed")
      assertNone(traced, [...secrets, ...signed.flatMap(forms), ...personal], "A span")
    })
  )

  it.effect("an answer shows no secret, and no id in a span", () =>
    Effect.gen(function* () {
      const api = fake(FakeApi.ok({ id, title: filter, note }))
      const { exits, shown, spans, traced } = yield* watched(calls, Layer.merge(api.layer, authentication))
      assert.isTrue(exits.every(Exit.isSuccess))
      assert.lengthOf(spans, calls.length)
      const signed = signatures(api.arrived)
      assertNone(shown, [...secrets, ...signed.flatMap(forms)], "What is printed")
      assertNone(traced, [...secrets, ...signed.flatMap(forms), ...personal], "A span")
    })
  )

  it.effect.each([
    ["logged", Drift.layerLog(responses)],
    ["an error", Drift.layerStrict(responses)]
  ] as const)("drift that is %s shows no secret, and no id in a span", ([, drift]) =>
    Effect.gen(function* () {
      const data = { id: [id], tag: filter, title: { [note]: note }, checkpoints: [{ slug: [filter] }, note] }
      const api = fake(FakeApi.ok(data))
      const { shown, traced } = yield* watched(calls, Layer.mergeAll(api.layer, authentication, drift))
      assert.include(shown, "Expected")
      const signed = signatures(api.arrived)
      assertNone(shown, [...secrets, ...signed.flatMap(forms)], "What is printed")
      assertNone(traced, [...secrets, ...signed.flatMap(forms), ...personal], "A span")
    })
  )

  it.effect("a call that is out of time shows no secret, and no id in a span", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.text(503, "")], { maxRetry: 10, timeout: "1 hour" })
      const { failures, shown, traced } = yield* watched(
        calls.slice(0, 2).map((call) => Effect.provideService(call, RetryPolicy.CurrentDeadline, Duration.millis(900))),
        Layer.merge(api.layer, authentication)
      )
      assert.deepStrictEqual(
        failures.flatMap(({ reasons }) => reasons.map((reason) => reason._tag)),
        ["Fail", "Fail"]
      )
      assert.include(shown, "alltriesincluded")
      assertNone(shown, [...secrets, ...signatures(api.arrived).flatMap(forms)], "What is printed")
      assertNone(traced, [...secrets, ...signatures(api.arrived).flatMap(forms), ...personal], "A span")
    })
  )

  it.effect("input that cannot be sent shows no secret, and no id in a span", () =>
    Effect.gen(function* () {
      const api = fake(FakeApi.ok())
      const headers = (headers: Record<string, string>) =>
        Effect.provideService(getTrackingById(id), AfterShipConfig.CurrentHeaders, headers)
      const unsendable: ReadonlyArray<Call> = [
        getTrackingById(`${id}\ud800`),
        getTrackings({ keyword: `${filter}\ud800` }),
        getTrackings({ order_id: [`${filter},`] }),
        createTracking({ tracking_number: note, custom_fields: { note: untyped(Symbol(note)) } }),
        headers({ "as-token": `${apiKey}é` }),
        headers({ "as-token": `${apiKey}\r\nas-other: ${apiSecret}` })
      ]
      const { failures, shown, traced } = yield* watched(unsendable, Layer.merge(api.layer, authentication))
      assert.lengthOf(failures, 6)
      assert.lengthOf(api.arrived, 0)
      assertNone(shown, secrets, "What is printed")
      assertNone(traced, [...secrets, ...personal], "A span")
    })
  )

  it.effect.each([
    ["refused", "refused"],
    ["reset", FaultServer.reset],
    ["closed", FaultServer.closed],
    ["reset within the body", FaultServer.resetInBody],
    ["not HTTP", (_, socket) => void socket.end("as-api-key: what is this?\r\n\r\n")],
    ["redirecting", FaultServer.redirect(307, "localhost")]
  ] as ReadonlyArray<readonly [string, FaultServer.Step]>)(
    "a real connection that is %s shows no secret, and no id in a span",
    ([, fault]) =>
      Effect.gen(function* () {
        const server = yield* FaultServer.make([fault])
        const config = AfterShipConfig.layer({
          apiKey: Redacted.make(apiKey),
          domain: server.url,
          maxRetry: 0,
          timeout: "1 hour"
        })
        const { failures, shown, traced } = yield* watched(
          calls,
          Layer.mergeAll(config, FetchHttpClient.layer, authentication)
        )
        assert.lengthOf(failures, calls.length)
        const signed = signatures(server.arrived)
        assertNone(shown, [...secrets, ...signed.flatMap(forms)], "What is printed")
        assertNone(traced, [...secrets, ...signed.flatMap(forms), ...personal], "A span")
      })
  )

  it.effect("interruption shows no secret, and no id in a span", () =>
    Effect.gen(function* () {
      const api = fake(FakeApi.never)
      const { shown, traced } = yield* watched(
        calls.map((call) => Effect.andThen(Effect.timeoutOption(call, "40 millis"), Effect.interrupt)),
        Layer.merge(api.layer, authentication)
      )
      assertNone(shown, [...secrets, ...signatures(api.arrived).flatMap(forms)], "What is printed")
      assertNone(traced, [...secrets, ...signatures(api.arrived).flatMap(forms), ...personal], "A span")
    })
  )

  it.effect.each(["at once", "at once and changed", "where no fiber runs"] as const)(
    "a request shows no secret to a client of the user's own that prints it %s",
    (when) =>
      Effect.gen(function* () {
        const api = fake(FakeApi.ok(), FakeApi.disconnect("ECONNRESET"))
        const shown: Array<string> = []
        const change = HttpClientRequest.setHeader("x-shop", "42")
        const show = (value: unknown): Effect.Effect<unknown> =>
          when !== "where no fiber runs"
            ? Effect.andThen(
                Effect.logTrace(value),
                Effect.sync(() => shown.push(printed(value)))
              )
            : Effect.callback<void>((resume) => {
                setImmediate(() => {
                  shown.push(printed(value))
                  resume(Effect.void)
                })
              })
        const { exits, shown: logs } = yield* watched(
          calls.slice(0, 2).map((call) =>
            Effect.updateService(call, HttpClient.HttpClient, (client) =>
              client.pipe(
                HttpClient.mapRequest(when === "at once and changed" ? change : (request) => request),
                HttpClient.tapRequest((request) => Effect.andThen(show(request), show(request.headers))),
                HttpClient.tap((response) => Effect.andThen(show(response), show(response.request))),
                HttpClient.tapError(show)
              )
            )
          ),
          Layer.merge(api.layer, authentication)
        )
        assert.deepStrictEqual(
          exits.map((exit) => exit._tag),
          ["Success", "Failure"]
        )
        assert.lengthOf(shown, 2 + 2 + 2 + 1)
        assertNone([...shown, logs].join("\n"), [...secrets, ...signatures(api.arrived).flatMap(forms)], "A request")
      })
  )

  it.effect("configuration, services and layers show no secret", () =>
    Effect.gen(function* () {
      const options = { apiKey: Redacted.make(apiKey) }
      const config = AfterShipConfig.layer(options)
      const context = yield* Layer.build(Layer.merge(config, authentication))
      const services = [
        context,
        Context.get(context, AfterShipConfig.AfterShipConfig),
        Context.get(context, Authentication.Authentication)
      ]
      const provided = Effect.provideContext(read, context)
      for (const value of [options, config, authentication, ...services, provided]) {
        assertNone(printed(value), secrets, "What is printed")
      }
    })
  )
})

describe("a layer that cannot be built", () => {
  it.effect.each([
    ["the key", AfterShipConfig.layer({ apiKey: Redacted.make(`${apiKey} `) })],
    [
      "the domain",
      AfterShipConfig.layer({ apiKey: Redacted.make(apiKey), domain: `https://u:${apiSecret}@h.example` })
    ],
    ["the user agent", AfterShipConfig.layer({ apiKey: Redacted.make(apiKey), userAgent: `${apiKey}\n` })],
    ["the PEM", Authentication.layerRsa(Redacted.make(privateKey.replace("M", "*")))],
    ["the kind of key", Authentication.layerRsa(Redacted.make(privateKey.replaceAll("PRIVATE", "PUBLIC")))],
    ["the secret for a PEM", Authentication.layerRsa(Redacted.make(apiSecret))]
  ] as ReadonlyArray<readonly [string, Layer.Layer<never, InvalidApiKey | InvalidOption>]>)(
    "for %s shows no secret",
    ([, layer]) =>
      Effect.gen(function* () {
        const { failures, shown, traced } = yield* watched([Effect.void], Layer.empty).pipe(
          Effect.andThen(watched([Effect.provide(Effect.void, layer)], Layer.empty))
        )
        assert.lengthOf(failures, 1)
        assertNone(shown + traced, secrets, "What is printed")
      })
  )

  it.effect.each([
    { AFTERSHIP_API_KEY: `${apiKey} ${apiKey}` },
    { AFTERSHIP_API_KEY: apiKey, AFTERSHIP_DOMAIN: apiSecret },
    { AFTERSHIP_API_KEY: apiKey, AFTERSHIP_MAX_RETRY: apiSecret },
    { AFTERSHIP_API_KEY: apiKey, AFTERSHIP_TIMEOUT: apiSecret },
    { AFTERSHIP_API_KEY: apiKey, AFTERSHIP_AUTH_TYPE: apiSecret, AFTERSHIP_API_SECRET: apiSecret },
    { AFTERSHIP_API_KEY: apiKey, AFTERSHIP_AUTH_TYPE: "RSA", AFTERSHIP_API_SECRET: apiSecret }
  ] as ReadonlyArray<Record<string, string>>)("from the environment %j shows no secret", (env) =>
    Effect.gen(function* () {
      const layer = Layer.merge(AfterShipConfig.layerConfig, Authentication.layerConfig)
      const { failures, shown, traced } = yield* watched(
        [
          Effect.provide(Effect.void, layer).pipe(
            Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))
          )
        ],
        Layer.empty
      )
      assert.lengthOf(failures, 1)
      assertNone(shown + traced, secrets, "What is printed")
    })
  )

  it.effect.each(["importKey", "sign"])("or sign, where the runtime fails at %s, shows no secret", (method) =>
    Effect.gen(function* () {
      const subtle = new Proxy(globalThis.crypto.subtle, {
        get: (target, name): unknown =>
          name === method
            ? () => Promise.reject(new DOMException("broken", "OperationError"))
            : Reflect.get(target, name)
      })
      const crypto = new Proxy(globalThis.crypto, {
        get: (target, name): unknown => (name === "subtle" ? subtle : Reflect.get(target, name))
      })
      for (const [, authentication] of ways.slice(1)) {
        const { failures, shown, traced } = yield* watched(
          [
            read.pipe(
              Effect.provide(Layer.merge(fake(FakeApi.ok()).layer, authentication)),
              Effect.provideService(WebCrypto.WebCrypto, crypto)
            )
          ],
          Layer.empty
        )
        assert.lengthOf(failures, 1)
        assertNone(shown, secrets, "What is printed")
        assertNone(traced, [...secrets, ...personal], "A span")
      }
    })
  )
})

describe("a canary", () => {
  it("is found in whatever form it is printed", () => {
    for (const value of [
      { deep: [{ key: apiKey }] },
      new Error(`${apiKey} is wrong`),
      new Error("wrong", { cause: new Error("because", { cause: { key: apiKey } }) }),
      Buffer.from(apiSecret),
      new TextEncoder().encode(apiSecret),
      Object.defineProperty({}, "hidden", { value: new TextEncoder().encode(apiSecret) }),
      Cause.die(new Error("wrong", { cause: apiKey })),
      { authorization: Buffer.from(apiKey).toString("base64") },
      privateKey.replaceAll("\n", "\\n"),
      `https://api.example/?secret=${encodeURIComponent(apiSecret)}`
    ]) {
      const shown = printed(value)
      assert.isTrue(
        secrets.some((secret) => shown.includes(secret)),
        shown
      )
    }
  })
})
