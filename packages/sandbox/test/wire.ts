import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { HttpMethod } from "effect/http/HttpMethod"
import * as Predicate from "effect/Predicate"
import { defaultApiKey } from "../src/Sandbox.ts"

/** The origin of the API. In the process, any host works. */
export const Origin = Context.Reference<string>("test/Origin", { defaultValue: () => "https://aftership.invalid" })

export type Wire = Readonly<Record<string, unknown>>

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly meta: Wire
  readonly data: Wire
  /** The `id` of the data, empty where it has none. */
  readonly id: string
  readonly text: string
}

export const record = (value: unknown): Wire => (Predicate.isObject(value) ? value : {})

export const records = (value: unknown): ReadonlyArray<Wire> => (Array.isArray(value) ? value.map(record) : [])

/** Some of the fields of a record, to compare with what they should be. */
export const pick = (value: Wire, ...names: ReadonlyArray<string>): Wire =>
  Object.fromEntries(names.map((name) => [name, value[name]]))

export interface Extras {
  /** The API key; null sends none. */
  readonly key?: string | null
  /** The whole body as it is. */
  readonly raw?: string
}

const parse = (text: string): Wire => {
  try {
    return record(JSON.parse(text))
  } catch {
    return {}
  }
}

/** Sends a request as it stands, path and query already encoded, and reads what comes back. */
export const send = Effect.fnUntraced(function* (
  method: HttpMethod,
  target: string,
  body?: unknown,
  extras: Extras = {}
) {
  const origin = yield* Origin
  const key = extras.key === undefined ? defaultApiKey : extras.key
  const bare = HttpClientRequest.make(method)(
    `${origin}${target}`,
    key === null ? {} : { headers: { "as-api-key": key } }
  )
  const request =
    extras.raw !== undefined
      ? HttpClientRequest.bodyText(bare, extras.raw, "application/json")
      : body === undefined
        ? bare
        : HttpClientRequest.bodyJsonUnsafe(bare, body)
  const response = yield* HttpClient.execute(request)
  const text = yield* response.text
  const envelope = parse(text)
  const data = record(envelope.data)
  const reply: Reply = {
    status: response.status,
    headers: { ...response.headers },
    meta: record(envelope.meta),
    data,
    id: typeof data.id === "string" ? data.id : "",
    text
  }
  return reply
})

/** Sends a request to a version. */
export const callIn = (version: string) => (method: HttpMethod, path: string, body?: unknown, extras?: Extras) =>
  send(method, `/tracking/${version}${path}`, body, extras)

/** Sends a request to version 2024-10. */
export const call = callIn("2024-10")

/** Sends a request to a version, dies if it is refused, and gives the data. */
export const dataIn = (version: string) => (method: HttpMethod, path: string, body?: unknown) =>
  Effect.flatMap(callIn(version)(method, path, body), (reply) =>
    reply.status < 300 ? Effect.succeed(reply.data) : Effect.die(new Error(reply.text))
  )

export interface Tracking extends Wire {
  readonly id: string
  readonly legacy_id: string
}

const tracking = (reply: Reply) =>
  typeof reply.data.id === "string" && typeof reply.data.legacy_id === "string"
    ? Effect.succeed<Tracking>({ ...reply.data, id: reply.data.id, legacy_id: reply.data.legacy_id })
    : Effect.die(new Error(reply.text))

/** Creates a tracking in a version without wrapping keys. Dies if it is refused. */
export const createIn = (version: string) => (body: Wire) =>
  Effect.flatMap(callIn(version)("POST", "/trackings", body), tracking)

/** Creates a tracking. Dies if it is refused. */
export const create = createIn("2024-10")

/** Reads a tracking. Dies if it is not there. */
export const read = (id: string) => Effect.flatMap(call("GET", `/trackings/${id}`), tracking)

/** Code, status and text of an error, to compare with what they should be. */
export const errorOf = ({ data, meta, status }: Reply): Wire => ({ status, ...meta, data })

/** An error of a status, its code, its text and, if there is more than an empty object, its data. */
export const error = (code: number, message: string, data: Wire = {}) => ({
  status: code === 4004 ? 404 : code > 1_000 ? 400 : code,
  code,
  message,
  type: code === 401 ? "Unauthorized" : code === 404 ? "NotFound" : code === 429 ? "TooManyRequests" : "BadRequest",
  data
})
