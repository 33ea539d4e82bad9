/**
 * What to do when an answer is not as described: a value of another type, a value outside an enumeration, a `null` or a
 * missing field where none should be.
 *
 * **Details**
 *
 * Answers are returned as they came, whatever AfterShip changes. No call fails because of it, and the static type of
 * such a field is then wrong. No schema check runs by default, and a program carries no schemas. {@link layerLog} logs
 * each drift, {@link layer} calls a function of your own, and {@link layerStrict} makes drift an error. Each takes the
 * `responses` of the API versions that the program calls. Only the one that is provided closest to the call is used.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import { memoizeRecent } from "./internal/memoizeRecent.ts"
import { mismatches } from "./internal/mismatches.ts"

/**
 * One thing that is not as described in an answer, once for all elements of a list.
 *
 * @category models
 * @since 0.1.0
 */
export interface Drift {
  /** The operation that was called, such as `getTrackings`. */
  readonly operation: string
  /** The API version that was asked for, such as `2024-10`. */
  readonly apiVersion: string
  /**
   * Where in the data, such as `trackings[].tag`: each index, and each key that is not described, as `[]`. Empty where
   * another version than the one asked for has answered.
   */
  readonly path: string
  /** What was expected there, such as `Expected string | null`, cut after 200 characters. Never the value that was found. */
  readonly message: string
  /** In how many places of the answer. */
  readonly count: number
}

/**
 * The data of one response, and what was called.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReceivedData {
  readonly operation: string
  readonly apiVersion: string
  /** The version that answered, where the answer says so. */
  readonly servedVersion: string | undefined
  readonly data: unknown
}

/**
 * The schemas of the answers of one API version, by operation. Each version exports its own as `responses`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Responses {
  readonly apiVersion: string
  readonly schemas: Readonly<Record<string, Schema.Top>>
}

/**
 * Looks at the data of each answer before it is returned. A text in its error channel fails the call, with a
 * `ResponseError` whose reason is `"Drifted"` and whose message is that text.
 *
 * @category models
 * @since 0.1.0
 */
export interface Check {
  (received: ReceivedData): Effect.Effect<void, string>
}

/**
 * The check of the program. By default `undefined`: there is none.
 *
 * @see {@link layerLog}
 * @category references
 * @since 0.1.0
 */
export const CurrentCheck: Context.Reference<Check | undefined> = Context.Reference<Check | undefined>(
  "@effect-aftership/tracking/Drift/CurrentCheck",
  { defaultValue: () => undefined }
)

/** What is not as described in the data. */
const inData = (
  responses: ReadonlyArray<Responses>,
  { apiVersion, data, operation }: ReceivedData
): ReadonlyArray<Drift> => {
  const schema = responses.find((version) => version.apiVersion === apiVersion)?.schemas[operation]
  return schema === undefined
    ? []
    : mismatches(schema, data).map((mismatch) => ({ operation, apiVersion, ...mismatch }))
}

/** Whether a message was reported before. */
type Memory = (message: string) => { reported: boolean }

/** Another version than the one asked for, told once for each pair of them. */
const inVersion = (memory: Memory, { apiVersion, operation, servedVersion }: ReceivedData): ReadonlyArray<Drift> => {
  if (servedVersion === undefined || servedVersion === apiVersion) return []
  const message = `Expected version ${apiVersion}, answered by version ${servedVersion}`.slice(0, 200)
  const entry = memory(message)
  if (entry.reported) return []
  entry.reported = true
  return [{ operation, apiVersion, path: "", message, count: 1 }]
}

/**
 * Calls a function with all drift of an answer at once, for a metric or a report of your own.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (
  responses: Responses | ReadonlyArray<Responses>,
  onDrift: (drift: ReadonlyArray<Drift>) => Effect.Effect<void>
): Layer.Layer<never> => {
  const memory = memoizeRecent(() => ({ reported: false }))
  return Layer.succeed(CurrentCheck, (answer) => {
    const drift = [...inVersion(memory, answer), ...inData([responses].flat(), answer)]
    return drift.length === 0 ? Effect.void : onDrift(drift)
  })
}

/**
 * Logs each drift as a warning, with its operation, API version, path and count; and once, that another version than
 * the one asked for answers.
 *
 * @example
 * import { getTrackings, responses } from "@effect-aftership/tracking/2026-07"
 * import * as Drift from "@effect-aftership/tracking/Drift"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getTrackings({ tag: "Exception" }).pipe(
 *   Effect.provide(Drift.layerLog(responses))
 * )
 *
 * @category layers
 * @since 0.1.0
 */
export const layerLog = (responses: Responses | ReadonlyArray<Responses>): Layer.Layer<never> =>
  layer(responses, (drift) =>
    Effect.forEach(
      drift,
      ({ message, ...annotations }) =>
        Effect.annotateLogs(Effect.logWarning(`An answer of AfterShip is not as described: ${message}`), annotations),
      { discard: true }
    )
  )

/**
 * Makes drift an error: a call whose answer is not as described fails with a `ResponseError`. Its message names the
 * first ten paths.
 *
 * **Gotchas**
 *
 * Use it in tests that watch the API. In production, it turns a new status of AfterShip into a failure of your program.
 * An answer of another version is no failure, as long as the data is as described.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerStrict = (responses: Responses | ReadonlyArray<Responses>): Layer.Layer<never> =>
  Layer.succeed(CurrentCheck, (answer) => {
    const drift = inData([responses].flat(), answer)
    return drift.length === 0 ? Effect.void : Effect.fail(summary(drift))
  })

/** So many paths are named. */
const named = 10

const summary = (drift: ReadonlyArray<Drift>): string => {
  const first = drift.slice(0, named).map(({ count, message, path }) => {
    return `${path}: ${message}${count === 1 ? "" : ` (${count} times)`}`
  })
  return [...first, ...(drift.length > named ? [`and ${drift.length - named} more`] : [])].join("; ")
}
