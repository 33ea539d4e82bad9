/**
 * Judges a signed request as AfterShip would, by what is on the wire alone: the request target, the headers and the
 * bytes of the body as they came. It shares no code with the client, so that each checks the other.
 *
 * https://www.aftership.com/docs/tracking/quickstart/sign-string
 */
import { constants, createHash, createHmac, type KeyObject, verify } from "node:crypto"

/** A request as it came. */
export interface RawRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** Names and values in turn. */
  readonly rawHeaders: ReadonlyArray<string>
  readonly body: Uint8Array
  /** When it came, in milliseconds since 1970 by the clock of whoever judges it. */
  readonly at: number
}

/** What is wrong with a request that should be signed by HMAC-SHA256; `undefined` where nothing is. */
export const hmacProblem = (request: RawRequest, secret: string): string | undefined =>
  problem(request, "as-signature-hmac-sha256", (text, signature) =>
    createHmac("sha256", secret).update(text).digest().equals(signature)
  )

/** What is wrong with a request that should be signed by RSA-PSS; `undefined` where nothing is. */
export const rsaProblem = (
  request: RawRequest,
  key: KeyObject,
  saltLength: number = constants.RSA_PSS_SALTLEN_AUTO
): string | undefined =>
  problem(request, "as-signature-rsa-sha256", (text, signature) =>
    verify("sha256", Buffer.from(text), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature)
  )

/** How far the date may be off, either way, in milliseconds. */
const window = 3 * 60 * 1000

const problem = (
  request: RawRequest,
  signatureHeader: string,
  isSignatureOf: (text: string, signature: Buffer) => boolean
): string | undefined => {
  const headers = headersOf(request)
  const one = (name: string): string | undefined => {
    const [value, ...rest] = headers.filter((header) => header.name === name).map((header) => header.value)
    return rest.length === 0 ? value : undefined
  }
  const [date, signature, type] = [one("date"), one(signatureHeader), one("content-type")]
  if (one("as-api-key") === undefined) return "Not exactly one API key"
  if (date === undefined || new Date(date).toUTCString() !== date) return `Not exactly one HTTP date: ${date}`
  if (Math.abs(Date.parse(date) - request.at) > window) return `The date is more than three minutes off: ${date}`
  if (type === undefined) return "Not exactly one content type"
  if (signature === undefined) return "Not exactly one signature"
  const bytes = Buffer.from(signature, "base64")
  if (bytes.toString("base64") !== signature) return `The signature is not base64: ${signature}`

  const signed = headers
    .filter(({ name }) => name.startsWith("as-") && name !== signatureHeader)
    .toSorted((a, b) => compare(a.name, b.name))
  const hasBody = request.body.length > 0
  const text = [
    request.method.toUpperCase(),
    hasBody ? createHash("md5").update(request.body).digest("hex").toUpperCase() : "",
    hasBody ? type : "",
    date,
    ...signed.map(({ name, value }) => `${name}:${value}`),
    resource(request.target)
  ].join("\n")
  return isSignatureOf(text, bytes) ? undefined : `The signature is not that of ${JSON.stringify(text)}`
}

const headersOf = ({ rawHeaders }: RawRequest): ReadonlyArray<{ readonly name: string; readonly value: string }> =>
  Array.from({ length: rawHeaders.length / 2 }, (_, at) => ({
    name: (rawHeaders[2 * at] ?? "").trim().toLowerCase(),
    value: (rawHeaders[2 * at + 1] ?? "").trim()
  }))

const resource = (target: string): string => {
  const at = target.indexOf("?")
  if (at === -1) return target
  const pairs = target.slice(at + 1).split("&")
  return `${target.slice(0, at)}?${pairs.toSorted((a, b) => compare(key(a), key(b))).join("&")}`
}

const key = (pair: string): string => pair.replace(/=.*/s, "")

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
