/**
 * What comes in the headers of every answer, beside its data.
 *
 * @since 0.1.0
 */

/**
 * The state of the account's rate limit for the endpoint that was called.
 *
 * @see https://www.aftership.com/docs/tracking/quickstart/rate-limit
 * @category models
 * @since 0.1.0
 */
export interface RateLimit {
  /** Requests allowed in one window (`x-ratelimit-limit`). */
  readonly limit: number
  /** Requests left in the present window (`x-ratelimit-remaining`). */
  readonly remaining: number
  /** When the present window ends, in seconds since 1970 (`x-ratelimit-reset`). */
  readonly reset: number
}

/**
 * What an answer's headers say. A header that is missing or cannot be read is `undefined`.
 *
 * @category models
 * @since 0.1.0
 */
export interface ResponseMeta {
  /** The account's rate limit for this endpoint. */
  readonly rateLimit: RateLimit | undefined
  /**
   * The API version that answered (`as-api-version`): another than the one asked for where that one is retired.
   *
   * @see https://www.aftership.com/docs/tracking/quickstart/versioning
   */
  readonly apiVersion: string | undefined
  /** AfterShip's id of the request (`as-trace-id`), which its support asks for. */
  readonly traceId: string | undefined
}

const count = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined

/**
 * Reads the metadata from the headers of an answer.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromHeaders = (headers: Readonly<Record<string, string | undefined>>): ResponseMeta => {
  const limit = count(headers["x-ratelimit-limit"])
  const remaining = count(headers["x-ratelimit-remaining"])
  const reset = count(headers["x-ratelimit-reset"])
  return {
    rateLimit:
      limit !== undefined && remaining !== undefined && reset !== undefined ? { limit, remaining, reset } : undefined,
    apiVersion: headers["as-api-version"],
    traceId: headers["as-trace-id"]
  }
}
