import * as Effect from "effect/Effect"
import { HttpClientError, StatusCodeError } from "effect/http/HttpClientError"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import * as Socket from "effect/socket/Socket"
import { Duplex } from "node:stream"

/** The response to an upgrade request, with the upgraded connection, or without one if the upgrade was refused. */
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

/** Reading starts when the socket's reader is acquired. Releasing the reader closes the connection. */
const socket = (connection: Duplex): Effect.Effect<Socket.Socket> =>
  Socket.fromTransformStream(
    Effect.acquireRelease(
      Effect.suspend(() => {
        if (connection.destroyed) return Effect.fail(openError("The connection closed before it was read"))
        const pair: { readonly readable: unknown; readonly writable: unknown } = Duplex.toWeb(connection)
        const { readable, writable } = pair
        // Node has its own types for web streams.
        return readable instanceof ReadableStream && writable instanceof WritableStream
          ? Effect.succeed({ readable, writable })
          : Effect.fail(openError("The runtime has no web streams"))
      }),
      () => Effect.sync(() => connection.destroy())
    )
  )

const openError = (message: string): Socket.SocketError =>
  new Socket.SocketError({ reason: new Socket.SocketOpenError({ kind: "Unknown", cause: new Error(message) }) })
