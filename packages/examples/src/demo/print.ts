/** Prints the demo's output, and checks the result of each step. */
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import process from "node:process"
import { styleText } from "node:util"
import { callSource, source } from "./source.ts"

/** No line is longer than this. */
const columns = 100

const colours = process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === ""

const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  colours ? styleText(style, text, { validateStream: false }) : text

const indented = (by: number, text: string): string => text.replaceAll(/^(?=.)/gm, " ".repeat(by))

export const title = (text: string): Effect.Effect<void> => Console.log(`\n  ${paint("bold", text)}`)

export const paragraph = (text: string): Effect.Effect<void> => Console.log(indented(2, text))

/** A note that explains the result that follows. */
export const note = (text: string): Effect.Effect<void> => Console.log(indented(4, text))

/** Source code, as you would type it. */
export const typed = (text: string): Effect.Effect<void> =>
  Console.log(`    ${paint("dim", "›")} ${paint("cyan", indented(6, text).trimStart())}`)

/** Prints a call as you would type it, and makes it. */
export const call = <Args extends ReadonlyArray<unknown>, A, E, R>(
  operation: (...args: Args) => Effect.Effect<A, E, R>,
  ...args: Args
): Effect.Effect<A, E, R> =>
  Effect.andThen(
    typed(callSource(operation.name, args, columns - 6)),
    Effect.suspend(() => operation(...args))
  )

/** Rows with aligned columns. */
export const table = (rows: ReadonlyArray<ReadonlyArray<string>>): Effect.Effect<void> => {
  const widths = rows.reduce<ReadonlyArray<number>>(
    (widths, row) => row.map((cell, i) => Math.max(cell.length, widths[i] ?? 0)),
    []
  )
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  "))
  return Console.log(indented(6, lines.map((line) => line.trimEnd()).join("\n")))
}

/** A check that failed. */
export class CheckFailed extends Data.TaggedError("CheckFailed")<{
  readonly sentence: string
  readonly expected: string
  readonly actual: string
}> {}

/** Prints the sentence if the value is as expected, or fails. */
export const check = <A>(sentence: string, actual: A, expected: NoInfer<A>): Effect.Effect<void, CheckFailed> =>
  Equal.equals(actual, expected)
    ? Console.log(`    ${paint("green", "✓")} ${sentence}`)
    : Effect.fail(
        new CheckFailed({ sentence, expected: source(expected, columns - 17), actual: source(actual, columns - 17) })
      )

/** A step that failed. The reason has been printed. */
export class StepFailed extends Data.TaggedError("StepFailed")<{ readonly step: number }> {}

interface Failure {
  readonly _tag: string
  readonly message: string
}

const explain = (failure: Failure | CheckFailed): string =>
  "sentence" in failure
    ? [
        `    ${paint("red", "✗")} Check failed: ${failure.sentence}`,
        `      expected   ${indented(17, failure.expected).trimStart()}`,
        `      actual     ${indented(17, failure.actual).trimStart()}`
      ].join("\n")
    : `    ${paint("red", "✗")} The call failed with ${failure._tag}: ${failure.message}`

/** One step: its heading and its body. */
export const step = <A, R>(
  number: number,
  heading: string,
  body: Effect.Effect<A, Failure | CheckFailed, R>
): Effect.Effect<A, StepFailed, R> =>
  Console.log(`\n${paint("dim", `${number}.`.padStart(3))} ${paint("bold", heading)}`).pipe(
    Effect.andThen(body),
    Effect.catch((failure) =>
      Effect.andThen(Console.log(explain(failure)), Effect.fail(new StepFailed({ step: number })))
    )
  )

/** The final message after a failed step. */
export const stopped = (failure: StepFailed): Effect.Effect<void> =>
  Console.log(`\n  ${paint("red", `The demo stopped at step ${failure.step}, which failed.`)}\n`)
