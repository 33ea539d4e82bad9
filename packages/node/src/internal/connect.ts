import type { Socket } from "node:net"
import { withoutAttachments } from "./nodeError.ts"
import { buildConnector, type Callback, type Target } from "./undici.ts"

/**
 * Makes a connection, for one request to begin with. `opened` is told of each socket while it still connects, the
 * outermost one last, so that it can be ended before it is ready.
 */
export type Connect = (target: Target, opened: (socket: Socket) => void, callback: Callback) => void

/** Connects to the target itself, or secures the socket that the target comes with. */
export const straight = (timeout: number): Connect => {
  // HTTP/1.1 alone: a call that is interrupted closes its connection, and takes no other call along.
  const connector = buildConnector({ allowH2: false, timeout })
  return (target, opened, callback) =>
    opened(
      connector(target, (...[error, socket]) =>
        error === null ? callback(null, socket) : callback(withoutAttachments(error), null)
      )
    )
}
