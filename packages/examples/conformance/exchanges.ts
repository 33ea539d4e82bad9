/** Reads the forms in which exchanges with the API are kept. */
import * as Predicate from "effect/Predicate"

export type Fields = Readonly<Record<string, unknown>>

export const fields = (value: unknown): Fields => (Predicate.isObject(value) ? value : {})

/** An answer as the server gives it. */
export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON; a text where it was none. */
  readonly body: unknown
}

export interface Exchange {
  /** The body that was sent, `undefined` where there was none or it was not kept. */
  readonly request: unknown
  readonly response: Response
}

/**
 * The exchanges of a file, which is one of these:
 *
 * - a recording: a list of `{ request: { body }, response: { status: { code }, headers, body } }`
 * - a mock: `{ status, headers, body }`
 * - a webhook: `{ event, msg }`, whose `msg` is what the API would have answered with
 * - the body of an answer
 *
 * Versions up to 2024-04 wrap one tracking in an object with that one key, `tracking`; later ones, which the client is
 * made for, have it bare. So the wrapping is taken off, of requests and answers alike.
 */
export const exchanges = (file: unknown): ReadonlyArray<Exchange> => {
  if (Array.isArray(file)) {
    return file.map(fields).map(({ request, response }) => ({
      request: unwrapped(fields(request).body ?? undefined),
      response: {
        status: Number(fields(fields(response).status).code),
        headers: texts(fields(response).headers),
        body: withData(fields(response).body)
      }
    }))
  }
  const content = fields(file)
  if (typeof content.status === "number") {
    return [
      {
        request: undefined,
        response: { status: content.status, headers: texts(content.headers), body: withData(content.body) }
      }
    ]
  }
  const body = "msg" in content ? { meta: { code: 200 }, data: content.msg } : content
  return [{ request: undefined, response: { status: statusOf(body), headers: {}, body: withData(body) } }]
}

/** What was sent, without the wrapping. */
export const unwrapped = (value: unknown): unknown => {
  const { tracking, ...others } = fields(value)
  return Predicate.isObject(tracking) && Object.keys(others).length === 0 ? tracking : value
}

const withData = (body: unknown): unknown =>
  Predicate.hasProperty(body, "data") ? { ...body, data: unwrapped(body.data) } : body

const texts = (headers: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields(headers)).map(([name, value]) => [name, String(value)]))

/** The HTTP status that comes with an envelope's code: one of four digits is a 400, but for the one that says 404. */
const statusOf = (body: Fields): number => {
  const code = Number(fields(body.meta).code)
  return code < 1000 ? code : code === 4004 ? 404 : 400
}
