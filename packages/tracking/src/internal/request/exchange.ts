import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { type ConnectionFailed, type InvalidOption, TimedOut } from "../../AfterShipError.ts"
import type * as Transport from "../../Transport.ts"
import { connectionFailed } from "./connectionFailed.ts"
import { after } from "../timer.ts"

/** What the tries of a call share. */
export interface Call {
  readonly operation: string
  readonly transport: Transport.Transport
  /** How many milliseconds a try may take from its start. */
  readonly timeout: number
  readonly context: Context.Context<never>
  /**
   * How many milliseconds the call may still wait for connections, in all its tries together: ten timeouts from the
   * beginning, or without end where the call has a deadline.
   */
  patience: number
  /** Whether any try was started. */
  started: boolean
}

type Failed = ConnectionFailed | InvalidOption | TimedOut

/**
 * Sends a request once and waits for the answer, bounded by one timer: by the patience of the call until the try is
 * started, by the timeout from then on. Where the transport does not tell the start, the timeout begins at once.
 */
export const exchange = (call: Call, request: Transport.Request): Effect.Effect<Transport.Response, Failed> =>
  Effect.callback((resume) => {
    const { context, operation, timeout, transport } = call
    const clock = Context.get(context, Clock.Clock)
    const since = clock.currentTimeMillisUnsafe()
    // Whether a try that was not started was not sent either.
    const certain = transport.tellsStart === "always"
    let started = false
    let over = false
    let disarm: (() => void) | undefined
    const arm = (millis: number, expired: () => void) => {
      disarm?.()
      disarm = after(millis, expired, context)
    }
    const end = (result: Effect.Effect<Transport.Response, Failed>) => {
      if (over) return
      over = true
      disarm?.()
      resume(result)
    }
    const late = (millis: number, requestSent: TimedOut["requestSent"]) =>
      end(Effect.flatMap(stop, () => Effect.fail(timedOut(call, millis, requestSent))))
    const wait = (millis: number) =>
      arm(millis, () => {
        call.patience = 0
        late(10 * timeout, certain ? "no" : "unknown")
      })
    const stop = transport.send(
      request,
      {
        started: () => {
          if (started || over) return
          started = call.started = true
          call.patience = Math.max(call.patience - (clock.currentTimeMillisUnsafe() - since), 0)
          arm(timeout, () => late(timeout, "unknown"))
        },
        ended: (exit) =>
          end(
            Effect.mapError(exit, (failure) =>
              connectionFailed(operation, request.origin, failure, certain ? started : undefined)
            )
          )
      },
      context
    )
    if (!started && !over) {
      if (certain) wait(call.patience)
      // Other requests may have shown that the client tells the start, also those that were sent meanwhile.
      else
        arm(timeout, () =>
          transport.tellsStart === "never" ? late(timeout, "unknown") : wait(call.patience - timeout)
        )
    }
    return Effect.suspend(() => {
      end(Effect.interrupt)
      return stop
    })
  })

const timedOut = ({ operation }: Call, millis: number, requestSent: TimedOut["requestSent"], what = ""): TimedOut => {
  const message = `${requestSent === "no" ? "Not sent" : "No complete answer"} within ${millis} ms${what}`
  return new TimedOut({ operation, timeout: Duration.millis(millis), requestSent, message })
}

/** What a call fails with that took longer than its deadline. */
export const pastDeadline = (call: Call, deadline: number): TimedOut =>
  timedOut(
    call,
    deadline,
    call.started || call.transport.tellsStart !== "always" ? "unknown" : "no",
    ", all tries included"
  )
