import type { Socket } from "node:net"
import { withoutAttachments } from "./nodeError.ts"
import { buildConnector, type Callback, type Target } from "./undici.ts"

/**
 * Opens a connection for a first request. `opened` is called with each socket while it still connects, the outermost one
 * last, so that the socket can be closed before it is ready.
 */
export type Connect = (target: Target, opened: (socket: Socket) => void, callback: Callback) => void

/** Connects directly to the target, or adds TLS to the socket that the target comes with. */
export const straight = (timeout: number): Connect => {
  // HTTP/1.1 only: an interrupted call closes its connection, which must not stop other calls.
  const connector = buildConnector({ allowH2: false, timeout })
  return (target, opened, callback) =>
    opened(
      connector(target, (...[error, socket]) =>
        error === null ? callback(null, socket) : callback(withoutAttachments(error), null)
      )
    )
}
