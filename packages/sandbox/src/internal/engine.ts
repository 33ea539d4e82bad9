/**
 * The sandbox itself: takes a request as it came over the wire and gives the answer that goes back. One function of the
 * state, the request and the time; both doors call it, and it runs in the fiber of whoever does.
 */
import description202404 from "@effect-aftership/openapi/2024-04" with { type: "json" }
import description202407 from "@effect-aftership/openapi/2024-07" with { type: "json" }
import description202410 from "@effect-aftership/openapi/2024-10" with { type: "json" }
import description202501 from "@effect-aftership/openapi/2025-01" with { type: "json" }
import description202504 from "@effect-aftership/openapi/2025-04" with { type: "json" }
import description202507 from "@effect-aftership/openapi/2025-07" with { type: "json" }
import description202601 from "@effect-aftership/openapi/2026-01" with { type: "json" }
import description202607 from "@effect-aftership/openapi/2026-07" with { type: "json" }
import * as ByteSize from "effect/ByteSize"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Ref from "effect/Ref"
import * as Result from "effect/Result"
import * as description from "./description.ts"
import { type Call, checkPath, explain, handlers, times, type Version } from "./operations.ts"
import type { OperationName } from "./operationNames.ts"
import * as random from "./random.ts"
import { messageOf, type Refusal, refusalOf, refuse, statusOf, typeOf } from "./refusal.ts"
import { initial, type State, type WireResponse } from "./state.ts"
import { second } from "./time.ts"
import type { Controls, Options, ScriptedResponse } from "./types.ts"
import { dialect } from "./versions.ts"
import * as write from "./write.ts"

/** Oldest first. */
const documents: ReadonlyArray<description.Document> = [
  description202404,
  description202407,
  description202410,
  description202501,
  description202504,
  description202507,
  description202601,
  description202607
]

const isKnown = (name: string): name is OperationName => Object.hasOwn(handlers, name)

/** Every version by its name, oldest first; what a version needs is made when it is first called. */
const versions: ReadonlyMap<string, () => Version> = new Map(
  documents.map((document) => {
    const name = document.info.version
    let version: Version | undefined
    return [name, () => (version ??= { dialect: dialect(name), description: description.read(document, isKnown) })]
  })
)

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Why the request was not meant for the sandbox, if it was not. */
  readonly misdirected: string | undefined
  /** Reads the body. Undefined where it is larger than a body may be, and so was not read to its end. */
  readonly body: Effect.Effect<string | undefined>
}

/** The key that is expected where none is given. */
export const defaultApiKey = "sandbox-api-key"

/** So many requests are remembered, and so much of each of their texts. */
const remembered = { requests: 1_000, characters: 65_536 }

const defaultMaxBodySize = ByteSize.mebibytes(1)

/** A body becomes one text, and a text has a limit of its own. */
const largestMaxBodySize = ByteSize.mebibytes(256)

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
  readonly path: Call["path"]
  readonly params: URLSearchParams
}

const unknownRoute = ({ supported }: Settings, problem: string) =>
  refuse(404, { message: `${problem} The sandbox knows /tracking/${supported.join(", ")} of the API.` })

/** The version that answers: the one asked for or, in place of a retired one, the oldest that is left. */
const answeringVersion = ({ retired, supported }: Settings, asked: string): Version | undefined => {
  const name = retired.includes(asked) ? supported[0] : asked
  return name === undefined ? undefined : versions.get(name)?.()
}

const route = (settings: Settings, request: WireRequest): Result.Result<Routed, Refusal> => {
  if (request.misdirected !== undefined) return refuse(421, { message: request.misdirected })
  const {
    params,
    segments: [product, versionName = "", ...segments]
  } = parseTarget(request.target)
  const path = request.target.split("?", 1)[0]
  if (product !== "tracking") return unknownRoute(settings, `The sandbox does not know the path ${path}.`)
  const version = answeringVersion(settings, versionName)
  if (version === undefined) return unknownRoute(settings, `The sandbox does not know the version ${versionName}.`)
  const operations = description.match(version.description, segments)
  const operation = operations.find(({ method }) => method === request.method)
  if (operation === undefined) {
    return unknownRoute(
      settings,
      operations.length === 0
        ? `The sandbox does not know the path ${path}.`
        : `The sandbox does not know ${request.method} for the path ${path}.`
    )
  }
  return Result.succeed({ version, operation, path: description.readPath(operation, segments), params })
}

/** What is under the wrapping key of a body, where it has one. */
const unwrap = ({ bodyKey, metaCodes }: description.Operation, body: unknown): Result.Result<unknown, Refusal> => {
  if (bodyKey === undefined) return Result.succeed(body)
  if (!Predicate.isObject(body)) return refuse(400)
  const inner = Object.entries(body).find(([name]) => name === bodyKey)?.[1]
  if (Predicate.isObject(inner)) return Result.succeed(inner)
  if (bodyKey === "notification") return refuse(4014)
  return metaCodes.includes(4006) ? refuse(4006) : Result.fail(refusalOf(4009, bodyKey))
}

const readBody = ({ operation, version }: Routed, body: string): Result.Result<Call["body"], Refusal> =>
  Result.gen(function* () {
    if (operation.body === undefined) return {}
    const json = parseJson(body)
    if (Option.isNone(json)) return yield* refuse(4001)
    const inner = yield* unwrap(operation, json.value)
    const { wrongTypes } = version.dialect.habits
    return yield* Result.mapError(description.readBody(version.description, operation, inner, wrongTypes), (issue) =>
      explain(operation.name, issue)
    )
  })

const readQuery = ({ operation, params, version }: Routed): Result.Result<Call["query"], Refusal> => {
  const query = description.readQuery(version.description, operation, params)
  const faults = description.checkQuery(version.description, operation, query).map(({ path }) => path[0] ?? "")
  const { wrongTimes } = version.dialect.habits
  const fault = faults.find((name) => wrongTimes === "refused" || !times.has(name))
  return fault !== undefined
    ? Result.fail(refusalOf(4008, fault))
    : Result.succeed(Object.fromEntries(Object.entries(query).filter(([name]) => !faults.includes(name))))
}

const readCall = ({ maxBodySize }: Settings, routed: Routed, body: string | undefined): Result.Result<Call, Refusal> =>
  Result.gen(function* () {
    const wrongPath = checkPath(routed.path)
    if (wrongPath !== undefined) return yield* Result.fail(wrongPath)
    const query = yield* readQuery(routed)
    if (body === undefined) {
      return yield* refuse(413, { message: `The sandbox takes bodies of at most ${maxBodySize} bytes.` })
    }
    return { path: routed.path, query, body: yield* readBody(routed, body) }
  })

const json = (status: number, meta: object, data: unknown): WireResponse => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify({ meta, data })
})

const wrap = (key: string | undefined, data: unknown): unknown => (key === undefined ? data : { [key]: data })

/** An error, in the words of the version that was called if there was one. */
const errorResponse = ({ existing, fields, message, metaCode }: Refusal, routed?: Routed): WireResponse => {
  const names = routed === undefined ? fields : fields.map((field) => write.fieldName(routed.version.dialect, field))
  const meta = {
    code: metaCode,
    message: message.replace("[field_name]", () => names.join(", ")),
    type: typeOf(metaCode)
  }
  const data =
    existing === undefined || routed === undefined
      ? {}
      : wrap(routed.operation.dataKey, write.existing(routed.version.dialect, existing))
  return json(statusOf(metaCode), meta, data)
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/**
 * What a scripted answer sends. One that cannot be sent is a mistake in the test: it dies here, where the answer was
 * scripted, and not in the call that would get it.
 */
const scriptedResponse = (answer: ScriptedResponse): Effect.Effect<WireResponse> =>
  Effect.sync(() => {
    const metaCode = answer.metaCode ?? answer.status ?? 200
    const status = answer.status ?? statusOf(metaCode)
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw new RangeError(`A scripted answer has a status from 200 to 599, not ${status}`)
    }
    const meta =
      metaCode < 400
        ? { code: metaCode }
        : { code: metaCode, message: answer.message ?? messageOf(metaCode), type: typeOf(metaCode) }
    const response: WireResponse =
      // As on a socket, where nothing can follow these.
      bodiless.has(status)
        ? { status, headers: {}, body: "" }
        : answer.body === undefined
          ? json(status, meta, {})
          : Predicate.isString(answer.body)
            ? { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: answer.body }
            : { ...json(status, meta, {}), body: stringify(answer.body) }
    // Gives names in lower case, and throws on a name or a value that no header can have.
    return withHeaders(response, Object.fromEntries(new Headers(answer.headers)))
  })

const stringify = (body: unknown): string => {
  const text: unknown = JSON.stringify(body)
  if (!Predicate.isString(text)) throw new TypeError(`A scripted body must be text or JSON, but it is a ${typeof body}`)
  return text
}

const withHeaders = (response: WireResponse, headers: WireResponse["headers"]): WireResponse => ({
  ...response,
  headers: { ...response.headers, ...headers }
})

/** The scripted answers of an operation that are waiting. */
const waitingAnswers = (state: State, operation: OperationName): ReadonlyArray<WireResponse> =>
  Option.getOrElse(HashMap.get(state.answers, operation), () => [])

/** The next scripted answer of an operation, if one is waiting, and the state without it. */
const takeAnswer = (state: State, operation: OperationName): readonly [WireResponse | undefined, State] => {
  const [answer, ...rest] = waitingAnswers(state, operation)
  return answer === undefined
    ? [undefined, state]
    : [answer, { ...state, answers: HashMap.set(state.answers, operation, rest) }]
}

/** Counts a call in its window of one second: that of its operation, or the one that all share. */
const countCall = (state: State, { operation, version }: Routed, now: number) => {
  const bucket = version.dialect.habits.sharedLimit ? "all" : operation.name
  const current = Math.floor(now / second)
  const last = Option.getOrUndefined(HashMap.get(state.windows, bucket))
  const used = (last?.second === current ? last.used : 0) + 1
  return {
    state: { ...state, windows: HashMap.set(state.windows, bucket, { second: current, used }) },
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
  readonly maxBodySize: ByteSize.ByteSize
  readonly retired: ReadonlyArray<string>
  /** Oldest first. */
  readonly supported: ReadonlyArray<string>
}

const hasKey = ({ apiKey }: Settings, request: WireRequest) => request.headers["as-api-key"] === apiKey

/** Whether the body is read: of a call with the key, and of one whose answer is scripted, for the record. */
const wantsBody = (settings: Settings, state: State, { operation }: Routed, request: WireRequest) =>
  hasKey(settings, request) || waitingAnswers(state, operation.name).length > 0

const perform = (
  settings: Settings,
  state: State,
  routed: Routed,
  request: WireRequest,
  body: string | undefined,
  now: number
): readonly [WireResponse, State] => {
  const { operation, version } = routed
  const counted = countCall(state, routed, now)
  const headers = { ...counted.headers, "as-api-version": version.dialect.version }
  const [scripted, others] = takeAnswer(counted.state, operation.name)
  if (scripted !== undefined) return [{ ...scripted, headers: { ...headers, ...scripted.headers } }, others]
  const outcome = Result.gen(function* () {
    if (!hasKey(settings, request)) return yield* refuse(401)
    if (settings.enforceRateLimit && counted.exceeded) return yield* refuse(429)
    const call = yield* readCall(settings, routed, body)
    return yield* handlers[operation.name](counted.state, { seed: settings.seed, now }, version, call)
  })
  return Result.match(outcome, {
    onFailure: (refusal) => [withHeaders(errorResponse(refusal, routed), headers), counted.state],
    onSuccess: ([data, stateAfter]) => [
      withHeaders(json(operation.status, { code: operation.status }, wrap(operation.dataKey, data)), headers),
      stateAfter
    ]
  })
}

const secret = /^(as-api-key|aftership-api-key|as-signature-.*|authorization|proxy-authorization|cookie|set-cookie)$/

/** The beginning of a text. As a copy, for a slice would hold on to the whole of it. */
const remember = (text: string): string =>
  text.length <= remembered.characters ? text : String(JSON.parse(JSON.stringify(text.slice(0, remembered.characters))))

const record = (
  state: State,
  request: WireRequest,
  routed: Routed | undefined,
  body: string | undefined,
  response: WireResponse,
  now: number
): State => ({
  ...state,
  served: state.served + 1,
  requests: [
    ...state.requests.slice(1 - remembered.requests),
    {
      operation: routed?.operation.name,
      version: routed?.version.dialect.version,
      method: request.method,
      target: remember(request.target),
      headers: Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, secret.test(name) ? "<redacted>" : remember(value)]]
        )
      ),
      body: remember(body ?? ""),
      status: response.status,
      receivedAt: DateTime.makeUnsafe(now)
    }
  ]
})

const answer = (
  settings: Settings,
  state: State,
  request: WireRequest,
  routed: Result.Result<Routed, Refusal>,
  body: string | undefined,
  clock: number
): readonly [WireResponse, State] => {
  const now = clock + state.ahead
  const [response, stateAfter] = Result.isFailure(routed)
    ? ([errorResponse(routed.failure), state] as const)
    : perform(settings, state, routed.success, request, body, now)
  return [
    {
      ...response,
      headers: {
        "as-trace-id": random.hex(`${settings.seed}/trace/${state.served}`, 32),
        // By the sandbox's time, as the end of the rate limit's window is: a client waits for the difference.
        date: new Date(now).toUTCString(),
        ...response.headers
      }
    },
    record(stateAfter, request, Option.getOrUndefined(Result.getSuccess(routed)), body, response, now)
  ]
}

/** The option, checked. One that cannot be is a mistake in the test, not a failure of the program under test. */
const readMaxBodySize = (option: ByteSize.Input = defaultMaxBodySize): Effect.Effect<ByteSize.ByteSize> => {
  const size = Option.getOrElse(ByteSize.fromInput(option), () => ByteSize.zero)
  return ByteSize.between(size, { minimum: ByteSize.bytes(1), maximum: largestMaxBodySize })
    ? Effect.succeed(size)
    : Effect.die(new RangeError(`maxBodySize is from 1 byte to 256 MiB, and ${String(option)} is not`))
}

export interface Engine {
  /** Larger bodies need not be read to their end. */
  readonly maxBodySize: ByteSize.ByteSize
  readonly handle: (request: WireRequest) => Effect.Effect<WireResponse>
  readonly sandbox: Controls
}

export const make = (options?: Options): Effect.Effect<Engine> =>
  Effect.gen(function* () {
    const retired = options?.retiredVersions ?? []
    const settings: Settings = {
      seed: options?.seed ?? "sandbox",
      apiKey: options?.apiKey ?? defaultApiKey,
      enforceRateLimit: options?.enforceRateLimit ?? false,
      maxBodySize: yield* readMaxBodySize(options?.maxBodySize),
      retired,
      supported: [...versions.keys()].filter((version) => !retired.includes(version))
    }
    const ref = yield* Ref.make(initial)
    return {
      maxBodySize: settings.maxBodySize,
      handle: (request) =>
        Effect.gen(function* () {
          const routed = route(settings, request)
          const state = yield* Ref.get(ref)
          const reads = Result.isSuccess(routed) && wantsBody(settings, state, routed.success, request)
          const body = reads ? yield* request.body : undefined
          const clock = yield* Clock.currentTimeMillis
          return yield* Ref.modify(ref, (state) => answer(settings, state, request, routed, body, clock))
        }),
      sandbox: {
        now: Effect.gen(function* () {
          const { ahead } = yield* Ref.get(ref)
          return DateTime.makeUnsafe((yield* Clock.currentTimeMillis) + ahead)
        }),
        advance: (by) => Ref.update(ref, (state) => ({ ...state, ahead: state.ahead + Duration.toMillis(by) })),
        reset: Ref.set(ref, initial),
        answerNext: (operation, answer) =>
          Effect.flatMap(scriptedResponse(answer), (response) =>
            Ref.update(ref, (state) => ({
              ...state,
              answers: HashMap.set(state.answers, operation, [...waitingAnswers(state, operation), response])
            }))
          ),
        requests: Effect.map(Ref.get(ref), ({ requests }) => requests)
      }
    }
  })
