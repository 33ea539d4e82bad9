import * as Effect from "effect/Effect"
import { HttpClientError, StatusCodeError } from "effect/http/HttpClientError"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import * as Socket from "effect/socket/Socket"
import { Duplex } from "node:stream"

/** An answer to the request for an upgrade, with the connection that is no longer HTTP's, or without one if it was refused. */
export const withUpgrade = (
  response: HttpClientResponse,
  status: number,
  connection: Duplex | undefined
): HttpClientResponse =>
  Object.create(response, {
    status: { value: status },
    upgrade: { value: connection === undefined ? refused(response) : socket(connection) }
  })

const refused = (response: HttpClientResponse): Effect.Effect<never, HttpClientError> =>
  Effect.suspend(() => {
    const { request } = response
    const description = "expected 101 Switching Protocols"
    return Effect.fail(new HttpClientError({ reason: new StatusCodeError({ request, response, description }) }))
  })

/** Nothing is read before the socket's reader is acquired, and the connection is closed with it. */
const socket = (connection: Duplex): Effect.Effect<Socket.Socket> =>
  Socket.fromTransformStream(
    Effect.acquireRelease(
      Effect.suspend(() => {
        if (connection.destroyed) return Effect.fail(openError("The connection ended before it was read"))
        const pair: { readonly readable: unknown; readonly writable: unknown } = Duplex.toWeb(connection)
        const { readable, writable } = pair
        // Node has types of its own for the streams of the web.
        return readable instanceof ReadableStream && writable instanceof WritableStream
          ? Effect.succeed({ readable, writable })
          : Effect.fail(openError("The runtime has no streams of the web"))
      }),
      () => Effect.sync(() => connection.destroy())
    )
  )

const openError = (message: string): Socket.SocketError =>
  new Socket.SocketError({ reason: new Socket.SocketOpenError({ kind: "Unknown", cause: new Error(message) }) })
