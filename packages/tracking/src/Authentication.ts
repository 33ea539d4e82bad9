/**
 * How a request proves who sent it: by the API key alone, which is the default, or signed as well, with AfterShip's AES
 * (which is HMAC-SHA256) or RSA. Which one a key wants is set in AfterShip's admin.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/authentication
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type { CryptoError } from "effect/crypto/CryptoError"
import * as Digest from "effect/crypto/Digest"
import * as KeyFormat from "effect/crypto/KeyFormat"
import * as Mac from "effect/crypto/Mac"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import { memoize } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { AfterShipConfig } from "./AfterShipConfig.ts"
import { InvalidOption } from "./AfterShipError.ts"
import { httpDate } from "./internal/httpDate.ts"
import { memoizeRecent } from "./internal/memoizeRecent.ts"
import { secretText } from "./internal/secretText.ts"
import { optionSetting, textSetting } from "./internal/settings.ts"

/**
 * A request as it is about to be sent.
 *
 * @category models
 * @since 0.1.0
 */
export interface OutgoingRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** The whole address, path and query encoded as they will be sent. */
  readonly url: URL
  /** The headers of the call's own, see {@link AfterShipConfig.CurrentHeaders}; names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The bytes of the body; `undefined` where there is none. */
  readonly body: Uint8Array | undefined
}

/**
 * How requests are authenticated.
 *
 * @category models
 * @since 0.1.0
 */
export interface Authenticate {
  /** Returns the headers that authenticate a request. Called for each try, so that a date in them is never old. */
  readonly headers: (
    request: OutgoingRequest
  ) => Effect.Effect<Readonly<Record<string, string>>, never, AfterShipConfig>
  /**
   * Is told the `date` of each answer, if it has one, and the headers that its request was authenticated with, so that
   * a clock that is off can be noticed. Gives whether the request was outdated: if AfterShip refuses the key of one
   * that was, it is sent once more.
   */
  readonly answered: (
    date: string | undefined,
    sent: Readonly<Record<string, string>>
  ) => Effect.Effect<boolean, never, AfterShipConfig>
}

const apiKey: Effect.Effect<{ readonly "as-api-key": string }, never, AfterShipConfig> = Effect.map(
  AfterShipConfig,
  (config) => ({ "as-api-key": Redacted.value(config.apiKey) })
)

/**
 * How the calls of a program are authenticated. By default with the API key alone.
 *
 * @see {@link layerAes}
 * @see {@link layerRsa}
 * @see {@link layerConfig} to choose by the environment
 * @category references
 * @since 0.1.0
 */
export const Authentication: Context.Reference<Authenticate> = Context.Reference<Authenticate>(
  "@effect-aftership/tracking/Authentication",
  { defaultValue: () => ({ headers: () => apiKey, answered: () => Effect.succeed(false) }) }
)

/**
 * The text that is signed for a request.
 *
 * **Details**
 *
 * Six parts, a line each: the method; the MD5 of the body in upper-case hex, empty without a body; the body's content
 * type, empty without one; the date; each header that starts with `as-`, its name in lower case, trimmed and in order
 * of their names, a line each; the path with its query in order of its names, all as it is sent.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/sign-string
 * @category signing
 * @since 0.1.0
 */
export const signString = (request: OutgoingRequest & { readonly date: string }): string => {
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name.trim().toLowerCase(), value.trim()] as const)
    .filter(([name]) => name.startsWith("as-") && !signatures.includes(name))
    .sort(([a], [b]) => compare(a, b))
    .map(([name, value]) => `${name}:${value}`)
  const query = request.url.search.slice(1).split("&").sort(byName).join("&")
  return [
    request.method,
    request.body === undefined ? "" : md5(request.body),
    request.body === undefined ? "" : "application/json",
    request.date,
    ...headers,
    request.url.pathname + (query === "" ? "" : `?${query}`)
  ].join("\n")
}

const nameOf = (pair: string): string => pair.split("=", 1).join("")

const byName = (a: string, b: string): number => compare(nameOf(a), nameOf(b))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The headers that hold a signature, and so are no part of what is signed. */
const signatures: ReadonlyArray<string> = ["as-signature-hmac-sha256", "as-signature-rsa-sha256"]

const md5 = (bytes: Uint8Array): string => {
  const { implementation } = Digest.md5
  if (implementation === undefined) throw new Error("Effect's MD5 is not its own any more")
  return Hex.encode(implementation(bytes)).toUpperCase()
}

/** Below this a clock counts as right: an answer's date is in whole seconds, and is some way old. */
const tolerance = 30_000

/** By how much each clock is off from each origin's, in milliseconds. */
const offsets = /*#__PURE__*/ memoize((_: Clock.Clock) => memoizeRecent(() => ({ millis: 0 })))

const offset = Effect.zipWith(Clock.Clock, AfterShipConfig, (clock, { domain }) => offsets(clock)(domain))

/**
 * Signs each request anew, dated by the clock. The signature is good for three minutes either side of the date, so
 * where an answer's date is further off than an answer can be late, the difference is made up for in what follows. Each
 * answer is compared with the clock itself: a correction never adds to another.
 */
const signing = Effect.fnUntraced(function* (
  header: string,
  sign: (text: Uint8Array) => Effect.Effect<Uint8Array, CryptoError>,
  allowed: string
) {
  // Imports the key, once and for all, and tells whether it can sign. A broken key may be a defect to the runtime.
  yield* sign(new Uint8Array()).pipe(
    Effect.catchDefect(Effect.fail),
    Effect.mapError(() => invalidSecret("cannot sign", `${allowed}, on a runtime that has crypto.subtle`))
  )
  const authenticate: Authenticate = {
    headers: Effect.fnUntraced(function* (request) {
      const key = yield* apiKey
      const { millis } = yield* offset
      const date = new Date((yield* Clock.currentTimeMillis) + millis).toUTCString()
      const text = signString({ ...request, headers: { ...request.headers, ...key }, date })
      // The key has signed before; what is left to fail is a fault of the runtime.
      const signature = yield* Effect.orDie(sign(new TextEncoder().encode(text)))
      return { ...key, date, [header]: Base64.encode(signature) }
    }),
    answered: Effect.fnUntraced(function* (date, sent) {
      const theirs = httpDate(date)
      if (theirs === undefined) return false
      const isOff = (ours: number) => Math.abs(theirs - ours) >= tolerance
      const now = yield* Clock.currentTimeMillis
      const correction = yield* offset
      correction.millis = isOff(now) ? theirs - now : 0
      return isOff(httpDate(sent["date"]) ?? theirs)
    })
  }
  return authenticate
})

/**
 * The API key, and a signature by HMAC-SHA256 with the API secret: what AfterShip's admin calls AES.
 *
 * **Details**
 *
 * The secret counts byte for byte, white space included. Fails with `InvalidOption` (`apiSecret`) where it is empty,
 * missing, or no `Redacted`. Where an answer shows that this machine's clock is off by half a minute or more, what is
 * sent to that origin from then on is dated by AfterShip's clock; a request that AfterShip has refused meanwhile is
 * sent once more.
 *
 * **Gotchas**
 *
 * Browsers do not let a program set the `date` header: there a call by `fetch` fails with `InvalidOption` (`authType`),
 * and nothing is sent.
 *
 * @example
 * import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
 * import * as Authentication from "@effect-aftership/tracking/Authentication"
 * import * as Layer from "effect/Layer"
 * import * as Redacted from "effect/Redacted"
 *
 * export const AfterShipLive = Layer.merge(
 *   AfterShipConfig.layer({ apiKey: Redacted.make("asat_0123456789abcdef") }),
 *   Authentication.layerAes(Redacted.make("the API secret"))
 * )
 *
 * @category layers
 * @since 0.1.0
 */
export const layerAes = (apiSecret: Redacted.Redacted): Layer.Layer<never, InvalidOption> =>
  Layer.effect(
    Authentication,
    Effect.gen(function* () {
      const mac = yield* Mac.Mac
      const key = yield* Mac.key(Mac.hmacSha256, new TextEncoder().encode(secretText(apiSecret))).pipe(
        Effect.mapError(() => invalidSecret("is missing", "the API secret, in a Redacted"))
      )
      return yield* signing("as-signature-hmac-sha256", (text) => mac.sign(key, text), "the API secret")
    })
  ).pipe(Layer.provide(Mac.layerWebCrypto), Layer.provide(SecureRandom.layerWebCrypto))

const invalidSecret = (problem: string, allowed: string): InvalidOption =>
  new InvalidOption({ option: "apiSecret", problem, allowed })

/**
 * The API key, and a signature by RSA-PSS (SHA-256, a salt of 32 bytes) with the private key.
 *
 * **Details**
 *
 * Takes PEM as PKCS#8 (`BEGIN PRIVATE KEY`) or PKCS#1 (`BEGIN RSA PRIVATE KEY`), not encrypted; `\n` in place of line
 * ends, as environments have it, counts as such. Fails with `InvalidOption` (`apiSecret`) where it cannot be read.
 *
 * **Gotchas**
 *
 * Browsers do not let a program set the `date` header: there a call by `fetch` fails with `InvalidOption` (`authType`),
 * and nothing is sent.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerRsa = (privateKey: Redacted.Redacted): Layer.Layer<never, InvalidOption> =>
  Layer.effect(
    Authentication,
    Effect.gen(function* () {
      const signature = yield* Signature.Signature
      const pem = secretText(privateKey).replaceAll("\\n", "\n").trim()
      const format = pem.startsWith("-----BEGIN RSA ") ? KeyFormat.pkcs1 : KeyFormat.pkcs8
      const key = yield* KeyFormat.decodePrivate(KeyFormat.pem(format), rsaPss, pem).pipe(
        Effect.mapError(() =>
          invalidSecret("cannot be read", "an RSA private key as PEM, PKCS#8 or PKCS#1, in a Redacted")
        )
      )
      return yield* signing(
        "as-signature-rsa-sha256",
        (text) => signature.sign(key, text),
        "an RSA key of 1024 bits or more"
      )
    })
  ).pipe(Layer.provide(Signature.layerWebCrypto), Layer.provide(SecureRandom.layerWebCrypto))

/** The length of the modulus counts for new keys only. */
const rsaPss = Signature.rsaPss({ hash: Digest.sha256, modulusLength: 2048, saltLength: 32 })

/**
 * Authentication as the environment says, through Effect's `ConfigProvider`.
 *
 * **Details**
 *
 * | name | value |
 * | --- | --- |
 * | `AFTERSHIP_AUTH_TYPE` | `API_KEY` (the default), `AES` or `RSA`, in any case |
 * | `AFTERSHIP_API_SECRET` | for `AES` the API secret, for `RSA` the private key as PEM |
 *
 * Where a name is not set, the names of AfterShip's own SDK are tried, as by `AfterShipConfig.layerConfig`. Fails with
 * `InvalidOption` (`authType` or `apiSecret`) for an unknown type, a missing secret, or a key that cannot be read.
 *
 * **Gotchas**
 *
 * Carries all three ways. A program that knows its own takes {@link layerAes} or {@link layerRsa}, or none.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerConfig: Layer.Layer<never, InvalidOption> = Layer.unwrap(
  Effect.gen(function* () {
    const type = ((yield* textSetting("AUTH_TYPE", "authType")) ?? "API_KEY").toUpperCase()
    if (type === "API_KEY") {
      return Layer.empty
    }
    if (type !== "AES" && type !== "RSA") {
      return yield* new InvalidOption({ option: "authType", problem: "is unknown", allowed: "API_KEY, AES or RSA" })
    }
    const secret = yield* optionSetting("API_SECRET", "apiSecret")
    if (secret === undefined) {
      return yield* invalidSecret("is missing", `AFTERSHIP_API_SECRET where AFTERSHIP_AUTH_TYPE is ${type}`)
    }
    return type === "AES" ? layerAes(secret) : layerRsa(secret)
  })
)
