/** More than there are origins that a program calls, or versions of an API. */
const capacity = 100

/**
 * Makes something for each key, and keeps it for the hundred keys that were asked for last. What is kept so outlives
 * each layer: one that is provided to every call by itself is built anew for each, and remembers nothing.
 */
export const memoizeRecent = <A>(make: () => A): ((key: string) => A) => {
  const kept = new Map<string, A>()
  return (key) => {
    const found = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, found)
    if (kept.size > capacity) kept.delete(kept.keys().next().value ?? "")
    return found
  }
}
