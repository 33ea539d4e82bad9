/**
 * The sandbox itself: takes a request as it came over the wire and gives the answer that goes back. One function of the
 * state, the request and the time; both doors call it, and it runs in the fiber of whoever does.
 */
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Ref from "effect/Ref"
import * as Result from "effect/Result"
import type { Answer, Operation, Options, Sandbox } from "../Sandbox.ts"
import { version as version202410 } from "./2024-10.ts"
import * as description from "./description.ts"
import * as random from "./random.ts"
import { messageOf, type Refusal, refusalOf, refuse, statusOf, typeOf } from "./refusal.ts"
import type * as rules from "./rules.ts"
import { initial, type State } from "./state.ts"
import { second } from "./time.ts"
import type { Issue } from "./validate.ts"

/** What an operation is called with, checked against the description. */
export interface Call {
  /** Empty where the path has none. */
  readonly id: string
  readonly query: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
}

/** Answers one operation of one version: its `data` and the state after it, or a refusal. */
export type Handler = (state: State, env: rules.Env, call: Call) => rules.Outcome<unknown>

/** One API version: its description, and what is its own on the wire. */
export interface Version {
  readonly description: description.Description
  readonly handlers: Readonly<Record<Operation, Handler>>
  readonly checkId: (id: string) => Refusal | undefined
  /** Which error a fault of a body is. */
  readonly explain: (operation: Operation, issue: Issue) => Refusal
  /** Parameters of the query whose faults are overlooked. */
  readonly lenient: ReadonlySet<string>
}

const versions: ReadonlyMap<string, Version> = new Map(
  [version202410].map((version) => [version.description.version, version])
)

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The key that is expected where none is given. */
export const defaultApiKey = "sandbox-api-key"

/** So many requests are remembered, and so much of the body of each. */
const remembered = { requests: 1_000, characters: 65_536 }

const decodeSegment = Option.liftThrowable(decodeURIComponent)

const parseJson = Option.liftThrowable((text: string): unknown => JSON.parse(text))

const parseTarget = (target: string) => {
  const [path = "", query = ""] = target.split(/\?(.*)/s, 2)
  // Only what separates the segments counts: an encoded slash is part of one. What cannot be decoded stays as it is.
  const segments = path
    .slice(1)
    .split("/")
    .map((segment) => Option.getOrElse(decodeSegment(segment), () => segment))
  return { segments, params: new URLSearchParams(query) }
}

interface Routed {
  readonly version: Version
  readonly operation: description.Operation
  readonly id: string
  readonly params: URLSearchParams
}

const unknownRoute = (problem: string) =>
  refuse(404, { message: `${problem} The sandbox knows /tracking/${[...versions.keys()].join(", ")} of the API.` })

const route = (request: WireRequest): Result.Result<Routed, Refusal> => {
  const {
    params,
    segments: [product, versionName = "", ...segments]
  } = parseTarget(request.target)
  const path = request.target.split("?", 1)[0]
  if (product !== "tracking") return unknownRoute(`The sandbox does not know the path ${path}.`)
  const version = versions.get(versionName)
  if (version === undefined) return unknownRoute(`The sandbox does not know the version ${versionName}.`)
  const operations = description.match(version.description, segments)
  const operation = operations.find(({ method }) => method === request.method)
  if (operation === undefined) {
    return unknownRoute(
      operations.length === 0
        ? `The sandbox does not know the path ${path}.`
        : `The sandbox does not know ${request.method} for the path ${path}.`
    )
  }
  const id = segments[operation.segments.indexOf(undefined)] ?? ""
  return Result.succeed({ version, operation, id, params })
}

const readBody = ({ operation, version }: Routed, body: string): Result.Result<Call["body"], Refusal> => {
  if (operation.body === undefined) return Result.succeed({})
  const json = parseJson(body)
  if (Option.isNone(json)) return refuse(4001)
  const issue = description.checkBody(version.description, operation, json.value)
  if (issue !== undefined) return Result.fail(version.explain(operation.name, issue))
  return Predicate.isObject(json.value) ? Result.succeed(json.value) : refuse(400)
}

const readQuery = ({ operation, params, version }: Routed): Result.Result<Call["query"], Refusal> => {
  const query = description.readQuery(version.description, operation, params)
  const faults = description.checkQuery(version.description, operation, query).map(({ path }) => path[0] ?? "")
  const fault = faults.find((name) => !version.lenient.has(name))
  return fault !== undefined
    ? Result.fail(refusalOf(4008, fault))
    : Result.succeed(Object.fromEntries(Object.entries(query).filter(([name]) => !faults.includes(name))))
}

const readCall = (routed: Routed, request: WireRequest): Result.Result<Call, Refusal> =>
  Result.gen(function* () {
    const { operation, version } = routed
    const badId = operation.segments.includes(undefined) ? version.checkId(routed.id) : undefined
    if (badId !== undefined) return yield* Result.fail(badId)
    return { id: routed.id, query: yield* readQuery(routed), body: yield* readBody(routed, request.body) }
  })

const json = (status: number, meta: object, data: unknown): WireResponse => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify({ meta, data })
})

const errorResponse = ({ data, message, metaCode }: Refusal): WireResponse =>
  json(statusOf(metaCode), { code: metaCode, message, type: typeOf(metaCode) }, data)

const scriptedResponse = (answer: Answer): WireResponse => {
  const metaCode = answer.metaCode ?? answer.status ?? 200
  const status = answer.status ?? statusOf(metaCode)
  const meta =
    metaCode < 400
      ? { code: metaCode }
      : { code: metaCode, message: answer.message ?? messageOf(metaCode), type: typeOf(metaCode) }
  const response: WireResponse =
    answer.body === undefined
      ? json(status, meta, {})
      : Predicate.isString(answer.body)
        ? { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: answer.body }
        : { ...json(status, meta, {}), body: JSON.stringify(answer.body) }
  return withHeaders(response, answer.headers ?? {})
}

const withHeaders = (response: WireResponse, headers: Readonly<Record<string, string>>): WireResponse => ({
  ...response,
  headers: {
    ...response.headers,
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  }
})

/** The next scripted answer of an operation, if one is waiting, and the state without it. */
const takeAnswer = (state: State, operation: Operation): readonly [Answer | undefined, State] => {
  const [answer, ...rest] = Option.getOrElse(HashMap.get(state.answers, operation), () => [])
  return answer === undefined
    ? [undefined, state]
    : [answer, { ...state, answers: HashMap.set(state.answers, operation, rest) }]
}

/** Counts a call in its window of one second; each operation has its own. */
const countCall = (state: State, operation: description.Operation, now: number) => {
  const current = Math.floor(now / second)
  const last = Option.getOrUndefined(HashMap.get(state.windows, operation.name))
  const used = (last?.second === current ? last.used : 0) + 1
  return {
    state: { ...state, windows: HashMap.set(state.windows, operation.name, { second: current, used }) },
    exceeded: used > operation.limit,
    headers: {
      "x-ratelimit-limit": String(operation.limit),
      "x-ratelimit-remaining": String(Math.max(operation.limit - used, 0)),
      "x-ratelimit-reset": String(current + 1)
    }
  }
}

interface Settings {
  readonly seed: string
  readonly apiKey: string
  readonly enforceRateLimit: boolean
}

const perform = (
  settings: Settings,
  state: State,
  routed: Routed,
  request: WireRequest,
  now: number
): readonly [WireResponse, State] => {
  const { operation, version } = routed
  const counted = countCall(state, operation, now)
  const headers = { ...counted.headers, "as-api-version": version.description.version }
  const [scripted, others] = takeAnswer(counted.state, operation.name)
  if (scripted !== undefined) {
    const response = scriptedResponse(scripted)
    return [{ ...response, headers: { ...headers, ...response.headers } }, others]
  }
  const outcome = Result.gen(function* () {
    if (request.headers["as-api-key"] !== settings.apiKey) return yield* refuse(401)
    if (settings.enforceRateLimit && counted.exceeded) return yield* refuse(429)
    const call = yield* readCall(routed, request)
    return yield* version.handlers[operation.name](counted.state, { seed: settings.seed, now }, call)
  })
  return Result.match(outcome, {
    onFailure: (refusal) => [withHeaders(errorResponse(refusal), headers), counted.state],
    onSuccess: ([data, stateAfter]) => [
      withHeaders(json(operation.status, { code: operation.status }, data), headers),
      stateAfter
    ]
  })
}

const secrets = new Set(["as-api-key", "aftership-api-key", "authorization", "cookie"])

const record = (
  state: State,
  request: WireRequest,
  operation: Operation | undefined,
  response: WireResponse,
  now: number
): State => ({
  ...state,
  served: state.served + 1,
  requests: [
    ...state.requests.slice(1 - remembered.requests),
    {
      operation,
      method: request.method,
      target: request.target,
      headers: Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, secrets.has(name) ? "<redacted>" : value]]
        )
      ),
      body: request.body.slice(0, remembered.characters),
      status: response.status,
      receivedAt: DateTime.makeUnsafe(now)
    }
  ]
})

const answer = (
  settings: Settings,
  state: State,
  request: WireRequest,
  clock: number
): readonly [WireResponse, State] => {
  const now = clock + state.ahead
  const routed = route(request)
  const [response, stateAfter] = Result.isFailure(routed)
    ? ([errorResponse(routed.failure), state] as const)
    : perform(settings, state, routed.success, request, now)
  const operation = Result.isFailure(routed) ? undefined : routed.success.operation.name
  return [
    {
      ...response,
      headers: { "as-trace-id": random.hex(`${settings.seed}/trace/${state.served}`, 32), ...response.headers }
    },
    record(stateAfter, request, operation, response, now)
  ]
}

export interface Engine {
  readonly handle: (request: WireRequest) => Effect.Effect<WireResponse>
  readonly sandbox: Sandbox["Service"]
}

export const make = (options?: Options): Effect.Effect<Engine> =>
  Effect.gen(function* () {
    const settings: Settings = {
      seed: options?.seed ?? "sandbox",
      apiKey: options?.apiKey ?? defaultApiKey,
      enforceRateLimit: options?.enforceRateLimit ?? false
    }
    const ref = yield* Ref.make(initial)
    return {
      handle: (request) =>
        Effect.flatMap(Clock.currentTimeMillis, (clock) =>
          Ref.modify(ref, (state) => answer(settings, state, request, clock))
        ),
      sandbox: {
        now: Effect.gen(function* () {
          const { ahead } = yield* Ref.get(ref)
          return DateTime.makeUnsafe((yield* Clock.currentTimeMillis) + ahead)
        }),
        advance: (by) => Ref.update(ref, (state) => ({ ...state, ahead: state.ahead + Duration.toMillis(by) })),
        reset: Ref.set(ref, initial),
        answerNext: (operation, answer) =>
          Ref.update(ref, (state) => ({
            ...state,
            answers: HashMap.set(state.answers, operation, [
              ...Option.getOrElse(HashMap.get(state.answers, operation), () => []),
              answer
            ])
          })),
        requests: Effect.map(Ref.get(ref), ({ requests }) => requests)
      }
    }
  })
