/**
 * What to do when an answer is not as described: a value of another type, a value outside an enumeration, a `null` or a
 * missing field where none should be.
 *
 * **Details**
 *
 * Answers are handed on as they came, whatever AfterShip changes: no call fails for it, and the static type of such a
 * field is then wrong. By default nothing is checked, and a program carries no schemas. {@link layerLog} logs each
 * drift, {@link layer} calls a function of your own, and {@link layerStrict} makes drift an error. Each takes the
 * `responses` of the API versions that the program calls. They take each other's place: the one provided last, closest
 * to the call, is the one that counts.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import { mismatches } from "./internal/mismatches.ts"

/**
 * One place where an answer is not as described.
 *
 * @category models
 * @since 0.1.0
 */
export interface Drift {
  /** The operation that was called, such as `getTrackings`. */
  readonly operation: string
  /** The API version that was asked for, such as `2024-10`. */
  readonly apiVersion: string
  /** Where in the data, such as `trackings.0.tag`. Empty where another version than the one asked for has answered. */
  readonly path: string
  /** What was expected there, such as `Expected string | null`. Never the value that was found. */
  readonly message: string
}

/**
 * The data of one answer, and what was called.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answer {
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
 * Looks at the data of each answer before it is handed on. Drift in its error channel fails the call, with a
 * `ResponseError` whose reason is `"Drifted"`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Check {
  (answer: Answer): Effect.Effect<void, ReadonlyArray<Drift>>
}

/**
 * The check of the present program. By default `undefined`: there is none.
 *
 * @see {@link layerLog}
 * @category references
 * @since 0.1.0
 */
export const CurrentCheck: Context.Reference<Check | undefined> = Context.Reference<Check | undefined>(
  "@effect-aftership/tracking/Drift/CurrentCheck",
  { defaultValue: () => undefined }
)

/** The places in the data that are not as described. */
const inData = (responses: ReadonlyArray<Responses>, { apiVersion, data, operation }: Answer): ReadonlyArray<Drift> => {
  const schema = responses.find((version) => version.apiVersion === apiVersion)?.schemas[operation]
  return schema === undefined
    ? []
    : mismatches(schema, data).map((mismatch) => ({ operation, apiVersion, ...mismatch }))
}

/** Another version than the one asked for, told once for each pair of them. */
const inVersion = (told: Set<string>, { apiVersion, operation, servedVersion }: Answer): ReadonlyArray<Drift> => {
  const message = `Expected version ${apiVersion}, answered by version ${servedVersion}`
  if (servedVersion === undefined || servedVersion === apiVersion || told.has(message)) return []
  told.add(message)
  return [{ operation, apiVersion, path: "", message }]
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
): Layer.Layer<never> =>
  Layer.sync(CurrentCheck, () => {
    const told = new Set<string>()
    return (answer) => {
      const drift = [...inVersion(told, answer), ...inData([responses].flat(), answer)]
      return drift.length === 0 ? Effect.void : onDrift(drift)
    }
  })

/**
 * Logs each drift as a warning, with its operation, API version and path; and once, that another version than the one
 * asked for answers.
 *
 * @example
 * import { getTrackings, responses } from "@effect-aftership/tracking/2024-10"
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
 * Makes drift an error: a call whose answer is not as described fails with a `ResponseError`.
 *
 * **Gotchas**
 *
 * Right for tests that watch the API. In production it turns a new status of AfterShip's into a failure of yours. That
 * another version answers is no failure, as long as the data is as described.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerStrict = (responses: Responses | ReadonlyArray<Responses>): Layer.Layer<never> =>
  Layer.succeed(CurrentCheck, (answer) => {
    const drift = inData([responses].flat(), answer)
    return drift.length === 0 ? Effect.void : Effect.fail(drift)
  })
