/**
 * The public types of `Sandbox.ts`. They have a module of their own because the engine uses them and `Sandbox.ts` uses the
 * engine.
 */
import type * as ByteSize from "effect/ByteSize"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { OperationName } from "./operationNames.ts"

/**
 * A response that a test scripts.
 *
 * **Details**
 *
 * A meta code is enough for an error as the API would send it: the HTTP status, the envelope's `type` and its message
 * follow from it. A `body` replaces the whole envelope.
 *
 * @category models
 * @since 0.1.0
 */
export interface ScriptedResponse {
  /** The HTTP status. Default: the one that belongs to the meta code, or 200. */
  readonly status?: number | undefined
  /** The envelope's `meta.code`. Default: the status. */
  readonly metaCode?: number | undefined
  /** The envelope's `meta.message`. Default: the text that the API sends with the code. */
  readonly message?: string | undefined
  /** The whole body. A string is sent as it is, as `text/plain` unless `headers` says otherwise; anything else as JSON. */
  readonly body?: unknown
  /** Headers in addition to the usual ones. A header of the same name replaces the usual one. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * A request that arrived, and how it was answered.
 *
 * @category models
 * @since 0.1.0
 */
export interface RecordedRequest {
  /** Undefined if the sandbox did not know the route. */
  readonly operation: OperationName | undefined
  /** The API version that answered, such as `2024-10`. Undefined if the sandbox did not know the route. */
  readonly version: string | undefined
  /** In upper case. */
  readonly method: string
  /** Path and query as they were sent, encoded; the first 65,536 characters. */
  readonly target: string
  /** By names in lower case, the first 65,536 characters of each. Keys, signatures and cookies read `<redacted>`. */
  readonly headers: Readonly<Record<string, string>>
  /**
   * The first 65,536 characters of the body. Empty if there was no body, if it was too large, or if the host, the route or
   * the key was refused, because the body is not read then.
   */
  readonly body: string
  /** The HTTP status of the response. */
  readonly status: number
  /** In the sandbox's time. */
  readonly receivedAt: DateTime.Utc
}

/** What the service `Sandbox` offers. */
export interface Controls {
  /** The sandbox's time. */
  readonly now: Effect.Effect<DateTime.Utc>
  /** Moves the sandbox's time forward without waiting. Scripted shipments travel on. */
  readonly advance: (by: Duration.Input) => Effect.Effect<void>
  /** Forgets everything: trackings, requests, scripted responses, and how far the time was moved. */
  readonly reset: Effect.Effect<void>
  /**
   * Scripts the next response of an operation, once. The request changes nothing in the sandbox. Several scripted
   * responses of one operation are sent in the order in which they were scripted. Dies if the response cannot be sent: a
   * status that is not from 200 to 599, headers that no response can have, or a body that is neither text nor JSON.
   */
  readonly answerNext: (operation: OperationName, response: ScriptedResponse) => Effect.Effect<void>
  /** The last 1,000 requests, oldest first. */
  readonly requests: Effect.Effect<ReadonlyArray<RecordedRequest>>
}

/**
 * How a sandbox is set up. Every option has a default.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** Ids and predictions follow from it: the same seed and the same calls at the same times give the same responses. */
  readonly seed?: string | undefined
  /** The only API key that is accepted. Default: `defaultApiKey`. */
  readonly apiKey?: string | undefined
  /**
   * Whether a call over the rate limit is refused with 429. Default: false. The `x-ratelimit-*` headers count in any case,
   * but a refused call on a virtual clock would wait forever.
   */
  readonly enforceRateLimit?: boolean | undefined
  /**
   * The largest body that is accepted: a number of bytes or a text such as `"8 MiB"`, from 1 byte to 256 MiB. A larger
   * body is refused with 413. Default: 1 MiB.
   */
  readonly maxBodySize?: ByteSize.Input | undefined
  /**
   * API versions that are no longer supported, such as `["2024-04"]`. The sandbox need not know them. As at AfterShip, the
   * oldest supported version answers in their place, with its own fields and its own name in `as-api-version`. Default:
   * none, so each version that the sandbox knows answers for itself.
   *
   * @see https://www.aftership.com/docs/tracking/quickstart/versioning
   */
  readonly retiredVersions?: ReadonlyArray<string> | undefined
}
