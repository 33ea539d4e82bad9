import * as Result from "effect/Result"

/** Checks the headers of a call's own, and gives them under names in lower case. */
export const headers = (
  given: Readonly<Record<string, string>>
): Result.Result<Readonly<Record<string, string>>, { readonly path: string; readonly problem: string }> => {
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) || typeof value !== "string" || !/^[\t\x20-\x7e]*$/.test(value)) {
      return Result.fail({ path: `headers.${name}`, problem: "Expected a header of visible ASCII characters" })
    }
    out[name.toLowerCase()] = value.trim()
  }
  return Result.succeed(out)
}
