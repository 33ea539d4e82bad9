/** An `HttpClient` without a network, that answers as a test says and remembers what it was asked. */
import { layer } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipConfig, Options } from "@effect-aftership/tracking/AfterShipConfig"
import { CurrentSchedule } from "@effect-aftership/tracking/RetryPolicy"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"

/** A key that stands out wherever it should not be. */
export const key = "asat_canary_6f1d"

export interface Arrived {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** When it arrived, in milliseconds on the virtual clock. */
  readonly at: number
}

/** What is answered: a response, a failure of the connection by its error code or its cause, or nothing at all. */
export type Reply = Response | { readonly disconnect: string } | { readonly rejection: unknown } | "never"

export interface FakeApi {
  /** An address of its own, so that no other test is remembered for it. */
  readonly origin: string
  readonly arrived: Array<Arrived>
  readonly layer: Layer.Layer<HttpClient.HttpClient | AfterShipConfig>
}

let made = 0

/** Answers each request with the next reply; the last one is given again and again. */
export const make = (replies: ReadonlyArray<() => Reply>, options: Partial<Options> = {}): FakeApi => {
  let next = 0
  return answering(() => Effect.sync(() => replies[Math.min(next++, replies.length - 1)]?.() ?? "never"), options)
}

/** Answers each request by itself. */
export const answering = (
  reply: (request: Arrived) => Effect.Effect<Reply>,
  options: Partial<Options> = {}
): FakeApi => {
  const arrived: Array<Arrived> = []
  const origin = `https://api-${++made}.invalid`
  const client = HttpClient.make((request, url) =>
    Effect.gen(function* () {
      const one: Arrived = {
        method: request.method,
        url,
        headers: request.headers,
        body: bodyOf(request),
        at: yield* Clock.currentTimeMillis
      }
      arrived.push(one)
      const replied = yield* reply(one)
      if (replied === "never") return yield* Effect.never
      if ("disconnect" in replied) return yield* disconnected(request, refusal(replied.disconnect))
      if ("rejection" in replied) return yield* disconnected(request, replied.rejection)
      return HttpClientResponse.fromWeb(request, replied)
    })
  )
  return {
    origin,
    arrived,
    layer: Layer.mergeAll(
      Layer.succeed(HttpClient.HttpClient, client),
      Layer.orDie(layer({ apiKey: Redacted.make(key), domain: origin, ...options }))
    )
  }
}

const bodyOf = (request: HttpClientRequest.HttpClientRequest): string | undefined =>
  request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : undefined

/** As Node's `fetch` reports it: a TypeError whose cause has the system's code. */
const refusal = (code: string) => new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) })

const disconnected = (request: HttpClientRequest.HttpClientRequest, cause: unknown) =>
  Effect.fail(
    new HttpClientError.HttpClientError({
      reason: new HttpClientError.TransportError({ request, cause })
    })
  )

/** An answer with data, in the envelope. */
export const ok =
  (data: object = { id: "0b02015fc7fd4f3c8d5490cece4d124d" }, headers?: Record<string, string>) =>
  (): Response =>
    Response.json({ meta: { code: 200 }, data }, headers === undefined ? {} : { headers })

/** An error in the envelope. */
export const refused =
  (status: number, metaCode: unknown = status, data: object = {}) =>
  (): Response =>
    Response.json(
      {
        meta: {
          code: metaCode,
          type: "BadRequest",
          message: `Refused with ${JSON.stringify(metaCode)}`
        },
        data
      },
      { status }
    )

/** An answer that is not in the envelope. */
export const text = (status: number, body: string, headers?: Record<string, string>) => (): Response =>
  new Response(body === "" ? null : body, headers === undefined ? { status } : { status, headers })

export const disconnect = (code: string) => (): Reply => ({ disconnect: code })

export const never = (): Reply => "never"

/** Retries without waits, for tests that are not about time. */
export const immediately: Layer.Layer<never> = Layer.succeed(CurrentSchedule, Schedule.recurs(1))
