import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { InvalidOption } from "../AfterShipError.ts"

/**
 * Reads one setting under its own name and the two names that AfterShip's SDK has given it (until its 12.x with one
 * underscore, since its 15.x with two). A blank value counts as none. A source that cannot be read is not the same as a
 * setting that is absent: it fails with what `unreadable` makes.
 *
 * Asks the provider of Effect's `Config` itself, since `Config` would bring all of `Schema` along for a few texts.
 */
export const setting = Effect.fnUntraced(function* <E>(name: string, unreadable: () => E) {
  const provider = yield* ConfigProvider.ConfigProvider
  for (const prefix of ["AFTERSHIP_", "AFTERSHIP_TRACKING_SDK_", "AFTERSHIP_TRACKING_SDK__"]) {
    const node = yield* Effect.mapError(provider.load([prefix + name]), unreadable)
    if (node?.value !== undefined && node.value.trim() !== "") {
      return Redacted.make(node.value)
    }
  }
  return undefined
})

/** A setting that belongs to an option. */
export const optionSetting = (
  name: string,
  option: string
): Effect.Effect<Redacted.Redacted | undefined, InvalidOption> =>
  setting(name, () => new InvalidOption({ option, problem: "cannot be read", allowed: `one text, AFTERSHIP_${name}` }))

/** A setting that is no secret. */
export const textSetting = (name: string, option: string): Effect.Effect<string | undefined, InvalidOption> =>
  Effect.map(optionSetting(name, option), (value) => value && Redacted.value(value))
