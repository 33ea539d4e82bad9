/**
 * How a request proves who sent it.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { AfterShipConfig } from "./AfterShipConfig.ts"

/**
 * A request as it is about to be sent.
 *
 * @category models
 * @since 0.1.0
 */
export interface OutgoingRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** The whole address, path and query encoded as they will be sent. */
  readonly url: URL
  /** The body as it will be sent; `undefined` where there is none. */
  readonly body: string | undefined
}

/**
 * From a request to the headers that say who sends it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Authenticate {
  (request: OutgoingRequest): Effect.Effect<Readonly<Record<string, string>>, never, AfterShipConfig>
}

/**
 * Gives the headers that authenticate a request. It is asked anew for each try, so that what it adds is never stale.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/authentication
 * @category references
 * @since 0.1.0
 */
export const Authentication: Context.Reference<Authenticate> = Context.Reference<Authenticate>(
  "@effect-aftership/tracking/Authentication",
  {
    defaultValue: () => () => Effect.map(AfterShipConfig, (config) => ({ "as-api-key": Redacted.value(config.apiKey) }))
  }
)
