/** Reads the file formats in which exchanges with the API are stored. */
import * as Predicate from "effect/Predicate"
import type { Operation } from "./operations.ts"

export type Fields = Readonly<Record<string, unknown>>

export const fields = (value: unknown): Fields => (Predicate.isObject(value) ? value : {})

/** A request that the client sent or has to send. */
export interface Request {
  readonly method: string
  readonly url: URL
  /** The body as sent on the wire, `undefined` if there is none. */
  readonly body: unknown
}

/** A response of the server. */
export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or a string if it was not JSON. */
  readonly body: unknown
}

export interface Exchange {
  /** `undefined` if it was not stored. */
  readonly request: Request | undefined
  readonly response: Response
}

/**
 * The exchanges of a file, which is one of these:
 *
 * - a recording: a list of `{ request: { method, uri, body }, response: { status: { code }, headers, body } }`
 * - a mock: `{ status, headers, body }`
 * - a webhook: `{ event, msg }`, whose `msg` is what the API would have returned, never wrapped
 * - the body of a response
 */
export const exchanges = (file: unknown, { dataKey }: Operation): ReadonlyArray<Exchange> => {
  if (Array.isArray(file)) {
    return file.map(fields).map(({ request, response }) => ({
      request: {
        method: String(fields(request).method),
        url: new URL(String(fields(request).uri)),
        body: fields(request).body ?? undefined
      },
      response: {
        status: Number(fields(fields(response).status).code),
        headers: texts(fields(response).headers),
        body: fields(response).body
      }
    }))
  }
  const content = fields(file)
  if (typeof content.status === "number") {
    const { body, headers, status } = content
    return [{ request: undefined, response: { status, headers: texts(headers), body } }]
  }
  const data = dataKey === undefined ? content.msg : { [dataKey]: content.msg }
  const body = "msg" in content ? { meta: { code: 200 }, data } : content
  return [{ request: undefined, response: { status: statusOf(body), headers: {}, body } }]
}

const texts = (headers: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields(headers)).map(([name, value]) => [name, String(value)]))

/** The HTTP status for an envelope's code. A code of four digits has status 400, except 4004, which has 404. */
const statusOf = (body: Fields): number => {
  const code = Number(fields(body.meta).code)
  return code < 1000 ? code : code === 4004 ? 404 : 400
}
