import * as Result from "effect/Result"

/**
 * Writes a body as JSON, under a key if it has one, as the bytes that are sent. What JSON would drop, or turn into `null`,
 * is refused rather than lost unnoticed.
 */
export const body = (
  value: unknown,
  key: string | undefined
): Result.Result<Uint8Array, { readonly path: string; readonly problem: string }> => {
  if (typeof value !== "object" || value === null) {
    return Result.fail({ path: "body", problem: "Expected an object" })
  }
  const text = Result.try(() => JSON.stringify(key === undefined ? value : { [key]: value }))
  if (Result.isFailure(text)) {
    return Result.fail({ path: "body", problem: "Expected values that JSON can hold, without cycles" })
  }
  const path = lost(value, "body")
  return path === undefined
    ? Result.succeed(new TextEncoder().encode(text.success))
    : Result.fail({ path, problem: "Expected a value that JSON can hold" })
}

/** The path of the first value that does not make it into JSON. */
const lost = (value: unknown, path: string): string | undefined => {
  if (typeof value === "number" ? !Number.isFinite(value) : typeof value === "function" || typeof value === "symbol") {
    return path
  }
  if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const at = `${path}.${key}`
      const found = item === undefined && Array.isArray(value) ? at : lost(item, at)
      if (found !== undefined) return found
    }
  }
  return undefined
}
