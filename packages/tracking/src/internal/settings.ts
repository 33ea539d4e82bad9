import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { InvalidOption } from "../AfterShipError.ts"

/** The names that are read, without what they start with. */
const names = ["API_KEY", "DOMAIN", "USER_AGENT", "MAX_RETRY", "TIMEOUT", "AUTH_TYPE", "API_SECRET"]

/** What they start with. AfterShip's SDK has one underscore until its 12.x and two since its 15.x. */
const prefixes = ["AFTERSHIP_", "AFTERSHIP_TRACKING_SDK_", "AFTERSHIP_TRACKING_SDK__"]

/**
 * Reads one setting under its own name and the two names that AfterShip's SDK has given it. White space around a value
 * is none of it, and a blank value counts as none. A source that cannot be read is not the same as a setting that is
 * absent: it fails with what `unreadable` makes, told what would help.
 *
 * Asks the provider of Effect's `Config` itself, since `Config` would bring all of `Schema` along for a few texts.
 */
export const setting = <E>(
  name: string,
  unreadable: (help: string) => E
): Effect.Effect<Redacted.Redacted | undefined, E> =>
  Effect.gen(function* () {
    const provider = yield* ConfigProvider.ConfigProvider
    for (const prefix of prefixes) {
      const node = yield* Effect.mapError(provider.load([prefix + name]), () => unreadable(""))
      const value = node?.value?.trim()
      if (value !== undefined && value !== "") return Redacted.make(value)
    }
    return undefined
  }).pipe(Effect.catchDefect((defect) => Effect.fail(unreadable(isForbidden(defect) ? allowEnv : ""))))

/** Deno's way to say that a program may not read its environment. */
const isForbidden = (defect: unknown): boolean => defect instanceof Error && defect.name === "NotCapable"

const allowEnv =
  ": run Deno with --allow-env, without names, since Effect reads the whole environment, or give a ConfigProvider that has " +
  names.map((name) => `AFTERSHIP_${name}`).join(", ")

/** A setting that belongs to an option. */
export const optionSetting = (
  name: string,
  option: string
): Effect.Effect<Redacted.Redacted | undefined, InvalidOption> =>
  setting(
    name,
    (help) => new InvalidOption({ option, problem: `cannot be read${help}`, allowed: `one text, AFTERSHIP_${name}` })
  )

/** A setting that is no secret. */
export const textSetting = (name: string, option: string): Effect.Effect<string | undefined, InvalidOption> =>
  Effect.map(optionSetting(name, option), (value) => value && Redacted.value(value))
