import type { Socket } from "node:net"
import { nodeError } from "./nodeError.ts"

/** The result of a `CONNECT`: the status of the response, or an error. */
export type Answered = { readonly status: number } | { readonly error: Error }

/** The same limit that Node has for the head of a response, in bytes. */
const maxSize = 16_384

/**
 * Reads the response to a `CONNECT` up to the end of its head, and calls back once. Skips 1xx responses, which `node:http`
 * does not do here. Drops bytes that arrive together with the head, since they do not come from the target. Returns a
 * function that stops reading.
 */
export const answer = (socket: Socket, done: (answered: Answered) => void): (() => void) => {
  let text = ""
  const read = () => {
    for (let chunk = socket.read(); chunk instanceof Uint8Array; chunk = socket.read()) {
      text += Buffer.from(chunk).toString("latin1")
      const answered = parse(text)
      if (answered !== undefined) return settle(answered)
      if (text.length > maxSize) return fail(nodeError("The head of the answer is too long", "HPE_HEADER_OVERFLOW"))
    }
  }
  const fail = (error: Error) => settle({ error })
  const hungUp = () => fail(nodeError("The connection ended before it was answered", "ECONNRESET"))
  const stop = () => socket.off("readable", read).off("error", fail).off("end", hungUp).off("close", hungUp)
  const settle = (answered: Answered) => {
    stop()
    done(answered)
  }
  socket.on("readable", read).on("error", fail).on("end", hungUp).on("close", hungUp)
  return stop
}

/** The final response in a text, without the 1xx responses before it, once its head is complete. */
const parse = (text: string): Answered | undefined => {
  const [head, status] = /^HTTP\/1\.[01] (\d{3})(?=[ \r\n])[^\n]*\n(?:[^\r\n][^\n]*\n)*\r?\n/.exec(text) ?? []
  // Uses Node's error codes.
  if (head === undefined) return expected(text) ? undefined : { error: nodeError("No HTTP", "HPE_INVALID_CONSTANT") }
  const final = Number(status) >= 200 || Number(status) === 101
  return final ? { status: Number(status) } : parse(text.slice(head.length))
}

const expected = (text: string): boolean => {
  const start = "HTTP/1."
  return text.length < start.length ? start.startsWith(text) : text.startsWith(start)
}
