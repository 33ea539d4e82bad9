import { assert, describe, it, layer } from "@effect/vitest"
import {
  createTracking,
  deleteTrackingById,
  getTrackingById,
  getTrackings,
  getUserCouriers,
  retrackTrackingById,
  updateTrackingById
} from "@effect-aftership/tracking/2024-10"
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as Authentication from "@effect-aftership/tracking/Authentication"
import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
import * as RetryBudget from "@effect-aftership/tracking/RetryBudget"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as Arbitrary from "effect/Arbitrary"
import * as Clock from "effect/Clock"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as WebCrypto from "effect/crypto/WebCrypto"
import * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { createHmac, generateKeyPairSync, type KeyObject } from "node:crypto"
import { createServer } from "node:http"
import { inspect } from "node:util"
import { vi } from "vitest"
import * as FakeApi from "./utils/FakeApi.ts"
import { fetching } from "./utils/observed.ts"
import { hmacProblem, type RawRequest, rsaProblem } from "./utils/verifier.ts"

const secret = "canary secret, größer als nötig"
const aes = Authentication.layerAes(Redacted.make(secret))

const rsaPair = generateKeyPairSync("rsa", { modulusLength: 2048 })

const pem = (key: KeyObject, type: "pkcs1" | "pkcs8" | "sec1" = "pkcs8"): string =>
  key.export({ type, format: "pem" }).toString()

const rsa = (text: string = pem(rsaPair.privateKey)) => Authentication.layerRsa(Redacted.make(text))

/** A request that the fake API got, as it would have been on the wire. */
const raw = ({ at, body = "", headers, method, url }: FakeApi.Arrived): RawRequest => ({
  method,
  target: url.pathname + url.search,
  rawHeaders: Object.entries(headers).flat(),
  body: Buffer.from(body),
  at
})

describe("the text that is signed", () => {
  // AfterShip's published case, without a body and with one; the secret and the date are of our own choosing.
  const url = "https://api.aftership.com/tracking?3key=111&2key=222&key=333&1key=000"
  const headers = { "AS-header2": " ThisIsHeader2", "AS-Header1": " this-is-header-1" }
  const date = "Thu, 10 Oct 2024 08:00:00 GMT"
  const canonicalHeaders = ["as-header1:this-is-header-1", "as-header2:ThisIsHeader2"]
  const resource = "/tracking?1key=000&2key=222&3key=111&key=333"

  it.each([
    {
      method: "GET",
      body: undefined,
      text: ["GET", "", "", date, ...canonicalHeaders, resource],
      hmac: "IHjMY11kcgPNc51Be+GWkpx0uCMFNlhnIv6R/z/TOTA="
    },
    {
      method: "POST",
      body: '{"key1":"value1"}',
      text: ["POST", "1530ACCF30CAB891D759FA3CB8322250", "application/json", date, ...canonicalHeaders, resource],
      hmac: "XrO5vFFRwdNUGWZUsxXcxrNeDSgDMhgJFlGdAg9klyw="
    }
  ] as const)("is AfterShip's for $method", ({ body, hmac, method, text }) => {
    const signed = Authentication.signString({
      method,
      url: new URL(url),
      headers,
      body: body === undefined ? undefined : new TextEncoder().encode(body),
      date
    })
    assert.strictEqual(signed, text.join("\n"))
    assert.strictEqual(createHmac("sha256", "unit-test-secret").update(signed).digest("base64"), hmac)
  })

  const signed = (headers: Readonly<Record<string, string>>, query = "") =>
    Authentication.signString({
      method: "GET",
      url: new URL(`https://api.aftership.com/tracking/2024-10/couriers${query}`),
      headers,
      body: undefined,
      date
    }).split("\n")

  it("has the headers in order of their names, whatever their values", () => {
    const headers = { "as-key-id": "1", "as-key": "2", "as-key1": "3", "AS-B": "4", "as-key.x": "5", "as-c": "" }
    assert.deepStrictEqual(signed(headers).slice(4, -1), [
      "as-b:4",
      "as-c:",
      "as-key:2",
      "as-key-id:1",
      "as-key.x:5",
      "as-key1:3"
    ])
  })

  it("has no header but those that start with as-, and no signature", () => {
    const headers = { assets: "1", as: "2", "x-as-y": "3", "content-type": "4", "as-signature-hmac-sha256": "5" }
    assert.deepStrictEqual(signed(headers).slice(4), ["/tracking/2024-10/couriers"])
  })

  it.each([
    ["", ""],
    ["?", ""],
    ["?b=1&a=2", "?a=2&b=1"],
    ["?a1=1&a=2&a.=3", "?a=2&a.=3&a1=1"],
    ["?b&a=x=y", "?a=x=y&b"],
    ["?q=a%2Bb%20%2C%3A+c", "?q=a%2Bb%20%2C%3A+c"]
  ])("has the query %s as %s", (query, canonical) => {
    assert.strictEqual(signed({}, query).at(-1), `/tracking/2024-10/couriers${canonical}`)
  })
})

/** A server on this machine that keeps each request as it came. */
class Wire extends Context.Service<
  Wire,
  {
    /** The client's configuration, for this server. */
    readonly config: Layer.Layer<AfterShipConfig.AfterShipConfig>
    /** Takes the one request that has come since the last time. */
    readonly take: () => RawRequest
  }
>()("Wire") {}

const wire = Layer.effect(
  Wire,
  Effect.gen(function* () {
    const arrived: Array<RawRequest> = []
    const server = createServer((request, response) => {
      const { method = "", rawHeaders, url = "" } = request
      const chunks: Array<Buffer> = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        arrived.push({ method, target: url, rawHeaders, body: Buffer.concat(chunks), at: Date.now() })
        response.setHeader("content-type", "application/json").end('{"meta":{"code":200},"data":{}}')
      })
    })
    const port = yield* Effect.acquireRelease(
      Effect.callback<number>((resume) => {
        server.listen(0, "127.0.0.1", () => {
          const address = server.address()
          resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
        })
      }),
      () =>
        Effect.callback<void>((resume) => {
          server.close(() => resume(Effect.void))
          server.closeAllConnections()
        })
    )
    return {
      config: Layer.orDie(
        AfterShipConfig.layer({ apiKey: Redacted.make(FakeApi.key), domain: `http://127.0.0.1:${port}`, maxRetry: 0 })
      ),
      take: () => {
        const [request, ...rest] = arrived.splice(0)
        assert(request !== undefined && rest.length === 0)
        return request
      }
    }
  })
)

/** Half surrogate pairs, and what has a meaning in an address, included. */
const anyText = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.schema(
      Schema.Union([
        Schema.Literals(["+", "%", "%2B", " ", ",", ":", "&", "=", "?", "#", "/", "..", "'", "\\", "|", "\r\n", "\0"]),
        Schema.Int.check(Schema.isBetween({ minimum: 0x20, maximum: 0x7e })),
        Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0xffff })),
        Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0x10ffff }))
      ])
    ),
    { maxLength: 12 }
  ),
  (pieces) => pieces.map((piece) => (typeof piece === "number" ? String.fromCodePoint(piece) : piece)).join("")
)

/** What can be sent in an address: text without half surrogate pairs. */
const wellFormed = Arbitrary.map(anyText, (text) => Buffer.from(text).toString())

const id = Arbitrary.map(wellFormed, (text) => (["", ".", ".."].includes(text) ? `${text}+` : text))

const list = Arbitrary.array(
  Arbitrary.map(wellFormed, (text) => text.replaceAll(",", "") || "%2C"),
  { minLength: 1, maxLength: 3 }
)

const time = Arbitrary.map(
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4e12 }))),
  (millis) => DateTime.makeUnsafe(millis)
)

const orNone = <A>(of: Arbitrary.Arbitrary<A>): Arbitrary.Arbitrary<A | undefined> =>
  Arbitrary.flatMap(Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 }))), (dice) =>
    dice === 0 ? Arbitrary.map(of, () => undefined) : of
  )

const token = Array.from("!#$%&'*+.^_`|~-09AZaz")
const visible = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)), "\t"]

const textOf = (characters: ReadonlyArray<string>) =>
  Arbitrary.map(Arbitrary.array(Arbitrary.schema(Schema.Literals(characters)), { maxLength: 9 }), (text) =>
    text.join("")
  )

const headerName = Arbitrary.flatMap(
  Arbitrary.schema(Schema.Literals(["as-", "AS-", "As-key", "as-KEY", "as", "x-as-"])),
  (prefix) => Arbitrary.map(textOf(token), (rest) => prefix + rest)
)

const headers = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.flatMap(headerName, (name) => Arbitrary.map(textOf(visible), (value) => [name, value] as const)),
    { maxLength: 5 }
  ),
  (pairs) => Object.fromEntries(pairs)
)

const anyInput = {
  id,
  headers,
  cursor: orNone(wellFormed),
  keyword: orNone(wellFormed),
  order_id: orNone(list),
  limit: orNone(Arbitrary.schema(Schema.Finite)),
  return_to_sender: orNone(Arbitrary.array(Arbitrary.schema(Schema.Boolean), { minLength: 1, maxLength: 2 })),
  created_at_min: orNone(time),
  name: anyText,
  text: orNone(anyText)
}

layer(wire, { excludeTestServices: true })("what is signed is what is sent", (it) => {
  type Call = Effect.Effect<unknown, AfterShipError, AfterShipConfig.AfterShipConfig | HttpClient>

  /** Makes a call over HTTP, and gives what came of it at the other end. */
  const sent = (call: Call, authentication: typeof aes, headers: Readonly<Record<string, string>> = {}) =>
    Effect.gen(function* () {
      const { config, take } = yield* Wire
      yield* call.pipe(
        Effect.provideService(AfterShipConfig.CurrentHeaders, headers),
        Effect.provide(Layer.mergeAll(config, FetchHttpClient.layer, authentication))
      )
      return take()
    })

  const holds = Effect.fnUntraced(function* (
    input: {
      [K in keyof typeof anyInput]: (typeof anyInput)[K] extends Arbitrary.Arbitrary<infer A> ? A : never
    },
    authentication: typeof aes,
    problem: (request: RawRequest) => string | undefined
  ) {
    const { headers, id, name, text, ...query } = input
    const body = { note: text, custom_fields: { [name]: `${text}` } }
    const calls: ReadonlyArray<readonly [line: string, call: Call]> = [
      ["GET ?", getTrackings(query)],
      ["GET /", getTrackingById(id, { fields: ["tag"], lang: text === undefined ? undefined : "en" })],
      ["POST", createTracking({ tracking_number: name, ...body })],
      ["PUT", updateTrackingById(id, body)],
      ["POST without a body", retrackTrackingById(id)],
      ["DELETE", deleteTrackingById(id)]
    ]
    for (const [line, call] of calls) {
      const request = yield* sent(call, authentication, headers)
      assert.strictEqual(request.method, line.split(" ", 1).join(""))
      assert.isUndefined(problem(request), line)
    }
  })

  it.effect.prop(
    "by HMAC, for whatever is asked",
    anyInput,
    (input) => holds(input, aes, (request) => hmacProblem(request, secret)),
    { arbitrary: { runs: 100 }, timeout: 60_000 }
  )

  it.effect.prop(
    "by RSA, for whatever is asked",
    anyInput,
    (input) => holds(input, rsa(), (request) => rsaProblem(request, rsaPair.publicKey)),
    { arbitrary: { runs: 10 }, timeout: 60_000 }
  )

  it.effect.each(["+", "%", "a b", "100%25", "a+b", "Zürich, „9“ 😀", "a:b", "'", "~!*()", "a/b?c#d", "\\", "|"])(
    "with %j as an id and as a filter",
    (text) =>
      Effect.gen(function* () {
        const inPath = yield* sent(getTrackingById(text), aes)
        assert.isUndefined(hmacProblem(inPath, secret))
        assert.strictEqual(decodeURIComponent(inPath.target.split("/").at(-1) ?? ""), text)
        const inQuery = yield* sent(getTrackings({ keyword: text }), aes)
        assert.isUndefined(hmacProblem(inQuery, secret))
        assert.strictEqual(decodeURIComponent(inQuery.target.split("=").at(-1) ?? ""), text)
      })
  )

  it.effect("with filters that are undefined, false, zero and empty", () =>
    Effect.gen(function* () {
      const query = { cursor: undefined, return_to_sender: [false], transit_time: 0, keyword: "", slug: undefined }
      const request = yield* sent(getTrackings(query), aes)
      assert.isUndefined(hmacProblem(request, secret))
      assert.strictEqual(request.target, "/tracking/2024-10/trackings?keyword=&return_to_sender=false&transit_time=0")
    })
  )

  it.effect("without a query", () =>
    Effect.gen(function* () {
      const calls: ReadonlyArray<Call> = [getUserCouriers(), getTrackings({}), getTrackings({ cursor: undefined })]
      for (const call of calls) {
        const request = yield* sent(call, aes)
        assert.isUndefined(hmacProblem(request, secret))
        assert.notInclude(request.target, "?")
      }
    })
  )

  it.effect("with headers of the caller's own in any case, but not in place of the client's", () =>
    Effect.gen(function* () {
      const own = {
        "As-Store-Id": " 42 ",
        "AS-API-KEY-ID": "7",
        assets: "none",
        "AS-API-KEY": "other",
        "As-Signature-Hmac-Sha256": "other",
        Date: "other",
        "Content-Type": "text/plain"
      }
      const calls: ReadonlyArray<Call> = [getUserCouriers(), updateTrackingById("0b02", { note: "9" })]
      for (const call of calls) {
        const request = yield* sent(call, aes, own)
        assert.isUndefined(hmacProblem(request, secret))
        assert.includeMembers([...request.rawHeaders], ["42", "7", "none", FakeApi.key])
        assert.notInclude(request.rawHeaders, "other")
      }
    })
  )

  it("is noticed where it is not", () => {
    const headers = {
      "as-api-key": "k",
      date: "Thu, 10 Oct 2024 08:00:00 GMT",
      "content-type": "application/json",
      "as-signature-hmac-sha256": createHmac("sha256", secret)
        .update("GET\n\n\nThu, 10 Oct 2024 08:00:00 GMT\nas-api-key:k\n/a?b=1&c=2")
        .digest("base64")
    }
    const request = (over: Partial<RawRequest & { headers: Record<string, string> }> = {}): RawRequest => ({
      method: "GET",
      target: "/a?c=2&b=1",
      rawHeaders: Object.entries({ ...headers, ...over.headers }).flat(),
      body: new Uint8Array(0),
      at: Date.UTC(2024, 9, 10, 8, 3),
      ...over
    })
    assert.isUndefined(hmacProblem(request(), secret))
    assert.isString(hmacProblem(request(), `${secret}.`))
    for (const over of [
      { method: "POST" },
      { target: "/a?c=2&b=2" },
      { target: "/a" },
      { body: new Uint8Array(1) },
      { at: Date.UTC(2024, 9, 10, 8, 3, 1) },
      { at: Date.UTC(2024, 9, 10, 7, 56, 59) },
      { headers: { "as-store": "1" } },
      { headers: { "as-api-key": "K" } },
      { headers: { Date: headers.date } },
      { headers: { date: "Thu, 10 Oct 2024 08:00:01 GMT" } }
    ]) {
      assert.isString(hmacProblem(request(over), secret), JSON.stringify(over))
    }
  })
})

describe("a filter that is null", () => {
  // What only a program without types can pass.
  const untyped = (query: unknown) => query as Parameters<typeof getTrackings>[0]

  it.effect("is refused before anything is signed or sent", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      const call = getTrackings(untyped({ cursor: null }))
      const error = yield* Effect.flip(Effect.provide(call, Layer.merge(api.layer, aes)))
      assert(error._tag === "InvalidInput")
      assert.strictEqual(error.path, "query.cursor")
      assert.lengthOf(api.arrived, 0)
    })
  )
})

describe("the API key alone", () => {
  it.effect("is sent with neither date nor signature", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* Effect.provide(createTracking({ tracking_number: "A1" }), api.layer)
      yield* createTracking({ tracking_number: "A1" }).pipe(
        Effect.provide(Layer.merge(api.layer, Authentication.layerConfig)),
        Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env: {} }))
      )
      for (const { headers } of api.arrived) {
        assert.strictEqual(headers["as-api-key"], FakeApi.key)
        assert.deepStrictEqual(
          Object.keys(headers).filter((name) => name === "date" || name.startsWith("as-signature")),
          []
        )
      }
      assert.lengthOf(api.arrived, 2)
    })
  )
})

/** Fails a layer, and gives the error. */
const refused = (authentication: Layer.Layer<never, { readonly _tag: string }>) =>
  Effect.flip(Effect.provide(Effect.void, authentication))

/** Everything that is ever printed of a value. */
const printed = (value: unknown): string =>
  [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value)].join("\n")

describe("AES", () => {
  it.effect("needs a secret", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.provide(Effect.void, Authentication.layerAes(Redacted.make(""))))
      assert.strictEqual(error._tag, "InvalidOption")
      assert.strictEqual(error.option, "apiSecret")
    })
  )

  it.effect("takes any secret, byte for byte", () =>
    Effect.gen(function* () {
      for (const secret of ["s", " blanks count ", "geheim 😀", "x".repeat(200), "\n"]) {
        const api = FakeApi.make([FakeApi.ok()])
        const authentication = Authentication.layerAes(Redacted.make(secret))
        yield* Effect.provide(getTrackingById("0b02"), Layer.merge(api.layer, authentication))
        assert.deepStrictEqual(
          api.arrived.map((request) => hmacProblem(raw(request), secret)),
          [undefined]
        )
      }
    })
  )
})

describe("RSA", () => {
  const { privateKey, publicKey } = rsaPair

  const signs = Effect.fnUntraced(function* (text: string, key: KeyObject) {
    const api = FakeApi.make([FakeApi.ok()])
    yield* Effect.provide(updateTrackingById("0b02", { note: "„9“" }), Layer.merge(api.layer, rsa(text)))
    const [request] = api.arrived
    assert(request !== undefined)
    assert.isUndefined(rsaProblem(raw(request), key))
    // The salt is as long as the hash: what AfterShip's SDKs send, and what a verifier may insist on.
    assert.isUndefined(rsaProblem(raw(request), key, 32))
    assert.isString(rsaProblem(raw(request), key, 20))
  })

  it.effect.each([
    ["PKCS#8", pem(privateKey)],
    ["PKCS#1", pem(privateKey, "pkcs1")],
    ["PKCS#8 with \\n for line ends", pem(privateKey).replaceAll("\n", "\\n")],
    ["PKCS#1 with \\n for line ends", pem(privateKey, "pkcs1").replaceAll("\n", "\\n")],
    ["PKCS#8 with CRLF", pem(privateKey).replaceAll("\n", "\r\n")],
    ["PKCS#1 with CRLF", pem(privateKey, "pkcs1").replaceAll("\n", "\r\n")],
    ["PKCS#8 without a last line end", pem(privateKey).trim()],
    ["PKCS#1 amid blank lines", `\n\n  ${pem(privateKey, "pkcs1")}\n`]
  ] as const)("reads %s", ([, text]) => signs(text, publicKey))

  it.effect(
    "reads a key of 4096 bits, as PKCS#8 and PKCS#1",
    () =>
      Effect.gen(function* () {
        const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 4096 })
        yield* signs(pem(privateKey), publicKey)
        yield* signs(pem(privateKey, "pkcs1"), publicKey)
      }),
    60_000
  )

  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
  const encrypted = (type: "pkcs1" | "pkcs8") =>
    privateKey.export({ type, format: "pem", cipher: "aes-256-cbc", passphrase: "canary" }).toString()

  /** The key with its modulus changed by one, which no runtime notices before it signs. */
  const broken = (): string => {
    const bytes = privateKey.export({ type: "pkcs8", format: "der" })
    const modulus = Buffer.from(privateKey.export({ format: "jwk" }).n ?? "", "base64url")
    const last = bytes.indexOf(modulus) + modulus.length - 1
    bytes.writeUInt8(bytes.readUInt8(last) - 1, last)
    return `-----BEGIN PRIVATE KEY-----\n${bytes.toString("base64")}\n-----END PRIVATE KEY-----`
  }

  it.effect.each([
    ["nothing", ""],
    ["no PEM", "canary, and not a key at all"],
    ["a PEM that is cut", pem(privateKey).slice(0, 800)],
    ["a PEM whose middle is missing", pem(privateKey).replace(/\n.{64}\n.{64}\n/, "\n")],
    ["a PEM that is not base64", pem(privateKey).replaceAll("M", "*")],
    ["PKCS#1 that says it is PKCS#8", pem(privateKey, "pkcs1").replaceAll("RSA PRIVATE", "PRIVATE")],
    ["PKCS#8 that says it is PKCS#1", pem(privateKey).replaceAll("PRIVATE", "RSA PRIVATE")],
    ["two keys", pem(privateKey) + pem(privateKey)],
    ["an EC key as PKCS#8", pem(ec)],
    ["an EC key as SEC1", pem(ec, "sec1")],
    ["an Ed25519 key", pem(generateKeyPairSync("ed25519").privateKey)],
    ["an encrypted key as PKCS#8", encrypted("pkcs8")],
    ["an encrypted key as PKCS#1", encrypted("pkcs1")],
    ["a public key as SPKI", publicKey.export({ type: "spki", format: "pem" }).toString()],
    ["a public key as PKCS#1", publicKey.export({ type: "pkcs1", format: "pem" }).toString()],
    ["a key whose numbers do not belong together", broken()],
    ["a key too short for the salt", pem(generateKeyPairSync("rsa", { modulusLength: 512 }).privateKey)]
  ] as const)("refuses %s, without a word of it", ([, text]) =>
    Effect.gen(function* () {
      const error = yield* refused(rsa(text))
      assert.strictEqual(error._tag, "InvalidOption")
      assert.propertyVal(error, "option", "apiSecret")
      const shown = printed(error)
      for (const line of text.split("\n").filter((line) => line !== "" && !line.startsWith("-----"))) {
        assert.notInclude(shown, line.slice(0, 16))
      }
    })
  )

  it.effect.prop(
    "reads a key with a byte changed or refuses it, and never dies",
    { at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1200 })), to: Schema.Int },
    ({ at, to }) =>
      Effect.gen(function* () {
        for (const [type, label] of [
          ["pkcs8", "PRIVATE KEY"],
          ["pkcs1", "RSA PRIVATE KEY"]
        ] as const) {
          const bytes = privateKey.export({ type, format: "der" })
          bytes[at % bytes.length] = to & 0xff
          const text = `-----BEGIN ${label}-----\n${bytes.toString("base64")}\n-----END ${label}-----`
          const exit = yield* Effect.exit(Effect.provide(Effect.void, rsa(text)))
          if (Exit.isFailure(exit)) {
            assert.deepStrictEqual(
              exit.cause.reasons.map((reason) => reason._tag === "Fail" && reason.error._tag),
              ["InvalidOption"]
            )
          }
        }
      })
  )
})

describe("a key", () => {
  /** The runtime's WebCrypto, which counts the keys that are imported. */
  const counting = () => {
    let imports = 0
    const subtle = new Proxy(globalThis.crypto.subtle, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        return typeof member !== "function"
          ? member
          : (...args: ReadonlyArray<unknown>): unknown => {
              if (name === "importKey") imports += 1
              return Reflect.apply(member, target, args)
            }
      }
    })
    const crypto = new Proxy(globalThis.crypto, {
      get: (target, name): unknown => (name === "subtle" ? subtle : Reflect.get(target, name))
    })
    return { crypto, imports: () => imports }
  }

  it.effect.each([
    ["AES", aes],
    ["RSA", rsa()]
  ] as const)("of %s is imported when the layer is built, and no more", ([, authentication]) =>
    Effect.gen(function* () {
      const { crypto, imports } = counting()
      const api = FakeApi.make([FakeApi.ok()])
      yield* Effect.gen(function* () {
        const before = imports()
        yield* Effect.replicateEffect(getTrackingById("0b02"), 10, { concurrency: "unbounded" })
        yield* Effect.replicateEffect(updateTrackingById("0b02", {}), 10)
        assert.lengthOf(api.arrived, 20)
        assert.isAtLeast(before, 1)
        assert.strictEqual(imports(), before)
      }).pipe(
        Effect.provide(Layer.merge(api.layer, authentication)),
        Effect.provideService(WebCrypto.WebCrypto, crypto)
      )
    })
  )
})

describe("layerConfig", () => {
  const { privateKey, publicKey } = rsaPair
  const environment = (env: Record<string, string>) =>
    Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))

  const signature = (env: Record<string, string>) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok()])
      yield* getTrackingById("0b02").pipe(
        Effect.provide(Layer.merge(api.layer, Authentication.layerConfig)),
        environment(env)
      )
      const [request] = api.arrived
      assert(request !== undefined)
      const signatures = Object.keys(request.headers).filter((name) => name.startsWith("as-signature"))
      return { request: raw(request), signatures }
    })

  it.effect.each(["AES", "aes", "Aes", " aes\n"])("signs by HMAC for %j", (type) =>
    Effect.gen(function* () {
      const { request, signatures } = yield* signature({ AFTERSHIP_AUTH_TYPE: type, AFTERSHIP_API_SECRET: secret })
      assert.deepStrictEqual(signatures, ["as-signature-hmac-sha256"])
      assert.isUndefined(hmacProblem(request, secret))
    })
  )

  it.effect.each([
    ["RSA", pem(privateKey)],
    ["rsa", pem(privateKey, "pkcs1")],
    ["Rsa", pem(privateKey).replaceAll("\n", "\\n")]
  ] as const)("signs by RSA for %s", ([type, text]) =>
    Effect.gen(function* () {
      const { request, signatures } = yield* signature({ AFTERSHIP_AUTH_TYPE: type, AFTERSHIP_API_SECRET: text })
      assert.deepStrictEqual(signatures, ["as-signature-rsa-sha256"])
      assert.isUndefined(rsaProblem(request, publicKey, 32))
    })
  )

  it.effect.each(["API_KEY", "api_key", "Api_Key", "", "  ", undefined])("does not sign for %j", (type) =>
    Effect.gen(function* () {
      const env = type === undefined ? {} : { AFTERSHIP_AUTH_TYPE: type }
      const { request, signatures } = yield* signature({ ...env, AFTERSHIP_API_SECRET: secret })
      assert.deepStrictEqual(signatures, [])
      assert.notInclude(request.rawHeaders, "date")
    })
  )

  it.effect.each(["\n", "\r\n", " ", "\t \n"])("signs with the secret alone where %j stands around it", (blank) =>
    Effect.gen(function* () {
      const { request } = yield* signature({
        AFTERSHIP_AUTH_TYPE: "AES",
        AFTERSHIP_API_SECRET: `${blank}${secret}${blank}`
      })
      assert.isUndefined(hmacProblem(request, secret))
    })
  )

  it.effect("prefers the older of the SDK's names", () =>
    Effect.gen(function* () {
      const { request } = yield* signature({
        AFTERSHIP_AUTH_TYPE: "AES",
        AFTERSHIP_TRACKING_SDK__API_SECRET: "newer",
        AFTERSHIP_TRACKING_SDK_API_SECRET: "older"
      })
      assert.isUndefined(hmacProblem(request, "older"))
    })
  )

  it.effect.each(["AFTERSHIP_TRACKING_SDK_", "AFTERSHIP_TRACKING_SDK__"])("falls back to the names %s…", (prefix) =>
    Effect.gen(function* () {
      const { request } = yield* signature({ [`${prefix}AUTH_TYPE`]: "AES", [`${prefix}API_SECRET`]: secret })
      assert.isUndefined(hmacProblem(request, secret))
    })
  )

  it.effect("prefers its own names", () =>
    Effect.gen(function* () {
      const { request } = yield* signature({
        AFTERSHIP_TRACKING_SDK__AUTH_TYPE: "RSA",
        AFTERSHIP_TRACKING_SDK_API_SECRET: "other",
        AFTERSHIP_AUTH_TYPE: "AES",
        AFTERSHIP_API_SECRET: secret
      })
      assert.isUndefined(hmacProblem(request, secret))
    })
  )

  it.effect.each([
    ["authType", { AFTERSHIP_AUTH_TYPE: "HMAC", AFTERSHIP_API_SECRET: secret }],
    ["authType", { AFTERSHIP_AUTH_TYPE: "canary secret", AFTERSHIP_API_SECRET: secret }],
    ["authType", { AFTERSHIP_AUTH_TYPE: "toString", AFTERSHIP_API_SECRET: secret }],
    ["apiSecret", { AFTERSHIP_AUTH_TYPE: "AES" }],
    ["apiSecret", { AFTERSHIP_AUTH_TYPE: "AES", AFTERSHIP_API_SECRET: " " }],
    ["apiSecret", { AFTERSHIP_AUTH_TYPE: "RSA" }],
    ["apiSecret", { AFTERSHIP_AUTH_TYPE: "RSA", AFTERSHIP_API_SECRET: secret }]
  ] as ReadonlyArray<[string, Record<string, string>]>)("refuses %s: %j", ([option, env]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.provide(Effect.void, Authentication.layerConfig).pipe(environment(env)))
      assert.strictEqual(error._tag, "InvalidOption")
      assert.strictEqual(error.option, option)
      assert.include(error.message, option)
      assert.notInclude(printed(error), "canary")
    })
  )

  it.effect.each([
    ["authType", "AFTERSHIP_AUTH_TYPE"],
    ["apiSecret", "AFTERSHIP_API_SECRET"]
  ] as const)("fails where %s cannot be read", ([option, unreadable]) =>
    Effect.gen(function* () {
      const provider = ConfigProvider.make(([name]) =>
        name === unreadable
          ? Effect.fail(new ConfigProvider.SourceError({ message: "canary: permission denied" }))
          : Effect.succeed(name === "AFTERSHIP_AUTH_TYPE" ? ConfigProvider.makeValue("AES") : undefined)
      )
      const error = yield* Effect.provide(Effect.void, Authentication.layerConfig).pipe(
        Effect.provideService(ConfigProvider.ConfigProvider, provider),
        Effect.flip
      )
      assert.strictEqual(error._tag, "InvalidOption")
      assert.strictEqual(error.option, option)
      assert.notInclude(printed(error), "canary")
    })
  )
})

describe("a secret that is missing", () => {
  // What only a program without types can pass.
  const untyped = (value: unknown) => value as Redacted.Redacted

  it.effect.each([
    undefined,
    null,
    "a text",
    7,
    {},
    Redacted.make(untyped(undefined)),
    Redacted.make(untyped(null)),
    Redacted.make(untyped(7))
  ])("or no secret at all fails the layer: %s", (value) =>
    Effect.gen(function* () {
      for (const layer of [Authentication.layerAes(untyped(value)), Authentication.layerRsa(untyped(value))]) {
        const error = yield* Effect.flip(Effect.provide(Effect.void, layer))
        assert.strictEqual(error._tag, "InvalidOption")
        assert.strictEqual(error.option, "apiSecret")
      }
    })
  )
})

describe("a browser, which drops the date", () => {
  /** The runtime's `Request`, but that it drops what a browser drops. */
  class BrowsersRequest extends Request {
    constructor(input: string, init: RequestInit) {
      const headers = new Headers(init.headers)
      headers.delete("date")
      super(input, { ...init, headers })
    }
  }

  const inBrowser = Effect.acquireRelease(
    Effect.sync(() => vi.stubGlobal("Request", BrowsersRequest)),
    () => Effect.sync(() => vi.unstubAllGlobals())
  )

  const config = AfterShipConfig.layer({ apiKey: Redacted.make(FakeApi.key) })

  it.effect("fails what is to be signed before it is sent, and once", () =>
    Effect.gen(function* () {
      yield* inBrowser
      for (const authentication of [aes, rsa()]) {
        const { fetch, seen } = fetching()
        const error = yield* Effect.flip(
          Effect.provide(getTrackingById("0b02"), Layer.mergeAll(config, FetchHttpClient.layer, fetch, authentication))
        )
        assert(error._tag === "InvalidOption")
        assert.strictEqual(error.option, "authType")
        assert.include(error.message, "browser")
        assert.lengthOf(seen, 0)
      }
    })
  )

  it.effect("sends what has the key alone, also with a date that the caller sets", () =>
    Effect.gen(function* () {
      yield* inBrowser
      const { fetch, seen } = fetching()
      const get = Effect.provide(getTrackingById("0b02"), Layer.mergeAll(config, FetchHttpClient.layer, fetch))
      yield* get
      yield* Effect.provideService(get, AfterShipConfig.CurrentHeaders, { date: "Sun, 01 Nov 2026 00:00:00 GMT" })
      assert.lengthOf(seen, 2)
    })
  )

  it.effect("signs against the sandbox within the process", () =>
    Effect.gen(function* () {
      yield* inBrowser
      yield* Effect.gen(function* () {
        const { id } = yield* createTracking({ slug: "ups", tracking_number: "1Z999AA10123456784" })
        yield* getTrackingById(id)
        const requests = yield* (yield* Sandbox.Sandbox).requests
        assert.isTrue(requests.every(({ headers }) => "as-signature-hmac-sha256" in headers && "date" in headers))
        assert.lengthOf(requests, 2)
      }).pipe(Effect.provide(Layer.provideMerge(aes, Sandbox.layer)))
    })
  )
})

/** Lets virtual time pass until so many requests have come, a step whenever one has: signing takes real time. */
const until = Effect.fnUntraced(function* (api: FakeApi.FakeApi, count: number, step: Duration.Input) {
  for (let next = 1; next <= count; next++) {
    yield* Effect.callback<void>((resume) => {
      const look = () => setImmediate(api.arrived.length < next ? look : () => resume(Effect.void))
      look()
    })
    if (next < count) yield* TestClock.adjust(step)
  }
})

const start = Date.UTC(2024, 9, 10, 8)

describe("each try", () => {
  it.effect.each([
    ["HMAC", aes, (request: RawRequest) => hmacProblem(request, secret), "as-signature-hmac-sha256"],
    ["RSA", rsa(), (request: RawRequest) => rsaProblem(request, rsaPair.publicKey), "as-signature-rsa-sha256"]
  ] as const)("is dated and signed anew by %s, so that the last is as good as the first", (signed) =>
    Effect.gen(function* () {
      const [, authentication, problem, header] = signed
      yield* TestClock.setTime(start)
      const api = FakeApi.make([FakeApi.text(503, "", { "retry-after": "60" })], { maxRetry: 10 })
      const fiber = yield* updateTrackingById("0b02", { note: "9" }).pipe(
        Effect.provide(Layer.merge(api.layer, authentication)),
        Effect.flip,
        Effect.forkChild
      )
      yield* until(api, 11, "1 minute")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "InternalError")
      assert.deepStrictEqual(
        api.arrived.map((request) => request.headers["date"]),
        Array.from({ length: 11 }, (_, minutes) => new Date(start + minutes * 60_000).toUTCString())
      )
      assert.lengthOf(new Set(api.arrived.map((request) => request.headers[header])), 11)
      for (const request of api.arrived) assert.isUndefined(problem(raw(request)))
    })
  )
})

describe("a clock that is off", () => {
  /** An answer that is dated by a clock that differs from ours by so many seconds, at a time in seconds from the start. */
  const dated = (seconds: number, at = 0) => ({ date: new Date(start + (at + seconds) * 1000).toUTCString() })

  /** By how many seconds each request's date differs from the time at which it was sent. */
  const corrections = (api: FakeApi.FakeApi) =>
    api.arrived.map(({ at, headers }) => (Date.parse(headers["date"] ?? "") - at) / 1000)

  const calls = Effect.fnUntraced(function* (api: FakeApi.FakeApi, count: number) {
    yield* TestClock.setTime(start)
    yield* Effect.replicateEffect(Effect.result(getTrackingById("0b02")), count).pipe(
      Effect.provide(Layer.merge(api.layer, aes))
    )
  })

  it.effect.each([600, -600, 86_400, -86_400, 240])("by %d s is made up for, and no more than that", (seconds) =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok({}, dated(seconds))])
      yield* calls(api, 5)
      assert.deepStrictEqual(corrections(api), [0, seconds, seconds, seconds, seconds])
      // By the other clock only the first one was out of time.
      assert.deepStrictEqual(
        api.arrived.map((request) => {
          const there = { ...raw(request), at: request.at + seconds * 1000 }
          return hmacProblem(there, secret) === undefined
        }),
        [false, true, true, true, true]
      )
    })
  )

  it.effect("is made up for in the tries that follow, and in the calls", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(start)
      const api = FakeApi.make([
        FakeApi.text(503, "", { ...dated(600), "retry-after": "10" }),
        FakeApi.text(503, "", { ...dated(600, 10), "retry-after": "10" }),
        FakeApi.ok({}, dated(600, 20))
      ])
      const fiber = yield* Effect.andThen(getTrackingById("0b02"), getTrackingById("0b02")).pipe(
        Effect.provide(Layer.merge(api.layer, aes)),
        Effect.forkChild
      )
      yield* until(api, 3, "10 seconds")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(corrections(api), [0, 600, 600, 600])
    })
  )

  /** Refuses the key, and tells the time. */
  const refused = (seconds: number) => () =>
    Response.json({ meta: { code: 401 }, data: {} }, { status: 401, headers: dated(seconds) })

  it.effect(
    "is noticed by an answer that refuses the signature, and the call is made once more, with no retry left",
    () =>
      Effect.gen(function* () {
        yield* TestClock.setTime(start)
        const api = FakeApi.make([refused(-600), FakeApi.ok({ id: "0b02" }, dated(-600))], { maxRetry: 0 })
        const none = yield* RetryBudget.make({ capacity: 0 })
        const { data, meta } = yield* ResponseMeta.withMeta(createTracking({ tracking_number: "1234" })).pipe(
          Effect.provideService(RetryPolicy.CurrentBudget, none),
          Effect.provide(Layer.merge(api.layer, aes))
        )
        assert.strictEqual(data.id, "0b02")
        assert.strictEqual(meta.tries, 2)
        assert.deepStrictEqual(corrections(api), [0, -600])
        const [, second] = api.arrived
        assert(second !== undefined)
        assert.isUndefined(hmacProblem({ ...raw(second), at: start - 600_000 }, secret))
      })
  )

  it.effect("is not to blame where the key is refused with the right date, and the call is not made again", () =>
    Effect.gen(function* () {
      for (const seconds of [0, 29, -29]) {
        const api = FakeApi.make([refused(seconds)])
        yield* calls(api, 1)
        assert.deepStrictEqual(corrections(api), [0])
      }
    })
  )

  it.effect("is corrected once in a call, and a key that is refused again stays refused", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([refused(600), refused(-600), refused(600)])
      yield* TestClock.setTime(start)
      const error = yield* Effect.flip(Effect.provide(getTrackingById("0b02"), Layer.merge(api.layer, aes)))
      assert.strictEqual(error._tag, "ApiKeyInvalid")
      assert.deepStrictEqual(corrections(api), [0, 600])
    })
  )

  it.effect("is not to blame where the key is refused once it is made up for", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([FakeApi.ok({}, dated(600)), refused(600)])
      yield* calls(api, 2)
      assert.deepStrictEqual(corrections(api), [0, 600])
    })
  )

  it.effect("is corrected in each of several calls that were refused at once", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(start)
      // By the date of each request, since signatures may be made in any order.
      const api = FakeApi.answering((request) =>
        Effect.sync(() => (request.headers["date"] === dated(600).date ? FakeApi.ok({}, dated(600))() : refused(600)()))
      )
      yield* Effect.replicateEffect(getTrackingById("0b02"), 3, { concurrency: 3 }).pipe(
        Effect.provide(Layer.merge(api.layer, aes))
      )
      assert.isAtLeast(api.arrived.length, 4)
      assert.isAtMost(api.arrived.length, 6)
    })
  )

  it.effect("is not asked about where nothing is signed: the key alone is refused at once", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(start)
      const api = FakeApi.make([refused(600)])
      const error = yield* Effect.flip(Effect.provide(getTrackingById("0b02"), api.layer))
      assert.strictEqual(error._tag, "ApiKeyInvalid")
      assert.lengthOf(api.arrived, 1)
    })
  )

  it.effect("by half a minute counts as off", () =>
    Effect.gen(function* () {
      for (const seconds of [30, 31, -30, -31]) {
        const api = FakeApi.make([FakeApi.ok({}, dated(seconds))])
        yield* calls(api, 3)
        assert.deepStrictEqual(corrections(api), [0, seconds, seconds])
      }
    })
  )

  it.effect("by less than half a minute counts as right", () =>
    Effect.gen(function* () {
      for (const seconds of [1, 5, 29, -1, -5, -29]) {
        const api = FakeApi.make([FakeApi.ok({}, dated(seconds))])
        yield* calls(api, 3)
        assert.deepStrictEqual(corrections(api), [0, 0, 0])
      }
    })
  )

  it.effect("that is right again is left alone again", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([
        FakeApi.ok({}, dated(600)),
        FakeApi.ok({}, dated(-600)),
        FakeApi.ok({}, dated(1)),
        FakeApi.ok({}, dated(0))
      ])
      yield* calls(api, 5)
      assert.deepStrictEqual(corrections(api), [0, 600, -600, 0, 0])
    })
  )

  it.effect.each(["", "soon", "Invalid Date", "Thu, 99 Foo 2024 08:10:00 GMT", "0", "12", "2001", "-1", "Oct 2024"])(
    "is not told by the date %j",
    (date) =>
      Effect.gen(function* () {
        const right = FakeApi.make([FakeApi.ok({}, { date })])
        yield* calls(right, 3)
        assert.deepStrictEqual(corrections(right), [0, 0, 0])
        const corrected = FakeApi.make([FakeApi.ok({}, dated(600)), FakeApi.ok({}, { date }), FakeApi.ok()])
        yield* calls(corrected, 4)
        assert.deepStrictEqual(corrections(corrected), [0, 600, 600, 600])
      })
  )

  it.effect("is remembered for the origin, even where each call is given a layer of its own", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(start)
      const api = FakeApi.make([FakeApi.ok({}, dated(600))])
      const call = Effect.provide(getTrackingById("0b02"), Layer.merge(api.layer, aes))
      yield* Effect.replicateEffect(call, 3)
      assert.deepStrictEqual(corrections(api), [0, 600, 600])
      const other = FakeApi.make([FakeApi.ok({}, dated(0))])
      yield* Effect.provide(getTrackingById("0b02"), Layer.merge(other.layer, aes))
      assert.deepStrictEqual(corrections(other), [0])
    })
  )

  it.effect("teaches nothing to programs with another clock", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(start)
      const api = FakeApi.make([FakeApi.ok({}, dated(600))])
      const call = Effect.provide(getTrackingById("0b02"), Layer.merge(api.layer, aes))
      yield* call
      const clock = yield* Clock.Clock
      const another: Clock.Clock = Object.assign(Object.create(Object.getPrototypeOf(clock)), clock)
      yield* Effect.provideService(call, Clock.Clock, another)
      yield* call
      assert.deepStrictEqual(corrections(api), [0, 0, 600])
    })
  )
})
