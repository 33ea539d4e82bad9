/**
 * Which host a request is for. A page in a browser can give its own name the address of this machine; the browser then
 * takes the server here for that of the page, and lets the page read everything. So the sandbox answers only for names that
 * always mean this machine, and for those that it was told.
 */
import * as Effect from "effect/Effect"
import type { IncomingMessage } from "node:http"

const own = ["127.0.0.1", "localhost", "[::1]"]

/** A name or an address, in brackets if it is one of IPv6, with or without a port. */
const form = /^(?:\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\]+)(?::\d{1,5})?$/i

/** What is wrong with a request's host; undefined where nothing is. */
export type Check = (request: Pick<IncomingMessage, "rawHeaders" | "url">) => string | undefined

/** The check for these hosts beside those of the machine. One that is none is a mistake in the test. */
export const make = (allowed: ReadonlyArray<string>): Effect.Effect<Check> => {
  const wrong = allowed.find((host) => !form.test(host))
  if (wrong !== undefined) {
    return Effect.die(new RangeError(`allowedHosts names hosts, with or without a port, and ${wrong} is none`))
  }
  const hosts = new Set([...own, ...allowed.map((host) => host.toLowerCase())])
  const answersFor = "It answers for 127.0.0.1, localhost and [::1], and for what its option allowedHosts names."
  return Effect.succeed(({ rawHeaders, url = "" }) => {
    const [host, ...others] = rawHeaders.flatMap((value, index) =>
      index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host" ? [value] : []
    )
    // Only a proxy is sent whole addresses.
    if (!url.startsWith("/") && url !== "*") return "The sandbox takes a path, and no whole address: it is no proxy."
    if (host === undefined) return `The sandbox was not told which host the request is for. ${answersFor}`
    if (others.length > 0) return `The sandbox was told more than one host. ${answersFor}`
    const name = host.toLowerCase()
    return hosts.has(name) || hosts.has(name.replace(/:\d{1,5}$/, ""))
      ? undefined
      : `The sandbox does not answer for the host ${host}. ${answersFor}`
  })
}
