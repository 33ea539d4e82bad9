/** One and the same small program for every runtime: makes calls through the runtime's own `fetch`, and says what came. */
import { createTracking, getTrackingById } from "@effect-aftership/tracking/2024-10"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as Authentication from "@effect-aftership/tracking/Authentication"
import * as RetryPolicy from "@effect-aftership/tracking/RetryPolicy"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type { HttpClient } from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"

export interface Trial {
  readonly domain: string
  readonly call: "read" | "write" | "write on a kept connection"
  /** Whether the calls are signed. */
  readonly signed?: boolean
  /** Whether the key and the domain are those of the environment. */
  readonly environment?: boolean
  /** Whether `fetch` is given a Deno client that keeps no connection. */
  readonly unpooled?: boolean
}

export interface Outcome {
  /** The data, or the tag of the error. */
  readonly gets: string
  /** How many tries all calls made together, beyond one each. */
  readonly retries: number
  readonly message?: string
  readonly requestSent?: string
  readonly option?: string
}

/** The title of a tracking that was created at a connection's first request. */
export const onFresh = "on a fresh connection"

const id = "0b02015fc7fd4f3c8d5490cece4d124d"

/** A turn, in which `fetch` keeps the connection of the last answer for the next request. */
const turn = Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 0)))

const calls: Record<
  Trial["call"],
  Effect.Effect<unknown, AfterShipError, AfterShipConfig.AfterShipConfig | HttpClient>
> = {
  read: getTrackingById(id),
  write: createTracking({ tracking_number: "920241085725456" }),
  // Which connection `fetch` takes is its own affair, so that it may take some writes until one goes through a kept one.
  "write on a kept connection": Effect.gen(function* () {
    for (let number = 1; number <= 10; number++) {
      yield* getTrackingById(id)
      yield* turn
      const { title } = yield* createTracking({ tracking_number: `${number}` })
      if (title !== onFresh) return
    }
  })
}

/** What Deno's `fetch` takes beside what the standard names: a client that keeps no connection. */
const unpooled = Layer.sync(FetchHttpClient.RequestInit, (): RequestInit => {
  // No types of Deno are installed here.
  const { Deno } = globalThis as unknown as {
    readonly Deno: { readonly createHttpClient: (options: { readonly poolMaxIdlePerHost: number }) => object }
  }
  const init: RequestInit & { readonly client: object } = { client: Deno.createHttpClient({ poolMaxIdlePerHost: 0 }) }
  return init
})

/** `environment` is what a runtime hands to its programs, where there is no process to ask. */
export const perform = (trial: Trial, environment?: Readonly<Record<string, unknown>>): Promise<Outcome> => {
  let retries = 0
  return calls[trial.call].pipe(
    Effect.provideService(RetryPolicy.CurrentSchedule, Schedule.upTo(Schedule.spaced("2 millis"), { times: 2 })),
    Effect.provideService(RetryPolicy.CurrentBudget, {
      spend: () => Effect.sync(() => (retries += 1) > 0),
      earn: () => Effect.void
    }),
    Effect.provide([
      FetchHttpClient.layer,
      trial.unpooled === true ? unpooled : Layer.empty,
      trial.signed === true ? Authentication.layerAes(Redacted.make("a secret")) : Layer.empty,
      trial.environment === true
        ? AfterShipConfig.layerConfig
        : AfterShipConfig.layer({ apiKey: Redacted.make("asat_0123456789abcdef"), domain: trial.domain })
    ]),
    environment === undefined
      ? (call) => call
      : Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(environment)),
    Effect.match({
      onSuccess: (): Outcome => ({ gets: "the data", retries }),
      onFailure: (error): Outcome => ({
        gets: error._tag,
        retries,
        message: error.message,
        ...("requestSent" in error ? { requestSent: error.requestSent } : {}),
        ...("option" in error ? { option: error.option } : {})
      })
    }),
    Effect.catchDefect((defect) => Effect.succeed<Outcome>({ gets: `a defect: ${String(defect)}`, retries })),
    Effect.runPromise
  )
}
