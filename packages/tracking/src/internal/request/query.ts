import * as Result from "effect/Result"
import { isPlain } from "../plain.ts"
import { millisOf } from "../time.ts"

/**
 * Writes a query as AfterShip reads it: lists joined by commas, times with their offset in numbers, all
 * percent-encoded. Gives `""` where there is nothing to write. A list that is empty or has a comma within a value would
 * mean something else on the wire, so it is refused. The names are in order, as they are signed.
 */
export const query = (
  parameters: unknown
): Result.Result<string, { readonly path: string; readonly problem: string }> => {
  if (!isPlain(parameters)) {
    return Result.fail({ path: "query", problem: "Expected a plain object" })
  }
  const pairs: Array<string> = []
  for (const [name, value] of Object.entries(parameters).sort(byName)) {
    if (value === undefined) continue
    const text = Array.isArray(value) ? list(value) : item(value)
    if (Result.isFailure(text)) {
      return Result.fail({ path: `query.${name}`, problem: text.failure })
    }
    pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(text.success)}`)
  }
  return Result.succeed(pairs.length === 0 ? "" : `?${pairs.join("&")}`)
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

const list = (values: ReadonlyArray<unknown>): Result.Result<string, string> => {
  const texts: Array<string> = []
  for (const value of values) {
    const text = item(value)
    if (Result.isFailure(text)) return text
    if (text.success.includes(",")) return Result.fail("Expected values without a comma, as that separates them")
    texts.push(text.success)
  }
  return texts.length === 0 || texts.includes("")
    ? Result.fail("Expected at least one value and none empty, as that would mean all")
    : Result.succeed(texts.join(","))
}

const item = (value: unknown): Result.Result<string, string> => {
  if (typeof value === "string") {
    return /\p{Surrogate}/u.test(value) ? Result.fail("Expected well-formed Unicode") : Result.succeed(value)
  }
  if (typeof value === "boolean" || Number.isFinite(value)) return Result.succeed(String(value))
  const millis = millisOf(value)
  return Number.isNaN(millis) ? Result.fail("Expected a value that a query can hold") : Result.succeed(time(millis))
}

/** `2024-10-10T08:00:00+00:00`: the API takes neither `Z` nor fractions of a second. */
const time = (millis: number): string => `${new Date(millis).toISOString().slice(0, 19)}+00:00`
