/**
 * Takes a request as it came over the wire and gives the response. `Sandbox.ts` and `SandboxServer.ts` both call it, and it
 * runs in the fiber of the caller.
 */
import type * as ByteSize from "effect/ByteSize"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ref from "effect/Ref"
import * as Result from "effect/Result"
import { handlers } from "./handlers.ts"
import * as random from "./random.ts"
import * as rateLimit from "./rateLimit.ts"
import { type Refusal, refuse } from "./refusal.ts"
import { readCall } from "./request.ts"
import * as requestLog from "./requestLog.ts"
import * as responses from "./response.ts"
import { type Routed, route } from "./router.ts"
import * as scriptedResponses from "./scriptedResponses.ts"
import { fromOptions, type Settings } from "./settings.ts"
import { initial, type State } from "./state.ts"
import type { Controls, Options } from "./types.ts"
import { type Documents, loadForVirtualClock } from "./versions.ts"
import type { WireRequest, WireResponse } from "./wire.ts"

const hasKey = ({ apiKey }: Settings, request: WireRequest) => request.headers["as-api-key"] === apiKey

/** The body is read of a call that has the key. If a response is scripted it is read for the record. */
const needsBody = (settings: Settings, state: State, { operation }: Routed, request: WireRequest) =>
  hasKey(settings, request) || scriptedResponses.isWaiting(state, operation.name)

/** Checks the scripted responses, the key, the rate limit and the request, in this order, and runs the operation. */
const perform = (
  settings: Settings,
  state: State,
  routed: Routed,
  request: WireRequest,
  body: string | undefined,
  now: number
): readonly [WireResponse, State] => {
  const { operation, version } = routed
  const counted = rateLimit.count(state, routed, now)
  const headers = { ...counted.headers, "as-api-version": version.dialect.version }
  const [scripted, stateWithout] = scriptedResponses.take(counted.state, operation.name)
  if (scripted !== undefined) return [{ ...scripted, headers: { ...headers, ...scripted.headers } }, stateWithout]
  const outcome = Result.gen(function* () {
    if (!hasKey(settings, request)) return yield* refuse(401)
    if (settings.enforceRateLimit && counted.exceeded) return yield* refuse(429)
    const call = yield* readCall(settings, routed, body)
    return yield* handlers[operation.name](counted.state, { seed: settings.seed, now }, version, call)
  })
  return Result.match(outcome, {
    onFailure: (refusal) => [responses.withHeaders(responses.failure(refusal, routed), headers), counted.state],
    onSuccess: ([data, stateAfter]) => [responses.withHeaders(responses.success(routed, data), headers), stateAfter]
  })
}

const respond = (
  settings: Settings,
  state: State,
  request: WireRequest,
  routed: Result.Result<Routed, Refusal>,
  body: string | undefined,
  clockTime: number
): readonly [WireResponse, State] => {
  const now = clockTime + state.advancedBy
  const [response, stateAfter] = Result.isFailure(routed)
    ? ([responses.failure(routed.failure), state] as const)
    : perform(settings, state, routed.success, request, body, now)
  return [
    {
      ...response,
      headers: {
        "as-trace-id": random.hex(`${settings.seed}/trace/${state.served}`, 32),
        // In the sandbox's time, like the end of the rate limit's window: a client waits for the difference.
        date: new Date(now).toUTCString(),
        ...response.headers
      }
    },
    requestLog.add(stateAfter, request, Option.getOrUndefined(Result.getSuccess(routed)), body, response, now)
  ]
}

export interface Engine {
  /** Larger bodies need not be read to their end. */
  readonly maxBodySize: ByteSize.ByteSize
  readonly handle: (request: WireRequest) => Effect.Effect<WireResponse>
  readonly controls: Controls
}

export const make = (options: Options, documents: Documents): Effect.Effect<Engine> =>
  Effect.gen(function* () {
    const settings = yield* fromOptions(options, documents)
    yield* loadForVirtualClock(settings.supported.values())
    const ref = yield* Ref.make(initial)
    return {
      maxBodySize: settings.maxBodySize,
      handle: (request) =>
        Effect.gen(function* () {
          const routed = yield* route(settings, request)
          const state = yield* Ref.get(ref)
          const reads = Result.isSuccess(routed) && needsBody(settings, state, routed.success, request)
          const body = reads ? yield* request.body : undefined
          const clockTime = yield* Clock.currentTimeMillis
          return yield* Ref.modify(ref, (state) => respond(settings, state, request, routed, body, clockTime))
        }),
      controls: {
        now: Effect.gen(function* () {
          const { advancedBy } = yield* Ref.get(ref)
          return DateTime.makeUnsafe((yield* Clock.currentTimeMillis) + advancedBy)
        }),
        advance: (by) =>
          Ref.update(ref, (state) => ({ ...state, advancedBy: state.advancedBy + Duration.toMillis(by) })),
        reset: Ref.set(ref, initial),
        answerNext: (operation, scripted) =>
          Effect.flatMap(scriptedResponses.make(scripted), (response) =>
            Ref.update(ref, (state) => scriptedResponses.add(state, operation, response))
          ),
        requests: Effect.map(Ref.get(ref), ({ requests }) => requests)
      }
    }
  })
