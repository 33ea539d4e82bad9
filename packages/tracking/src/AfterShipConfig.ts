/**
 * The configuration of the client: the API key, the address of the API, the user agent and the limits of a call.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import { InvalidApiKey, InvalidOption } from "./AfterShipError.ts"
import { secretText } from "./internal/secretText.ts"
import { optionSetting, setting, textSetting } from "./internal/settings.ts"
import { version } from "./internal/version.ts"

/**
 * The service that every call requires, together with an `HttpClient`. Import the module, whose layers build it:
 * `import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"`.
 *
 * @see {@link layer} to give the options in the program
 * @see {@link layerConfig} to read them from the environment
 * @category services
 * @since 0.1.0
 */
export class AfterShipConfig extends Context.Service<
  AfterShipConfig,
  {
    /** The API key. */
    readonly apiKey: Redacted.Redacted
    /** The origin of the API, without a trailing slash: `https://api.aftership.com`. */
    readonly domain: string
    /** The value of the `user-agent` header. Browsers may send their own instead. */
    readonly userAgent: string
    /** How many times a failed call may be made again. */
    readonly maxRetry: number
    /** How long one try may take, once its request is handed to a connection: headers and body. */
    readonly timeout: Duration.Duration
  }
>()("@effect-aftership/tracking/AfterShipConfig") {}

/**
 * The options of a configuration. Only the API key is required.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** The API key: visible ASCII characters without blanks. */
  readonly apiKey: Redacted.Redacted
  /**
   * The origin of the API: `https://` and a host, with a port if need be. `http://` is for this machine only
   * (`localhost`, `127.x.x.x`, `[::1]`), since the key would travel in clear text. Default `https://api.aftership.com`.
   */
  readonly domain?: string | undefined
  /** Whether `http://` is allowed for other machines too, which sends the key in clear text. Default `false`. */
  readonly allowHttp?: boolean | undefined
  /**
   * Products and comments as in RFC 9110, section 10.1.5: `my-shop/1.2 (batch)`. Default `effect-aftership/` and the
   * version of this package.
   */
  readonly userAgent?: string | undefined
  /** How many times a failed call may be made again, from 0 to 10. Default 2. */
  readonly maxRetry?: number | undefined
  /**
   * How long one try may take, from the moment that its request is handed to a connection to the last byte of the body:
   * from 1 millisecond to 1 hour. A number counts milliseconds. Default 10 seconds. The HTTP client bounds how long it
   * connects; waiting for a free connection is bounded by ten timeouts, or by the call's deadline if it has one.
   *
   * @see `RetryPolicy.CurrentTimeout` for what begins it
   */
  readonly timeout?: Duration.Input | undefined
}

/**
 * More headers for the calls of a program. Headers whose names start with `as-`, in any case, are signed. Default none.
 *
 * **Gotchas**
 *
 * A header that the client sets itself, such as `content-type`, stays as the client sets it. A name or value that
 * cannot be sent fails the call with `InvalidInput`, and so does a header of the connection, such as
 * `transfer-encoding`.
 *
 * @category references
 * @since 0.1.0
 */
export const CurrentHeaders: Context.Reference<Readonly<Record<string, string>>> = Context.Reference<
  Readonly<Record<string, string>>
>("@effect-aftership/tracking/AfterShipConfig/CurrentHeaders", { defaultValue: () => ({}) })

/**
 * Checks the options and makes the configuration.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make: (options: Options) => Effect.Effect<AfterShipConfig["Service"], InvalidApiKey | InvalidOption> =
  Effect.fnUntraced(function* (given: Options | null | undefined) {
    const options: Partial<Options> = given ?? {}
    return {
      apiKey: yield* checkApiKey(options.apiKey),
      domain: yield* checkDomain(options.domain ?? "https://api.aftership.com", options.allowHttp === true),
      userAgent: yield* checkUserAgent(options.userAgent ?? `effect-aftership/${version}`),
      maxRetry: yield* checkMaxRetry(options.maxRetry ?? 2),
      timeout: yield* checkTimeout(options.timeout ?? 10_000)
    }
  })

/**
 * The configuration from options in the program.
 *
 * **Details**
 *
 * Fails with `InvalidApiKey` or `InvalidOption` when the layer is built, before any call.
 *
 * @example
 * import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
 * import * as Redacted from "effect/Redacted"
 *
 * export const AfterShipLive = AfterShipConfig.layer({
 *   apiKey: Redacted.make("asat_0123456789abcdef"),
 *   userAgent: "my-shop/1.2",
 *   timeout: "5 seconds"
 * })
 *
 * @see {@link layerConfig} to read the options from the environment
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: Options): Layer.Layer<AfterShipConfig, InvalidApiKey | InvalidOption> =>
  Layer.effect(AfterShipConfig, make(options))

const checkApiKey = (apiKey: Redacted.Redacted | undefined): Effect.Effect<Redacted.Redacted, InvalidApiKey> => {
  const value = secretText(apiKey)
  return apiKey === undefined || value.trim() === ""
    ? Effect.fail(new InvalidApiKey({ message: "The API key is missing, or is not a Redacted" }))
    : /^[\x21-\x7e]+$/.test(value)
      ? Effect.succeed(apiKey)
      : Effect.fail(
          new InvalidApiKey({
            message: "The API key has a character that cannot be sent: it takes visible ASCII characters without blanks"
          })
        )
}

const invalid = (option: keyof Options, problem: string, allowed: string): Effect.Effect<never, InvalidOption> =>
  Effect.fail(new InvalidOption({ option, problem, allowed }))

const isText = (value: unknown): boolean => typeof value === "string"

const checkDomain = (domain: string, allowHttp: boolean): Effect.Effect<string, InvalidOption> => {
  const allowed = "https:// and a host, with a port if need be; http:// for this machine only"
  if (!isText(domain) || !URL.canParse(domain)) {
    return invalid("domain", "is not a URL", allowed)
  }
  const url = new URL(domain)
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return invalid("domain", "is not an HTTP address", allowed)
  }
  if (url.username !== "" || url.password !== "") {
    return invalid("domain", "has a user name or password", allowed)
  }
  if (url.pathname !== "/" || /[?#]/.test(domain)) {
    return invalid("domain", "has a path, a query or a fragment", allowed)
  }
  if (url.protocol === "http:" && !allowHttp && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) {
    return invalid("domain", "would send the API key in clear text", allowed)
  }
  return Effect.succeed(url.origin)
}

// RFC 9110: product *( RWS ( product / comment ) ), comments without nesting.
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const product = `${token}(?:/${token})?`
const comment = "\\([\\t !-'*-[\\]-~]*\\)"
const userAgentPattern = new RegExp(`^${product}(?:[ \\t]+(?:${product}|${comment}))*$`)

const checkUserAgent = (userAgent: string): Effect.Effect<string, InvalidOption> =>
  isText(userAgent) && userAgentPattern.test(userAgent)
    ? Effect.succeed(userAgent)
    : invalid("userAgent", "is not a product", "products and comments as in RFC 9110, such as my-shop/1.2 (batch)")

const checkMaxRetry = (maxRetry: number): Effect.Effect<number, InvalidOption> =>
  Number.isInteger(maxRetry) && maxRetry >= 0 && maxRetry <= 10
    ? Effect.succeed(maxRetry)
    : invalid("maxRetry", "is out of range", "a whole number from 0 to 10")

const checkTimeout = (input: Duration.Input): Effect.Effect<Duration.Duration, InvalidOption> => {
  const timeout = Option.getOrElse(Duration.fromInput(input), () => Duration.zero)
  const millis = Duration.toMillis(timeout)
  return millis >= 1 && millis <= 3_600_000
    ? Effect.succeed(timeout)
    : invalid("timeout", "is not a duration in range", 'from 1 millisecond to 1 hour, such as "10 seconds" or 10000')
}

/**
 * The configuration from Effect's `Config`, which is the environment unless a `ConfigProvider` says otherwise.
 *
 * **Details**
 *
 * | name | option | default |
 * | --- | --- | --- |
 * | `AFTERSHIP_API_KEY` | `apiKey` | none: required |
 * | `AFTERSHIP_DOMAIN` | `domain` | `https://api.aftership.com` |
 * | `AFTERSHIP_USER_AGENT` | `userAgent` | `effect-aftership/` and the version |
 * | `AFTERSHIP_MAX_RETRY` | `maxRetry` | `2` |
 * | `AFTERSHIP_TIMEOUT` | `timeout`: milliseconds, or a number and a unit (`10 seconds`) | `10000` |
 *
 * Where a name is not set, the names of AfterShip's own SDK are tried: the same with `AFTERSHIP_TRACKING_SDK_` or
 * `AFTERSHIP_TRACKING_SDK__` in place of `AFTERSHIP_`. White space around a value is left out, and a blank value counts
 * as not set.
 *
 * Fails with `InvalidApiKey` where there is no key or it cannot be sent, and with `InvalidOption` for any other value
 * that is not allowed. Where the source cannot be read, it fails in the same way: on Deno, Effect's own provider needs
 * `--allow-env` without names.
 *
 * @example
 * import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
 * import { getCouriers } from "@effect-aftership/tracking/2026-07/getCouriers"
 * import * as Effect from "effect/Effect"
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import * as Layer from "effect/Layer"
 *
 * export const program = getCouriers().pipe(
 *   Effect.provide(Layer.mergeAll(AfterShipConfig.layerConfig, FetchHttpClient.layer))
 * )
 *
 * @see {@link layer} to give the options in the program
 * @category layers
 * @since 0.1.0
 */
export const layerConfig: Layer.Layer<AfterShipConfig, InvalidApiKey | InvalidOption> = Layer.effect(
  AfterShipConfig,
  Effect.gen(function* () {
    const apiKey = yield* setting(
      "API_KEY",
      (help) => new InvalidApiKey({ message: `The API key cannot be read${help}` })
    )
    if (apiKey === undefined) {
      return yield* new InvalidApiKey({ message: "The API key is missing: set AFTERSHIP_API_KEY" })
    }
    const domain = yield* textSetting("DOMAIN", "domain")
    const userAgent = yield* textSetting("USER_AGENT", "userAgent")
    const maxRetry = yield* textSetting("MAX_RETRY", "maxRetry")
    const timeout = yield* textSetting("TIMEOUT", "timeout")
    return yield* make({
      apiKey,
      domain,
      userAgent,
      maxRetry: maxRetry === undefined ? undefined : Number(maxRetry),
      timeout: timeout === undefined ? undefined : durationFromText(timeout)
    })
  })
)

/**
 * Reads one option as {@link layerConfig} does: under `AFTERSHIP_` and its name, else under the names of AfterShip's
 * own SDK. For packages that have options of their own.
 *
 * **Details**
 *
 * - `name`: in upper case, without the prefix: `PROXY` for `AFTERSHIP_PROXY`
 * - `option`: the name in the `InvalidOption` that it fails with if the source cannot be read
 *
 * Returns `undefined` if no name is set, or if all are blank.
 *
 * @category constructors
 * @since 0.1.0
 */
export const optionFromConfig: (
  name: string,
  option: string
) => Effect.Effect<Redacted.Redacted | undefined, InvalidOption> = optionSetting

// A number without a unit counts milliseconds, as in AfterShip's SDK. What is no duration is refused by `make`.
const durationFromText = (text: string): Duration.Input => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : asInput(text))

// oxlint-disable-next-line typescript/consistent-type-assertions -- `make` parses what is claimed here
const asInput = (text: string): Duration.Input => text as `${number} seconds`
