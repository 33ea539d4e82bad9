import { Agent, buildConnector, type Dispatcher } from "@effect/platform-node/Undici"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { withoutAttachments } from "./nodeError.ts"
import type { ProxyAddress } from "./proxyAddress.ts"
import { tunnel } from "./tunnel.ts"

/** How many connections to one origin are open at most; further calls wait for one to become free. */
const connections = 32

/**
 * A pool of keep-alive connections, straight or through a proxy. With its scope end all of them, those that are only
 * being made included.
 */
export const make = (
  proxy: ProxyAddress | undefined,
  connectTimeout: number
): Effect.Effect<Dispatcher, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const closed = new AbortController()
      // HTTP/1.1 alone: a call that is interrupted closes its connection, and takes no other call along.
      const connector = buildConnector({ allowH2: false, timeout: connectTimeout, signal: closed.signal })
      const connect: buildConnector.connector = (target, callback) =>
        connector(target, (...[error, socket]) =>
          error === null ? callback(null, socket) : callback(withoutAttachments(error), null)
        )
      const agent = new Agent({
        allowH2: false,
        connections,
        connect: proxy === undefined ? connect : tunnel(proxy, connect, connectTimeout, closed.signal)
      })
      return { agent, closed }
    }),
    ({ agent, closed }) =>
      // The agent knows its connections only once they are made.
      Effect.andThen(
        Effect.promise(() => agent.destroy()),
        Effect.sync(() => closed.abort())
      )
  ).pipe(Effect.map(({ agent }) => agent))
