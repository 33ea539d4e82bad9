import * as Redacted from "effect/Redacted"

/** The text of a secret; none where it is missing or no secret, which only a program without types can pass. */
export const secretText = (secret: unknown): string => {
  const value = Redacted.isRedacted(secret) ? Redacted.value(secret) : undefined
  return typeof value === "string" ? value : ""
}
