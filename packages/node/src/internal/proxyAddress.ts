import { InvalidOption } from "@effect-aftership/tracking/AfterShipError"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"

/** A proxy, ready to be connected to. */
export interface ProxyAddress {
  /** The address without user and password, safe to show: `http://[::1]:3128`. */
  readonly origin: string
  /** Whether the connection to the proxy itself uses TLS. */
  readonly secure: boolean
  /** Without the brackets of IPv6. */
  readonly hostname: string
  readonly port: number
  /** The value of `proxy-authorization`. */
  readonly authorization: string | undefined
}

/** Parses the address of a proxy. Errors do not repeat the address, since it may contain a password. */
export const parse = (address: Redacted.Redacted | undefined): Effect.Effect<ProxyAddress, InvalidOption> => {
  const text: unknown = Redacted.isRedacted(address) ? Redacted.value(address) : undefined
  // Only a program without types can omit it or pass something else.
  if (typeof text !== "string") return invalid("is not a text in a Redacted")
  // Checked first, since `URL` accepts some of it: blanks, line ends, missing and surplus slashes.
  if (/[\p{Cc} ]/u.test(text)) return invalid("has a blank or a control character")
  if (!/^https?:\/\/[^/\\]/i.test(text)) return invalid("does not begin with http:// or https:// and a host")
  if (!URL.canParse(text)) return invalid("is not a URL")
  const url = new URL(text)
  if (url.pathname !== "/" || /[?#]/.test(text)) return invalid("has a path, a query or a fragment")
  const user = decode(url.username)
  const password = decode(url.password)
  if (user === undefined || password === undefined) {
    return invalid("has a user or password that is not percent-encoded UTF-8")
  }
  // RFC 7617, section 2: neither may hold a control character, and a colon ends the user.
  if (/\p{Cc}/u.test(user + password)) return invalid("has a control character in its user or password")
  if (user.includes(":")) return invalid("has a colon in its user")
  const secure = url.protocol === "https:"
  return Effect.succeed({
    origin: url.origin,
    secure,
    hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
    authorization:
      user + password === "" ? undefined : `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`
  })
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const invalid = (problem: string): Effect.Effect<never, InvalidOption> =>
  Effect.fail(
    new InvalidOption({
      option: "proxy",
      problem,
      allowed: "http:// or https://, user and password if need be (percent-encoded), a host and maybe a port"
    })
  )
