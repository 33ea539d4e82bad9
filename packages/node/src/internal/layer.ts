import * as Transport from "@effect-aftership/tracking/Transport"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as client from "./client.ts"
import { straight } from "./connect.ts"
import { Pool } from "./pool.ts"
import type { ProxyAddress } from "./proxyAddress.ts"
import * as transport from "./transport.ts"
import { tunnel } from "./tunnel.ts"

/** A client with its own connections, direct or through a proxy. Closing the layer closes them. */
export const layerOf = (proxy: ProxyAddress | undefined, connectTimeout = 5_000): Layer.Layer<HttpClient.HttpClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.gen(function* () {
      const connect = straight(connectTimeout)
      const pool = yield* Effect.acquireRelease(
        Effect.sync(() => new Pool(proxy === undefined ? connect : tunnel(proxy, connect, connectTimeout))),
        (pool) => Effect.promise(() => pool.close())
      )
      // As in `HttpClient.layerMergedContext`: requests also see the context that the layer was built with.
      const context = yield* Effect.context()
      const full = HttpClient.transformResponse(
        client.make(pool),
        Effect.updateContext((input: Context.Context<never>) => Context.merge(context, input))
      )
      return Transport.attach(full, transport.make(pool))
    })
  )
