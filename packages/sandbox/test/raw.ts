import * as Effect from "effect/Effect"
import { connect } from "node:net"

/** A client that sends any text, and reads only on demand. */
export const dial = (url: string) =>
  Effect.acquireRelease(
    Effect.callback<ReturnType<typeof connect>>((resume) => {
      const { hostname, port } = new URL(url)
      const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
      // A connection that is reset is a closed one.
      socket.on("error", () => {})
      socket.pause()
      socket.once("connect", () => resume(Effect.succeed(socket)))
    }),
    (socket) => Effect.sync(() => socket.destroy())
  ).pipe(
    Effect.map((socket) => {
      let text = ""
      /** Reads until the text is enough, or until the connection has ended. */
      const read = (isEnough: (text: string) => boolean) =>
        Effect.callback<string>((resume) => {
          const look = (chunk: Uint8Array | string) => {
            text += chunk.toString()
            if (isEnough(text)) end()
          }
          const end = () => {
            socket.off("data", look)
            // The rest is for the next read.
            socket.pause()
            resume(Effect.succeed(text))
          }
          socket.once("end", end)
          socket.once("close", end)
          socket.on("data", look)
          look("")
          if (socket.destroyed || socket.readableEnded) end()
          socket.resume()
        })
      return {
        /** Gives false if the connection broke before the other side had read everything. */
        write: (data: string | Uint8Array) =>
          Effect.callback<boolean>((resume) => {
            socket.write(data, (error) => resume(Effect.succeed(!(error instanceof Error))))
          }),
        until: (part: string) => read((text) => text.includes(part)),
        /** All that came, when the server has ended the connection. */
        all: read(() => false)
      }
    })
  )

/** Waits until something is so, without waiting for a time. */
export const eventually = <E, R>(isSo: Effect.Effect<boolean, E, R>): Effect.Effect<void, E, R> =>
  Effect.flatMap(isSo, (so) =>
    so
      ? Effect.void
      : Effect.andThen(
          Effect.callback<void>((resume) => {
            setImmediate(() => resume(Effect.void))
          }),
          Effect.suspend(() => eventually(isSo))
        )
  )
