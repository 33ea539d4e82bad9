/**
 * The connections of a Node server, and how they end.
 */
import * as Effect from "effect/Effect"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Socket } from "node:net"

/** How long a request in progress may still take when the server closes, in milliseconds. */
const grace = 1_000

/**
 * Watches a server from its start. The effect closes it. Idle connections end at once, and so do those that have sent nothing
 * or an incomplete head. The others end when they are answered, or after a second.
 */
export const watch = (server: Server): Effect.Effect<void> => {
  /** How many requests of each connection are not answered yet. */
  const open = new Map<Socket, number>()
  let closing = false
  const count = (socket: Socket, by: 1 | -1) => {
    const before = open.get(socket)
    if (before === undefined) return
    open.set(socket, before + by)
    if (closing && before + by === 0) socket.destroySoon()
  }
  const begin = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    count(socket, 1)
    response.once("close", () => count(socket, -1))
    // Some clients read the response only after they have sent the whole body. So the rest of the body is read and dropped
    // until the platform ends the connection, half a second after the response.
    response.once("finish", () => request.resume())
  }
  server.on("connection", (socket) => {
    open.set(socket, 0)
    socket.once("close", () => open.delete(socket))
  })
  server.on("request", begin)
  server.on("checkContinue", begin)
  return Effect.callback<void>((resume) => {
    // Not Effect's clock: a TestClock would never fire here.
    const timer = setTimeout(() => {
      for (const socket of open.keys()) socket.destroy()
    }, grace)
    server.close(() => {
      clearTimeout(timer)
      resume(Effect.void)
    })
    closing = true
    for (const [socket, requests] of open) {
      if (requests === 0) socket.destroy()
    }
  })
}
