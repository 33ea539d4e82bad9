/** How the demo speaks to a person, and how it holds each step to its word. */
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

/** What is to be known before the outcome can be understood. */
export const note = (text: string): Effect.Effect<void> => Console.log(indented(4, text))

/** Source text, as one would type it. */
export const typed = (text: string): Effect.Effect<void> =>
  Console.log(`    ${paint("dim", "›")} ${paint("cyan", indented(6, text).trimStart())}`)

/** Prints a call as one would type it, and makes it. */
export const call = <Args extends ReadonlyArray<unknown>, A, E, R>(
  operation: (...args: Args) => Effect.Effect<A, E, R>,
  ...args: Args
): Effect.Effect<A, E, R> =>
  Effect.andThen(
    typed(callSource(operation.name, args, columns - 6)),
    Effect.suspend(() => operation(...args))
  )

/** Rows whose columns stand below each other. */
export const table = (rows: ReadonlyArray<ReadonlyArray<string>>): Effect.Effect<void> => {
  const widths = rows.reduce<ReadonlyArray<number>>(
    (widths, row) => row.map((cell, i) => Math.max(cell.length, widths[i] ?? 0)),
    []
  )
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  "))
  return Console.log(indented(6, lines.map((line) => line.trimEnd()).join("\n")))
}

/** An outcome that is not what the step says. */
export class NotAsSaid extends Data.TaggedError("NotAsSaid")<{
  readonly sentence: string
  readonly expected: string
  readonly actual: string
}> {}

/** Says what came of it, provided that it is so. */
export const check = <A>(sentence: string, actual: A, expected: NoInfer<A>): Effect.Effect<void, NotAsSaid> =>
  Equal.equals(actual, expected)
    ? Console.log(`    ${paint("green", "✓")} ${sentence}`)
    : Effect.fail(
        new NotAsSaid({ sentence, expected: source(expected, columns - 17), actual: source(actual, columns - 17) })
      )

/** A step that did not do what it says; it has told the reader why. */
export class StepFailed extends Data.TaggedError("StepFailed")<{ readonly step: number }> {}

interface Failure {
  readonly _tag: string
  readonly message: string
}

const explain = (failure: Failure | NotAsSaid): string =>
  "sentence" in failure
    ? [
        `    ${paint("red", "✗")} It is not so: ${failure.sentence}`,
        `      expected   ${indented(17, failure.expected).trimStart()}`,
        `      but it is  ${indented(17, failure.actual).trimStart()}`
      ].join("\n")
    : `    ${paint("red", "✗")} The call failed with ${failure._tag}: ${failure.message}`

/** One step: its heading, and what it does. */
export const step = <A, R>(
  number: number,
  heading: string,
  body: Effect.Effect<A, Failure | NotAsSaid, R>
): Effect.Effect<A, StepFailed, R> =>
  Console.log(`\n${paint("dim", `${number}.`.padStart(3))} ${paint("bold", heading)}`).pipe(
    Effect.andThen(body),
    Effect.catch((failure) =>
      Effect.andThen(Console.log(explain(failure)), Effect.fail(new StepFailed({ step: number })))
    )
  )

/** The last words. */
export const stopped = (failure: StepFailed): Effect.Effect<void> =>
  Console.log(`\n  ${paint("red", `The demo stopped at step ${failure.step}, which did not do what it says.`)}\n`)
