import * as Result from "effect/Result"

/**
 * Puts parameters into a path template, each as one segment: `/`, `?`, `#` and the like are percent-encoded. What could
 * lead elsewhere all the same, or cannot be encoded, is refused with what is wrong with it.
 */
export const path = (
  template: string,
  parameters: Readonly<Record<string, string>>
): Result.Result<string, { readonly path: string; readonly problem: string }> => {
  let out = template
  for (const [name, value] of Object.entries(parameters)) {
    let problem = check(value)
    try {
      out = out.replace(`{${name}}`, encodeURIComponent(value))
    } catch {
      problem ??= "Expected well-formed Unicode"
    }
    if (problem !== undefined) {
      return Result.fail({ path: name, problem })
    }
  }
  return Result.succeed(out)
}

const check = (value: unknown): string | undefined =>
  typeof value !== "string"
    ? "Expected string"
    : value === ""
      ? "Expected a non-empty string"
      : // Every URL parser takes these two for steps in the path, encoded or not.
        value === "." || value === ".."
        ? 'Expected a segment other than "." and ".."'
        : undefined
