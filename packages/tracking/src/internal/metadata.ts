import * as Duration from "effect/Duration"
import { httpDate } from "./httpDate.ts"

/** Reads the metadata of an answer, header by header. Gives a `ResponseMeta`, whose module imports this one. */
export const metadata = (answer: {
  readonly status: number
  readonly metaCode: unknown
  readonly header: (name: string) => string | undefined
  readonly tries: number
  readonly now: number
}) => {
  const header = (name: string) => answer.header(name)?.trim() || undefined
  const limit = count(header("x-ratelimit-limit"))
  const remaining = count(header("x-ratelimit-remaining"))
  const reset = count(header("x-ratelimit-reset"))
  const rateLimit =
    limit !== undefined && remaining !== undefined && reset !== undefined ? { limit, remaining, reset } : undefined
  return {
    statusCode: answer.status,
    metaCode: metaCode(answer.metaCode),
    rateLimit,
    retryAfter: retryAfter(header, answer.status === 429 ? reset : undefined, answer.now),
    apiVersion: header("as-api-version"),
    traceId: header("as-trace-id"),
    tries: answer.tries
  }
}

/** The code of an envelope. It may be written as a text. */
export const metaCode = (code: unknown): number | undefined =>
  typeof code === "string" || typeof code === "number" ? count(String(code).trim()) : undefined

/** A whole number. One of more digits would be a time that a `DateTime` does not reach. */
const count = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : undefined

const retryAfter = (
  header: (name: string) => string | undefined,
  reset: number | undefined,
  now: number
): Duration.Duration | undefined => {
  const seconds = count(header("retry-after"))
  if (seconds !== undefined) return Duration.millis(seconds * 1000)
  const until = httpDate(header("retry-after")) ?? (reset === undefined ? undefined : reset * 1000)
  return until === undefined ? undefined : Duration.millis(Math.max(until - (httpDate(header("date")) ?? now), 0))
}
