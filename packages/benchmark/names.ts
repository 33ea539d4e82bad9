/** All contestants, in the order of the table. */
export const names = [
  "undici",
  "fetch",
  "effect",
  "sdk",
  "sdkSigned",
  "oursUndici",
  "oursUndiciSigned",
  "oursFetch",
  "oursFetchSigned"
] as const

export type Name = (typeof names)[number]
