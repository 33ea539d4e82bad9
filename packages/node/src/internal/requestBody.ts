import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import { Readable } from "node:stream"
import { loadFormData } from "./undici.ts"

interface Encoded {
  readonly headers: Headers.Headers
  readonly body: unknown
}

/** Converts the body of a request to a form that undici accepts, with the headers for it. */
export const encode = ({ body, headers }: HttpClientRequest): Effect.Effect<Encoded> => {
  switch (body._tag) {
    case "Empty":
      return Effect.succeed({ headers, body: null })
    case "Uint8Array":
      return Effect.succeed({ headers, body: body.body })
    case "Raw":
      return raw(headers, body.body)
    case "FormData":
      return form(headers, body.formData)
    case "Stream":
      return Effect.map(Stream.toAsyncIterableEffect(body.stream), (chunks) => ({ headers, body: upload(chunks) }))
  }
}

const raw = (headers: Headers.Headers, body: unknown): Effect.Effect<Encoded> => {
  if (body instanceof FormData) return form(headers, body)
  if (!(body instanceof URLSearchParams)) return Effect.succeed({ headers, body })
  const type = headers["content-type"] ?? "application/x-www-form-urlencoded;charset=UTF-8"
  return Effect.succeed({ headers: Headers.set(headers, "content-type", type), body: body.toString() })
}

/** Undici adds the length and the content type, since it chooses the boundary. */
const form = (headers: Headers.Headers, body: FormData): Effect.Effect<Encoded> =>
  Effect.map(Effect.promise(loadFormData), (UndiciFormData) => {
    const form = new UndiciFormData()
    for (const [name, value] of body) form.append(name, value)
    return { headers: Headers.remove(headers, "content-type"), body: form }
  })

/** Read as fast as it is sent. Destroying it interrupts the stream. */
const upload = (chunks: AsyncIterable<Uint8Array>): Readable =>
  // Undici handles errors only during the request.
  Readable.from(chunks, { objectMode: false }).on("error", () => {})
