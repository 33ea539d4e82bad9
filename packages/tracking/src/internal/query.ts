import * as Result from "effect/Result"

/**
 * Writes a query as AfterShip reads it: lists joined by commas, times with their offset in numbers, all
 * percent-encoded. Gives `""` where there is nothing to write. A list that is empty or has a comma within a value would
 * mean something else on the wire, so it is refused. The names are in order, as they are signed.
 */
export const query = (
  parameters: object
): Result.Result<string, { readonly path: string; readonly problem: string }> => {
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
  switch (typeof value) {
    case "string":
      return /\p{Surrogate}/u.test(value) ? Result.fail("Expected well-formed Unicode") : Result.succeed(value)
    case "number":
      return Number.isFinite(value) ? Result.succeed(String(value)) : Result.fail("Expected a finite number")
    case "boolean":
      return Result.succeed(String(value))
    default:
      return isDateTime(value) ? Result.succeed(time(value)) : Result.fail("Expected a value that a query can hold")
  }
}

/** By its shape, so that a call without times does not carry Effect's `DateTime`. */
const isDateTime = (value: unknown): value is { readonly epochMilliseconds: number } =>
  typeof value === "object" && value !== null && "epochMilliseconds" in value

/** `2024-10-10T08:00:00+00:00`: the API takes neither `Z` nor fractions of a second. */
const time = (value: { readonly epochMilliseconds: number }): string =>
  `${new Date(value.epochMilliseconds).toISOString().slice(0, 19)}+00:00`
