import * as Result from "effect/Result"
import { isPlain } from "../plain.ts"
import { millisOf } from "../time.ts"

/**
 * Writes a body as JSON, under a key if it has one, as the bytes that are sent. What JSON would drop, or turn into
 * something else, is refused rather than lost unnoticed.
 */
export const body = (
  value: unknown,
  key: string | undefined
): Result.Result<Uint8Array, { readonly path: string; readonly problem: string }> => {
  let path: string | undefined = "body"
  if (!isPlain(value)) {
    return Result.fail({ path, problem: "Expected a plain object" })
  }
  try {
    path = lost(value, path)
    if (path === undefined) {
      return Result.succeed(new TextEncoder().encode(JSON.stringify(key === undefined ? value : { [key]: value })))
    }
  } catch {
    // It never ends: there is a cycle.
  }
  return Result.fail({ path: path ?? "body", problem: "Expected a value that JSON can hold as it is" })
}

/** The path of the first value that does not make it into JSON as it is. */
const lost = (value: unknown, path: string): string | undefined => {
  if (
    value === undefined ||
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    Number.isFinite(value)
  ) {
    return undefined
  }
  const list = Array.isArray(value)
  if (!list && !isPlain(value)) return Number.isFinite(millisOf(value)) ? undefined : path
  for (const [key, item] of list ? value.entries() : Object.entries(value)) {
    const at = `${path}.${key}`
    const found = list && item === undefined ? at : lost(item, at)
    if (found !== undefined) return found
  }
  return undefined
}
