/** The options of a sandbox, checked and with their defaults. */
import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Options } from "./types.ts"
import type { Documents, DocumentSource } from "./versions.ts"

export interface Settings {
  readonly seed: string
  readonly apiKey: string
  readonly enforceRateLimit: boolean
  readonly maxBodySize: ByteSize.ByteSize
  readonly retired: ReadonlyArray<string>
  /** The supported versions by their names, oldest first. */
  readonly supported: ReadonlyMap<string, DocumentSource>
}

/** The key that is accepted if the options name none. */
export const defaultApiKey = "sandbox-api-key"

const defaultMaxBodySize = ByteSize.mebibytes(1)

/** A body becomes one string, and the length of a string is limited. */
const largestMaxBodySize = ByteSize.mebibytes(256)

/** Dies on a size out of range: that is a mistake in the test, not a failure of the program under test. */
const checkMaxBodySize = (option: ByteSize.Input = defaultMaxBodySize): Effect.Effect<ByteSize.ByteSize> => {
  const size = Option.getOrElse(ByteSize.fromInput(option), () => ByteSize.zero)
  return ByteSize.between(size, { minimum: ByteSize.bytes(1), maximum: largestMaxBodySize })
    ? Effect.succeed(size)
    : Effect.die(new RangeError(`maxBodySize must be from 1 byte to 256 MiB, and ${String(option)} is not`))
}

export const fromOptions = (options: Options, documents: Documents): Effect.Effect<Settings> =>
  Effect.map(checkMaxBodySize(options.maxBodySize), (maxBodySize) => {
    const retired = options.retiredVersions ?? []
    return {
      seed: options.seed ?? "sandbox",
      apiKey: options.apiKey ?? defaultApiKey,
      enforceRateLimit: options.enforceRateLimit ?? false,
      maxBodySize,
      retired,
      supported: new Map(
        Object.entries(documents)
          .filter(([version]) => !retired.includes(version))
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
      )
    }
  })
