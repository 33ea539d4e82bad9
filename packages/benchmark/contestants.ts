import { AfterShip, AuthType } from "@aftership/tracking-sdk"
import * as UndiciHttpClient from "@effect-aftership/node/UndiciHttpClient"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { Agent, request } from "undici"
import { type Calls, promises } from "./measure.ts"
import type { Name } from "./names.ts"
import { effects, ours } from "./ours.ts"
import { apiKey, apiSecret, type Envelope, id, path } from "./target.ts"

/** A way to get a tracking. */
export interface Contestant {
  readonly name: Name
  readonly title: string
  /** One call, from its arguments to the tracking. */
  readonly call: () => Promise<Envelope["data"]>
  readonly calls: Calls
}

/** A contestant whose calls are promises. */
const promised = (name: Name, title: string, call: Contestant["call"]): Contestant => ({
  name,
  title,
  call,
  calls: promises(call)
})

/** No AfterShip client: the minimum that gets the data, without retries, timeouts or checks. */
const byHand = (origin: string): ReadonlyArray<Contestant> => {
  const url = origin + path(id)
  const headers = { "as-api-key": apiKey, accept: "application/json" }
  const parse = (text: string): Envelope => JSON.parse(text)
  // As many connections as our own transport opens.
  const dispatcher = new Agent({ connections: 32 })
  const runtime = ManagedRuntime.make(FetchHttpClient.layer)
  return [
    promised("undici", "undici `request`", async () => {
      const { body } = await request(url, { dispatcher, headers })
      return parse(await body.text()).data
    }),
    promised("fetch", "`fetch`", async () => {
      const response = await fetch(url, { headers })
      return parse(await response.text()).data
    }),
    {
      name: "effect",
      title: "Effect's `HttpClient` on fetch",
      ...effects(runtime, () =>
        HttpClient.get(url, { headers }).pipe(
          Effect.flatMap((response) => response.text),
          Effect.map((body) => parse(body).data)
        )
      )
    }
  ]
}

/** AfterShip's official client, which accepts an `http://` domain unchanged. */
const official = (origin: string): ReadonlyArray<Contestant> => {
  const byKey = new AfterShip({ api_key: apiKey, domain: origin })
  const signed = new AfterShip({ api_key: apiKey, domain: origin, auth_type: AuthType.AES, api_secret: apiSecret })
  return [
    promised("sdk", "official SDK", async () => (await byKey.tracking.getTrackingById(id)).data),
    promised("sdkSigned", "official SDK, signed", async () => (await signed.tracking.getTrackingById(id)).data)
  ]
}

/** The contestants against a server. */
export const contestants = (origin: string): ReadonlyArray<Contestant> => [
  ...byHand(origin),
  ...official(origin),
  {
    name: "oursUndici",
    title: "ours on undici",
    ...ours(origin, UndiciHttpClient.layer, "key")
  },
  {
    name: "oursUndiciSigned",
    title: "ours on undici, signed",
    ...ours(origin, UndiciHttpClient.layer, "aes")
  },
  {
    name: "oursFetch",
    title: "ours on fetch",
    ...ours(origin, FetchHttpClient.layer, "key")
  },
  {
    name: "oursFetchSigned",
    title: "ours on fetch, signed",
    ...ours(origin, FetchHttpClient.layer, "aes")
  }
]
