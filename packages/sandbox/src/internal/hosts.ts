/**
 * Checks the host of a request, against DNS rebinding: a web page can point its own host name to this machine, and the browser
 * would let the page read the sandbox's responses. So the sandbox answers only for names that always mean this machine, and
 * for those in `allowedHosts`.
 */
import * as Effect from "effect/Effect"
import type { IncomingMessage } from "node:http"

const own = ["127.0.0.1", "localhost", "[::1]"]

/** A name or an address, with or without a port. An IPv6 address is in brackets. */
const form = /^(?:\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\]+)(?::\d{1,5})?$/i

/** What is wrong with the host of a request, or undefined. */
export type Check = (request: Pick<IncomingMessage, "rawHeaders" | "url">) => string | undefined

/** Makes the check. Dies on a text that is not a host, because that is a mistake in the test. */
export const make = (allowed: ReadonlyArray<string>): Effect.Effect<Check> => {
  const wrong = allowed.find((host) => !form.test(host))
  if (wrong !== undefined) {
    return Effect.die(new RangeError(`allowedHosts takes host names, with or without a port, and ${wrong} is not one`))
  }
  const hosts = new Set([...own, ...allowed.map((host) => host.toLowerCase())])
  const answersFor =
    "The sandbox answers for 127.0.0.1, localhost and [::1], and for the hosts in its option allowedHosts."
  return Effect.succeed(({ rawHeaders, url = "" }) => {
    const [host, ...others] = rawHeaders.flatMap((value, index) =>
      index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host" ? [value] : []
    )
    // Only a proxy gets absolute URLs.
    if (!url.startsWith("/") && url !== "*")
      return "The request line must have a path, not an absolute URL: the sandbox is not a proxy."
    if (host === undefined) return `The request does not name a host. ${answersFor}`
    if (others.length > 0) return `The request names more than one host. ${answersFor}`
    const name = host.toLowerCase()
    return hosts.has(name) || hosts.has(name.replace(/:\d{1,5}$/, ""))
      ? undefined
      : `The sandbox does not answer for the host ${host}. ${answersFor}`
  })
}
