import * as Result from "effect/Result"
import { isPlain } from "../plain.ts"

/** The name of a header, but not of one that the HTTP client sets itself for the connection or the body. */
const settable =
  /^(?!(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$)[!#$%&'*+.^_`|~0-9a-z-]+$/i

/** Checks the headers of a call's own, and gives them under names in lower case. */
export const headers = (
  given: unknown
): Result.Result<Readonly<Record<string, string>>, { readonly path: string; readonly problem: string }> => {
  if (!isPlain(given)) return Result.fail({ path: "headers", problem: "Expected a plain object" })
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    if (!settable.test(name) || typeof value !== "string" || !/^[\t\x20-\x7e]*$/.test(value)) {
      return Result.fail({
        path: `headers.${name}`,
        problem: "Expected a header that may be set, of visible ASCII characters"
      })
    }
    out[name.toLowerCase()] = value.trim()
  }
  return Result.succeed(out)
}
