/**
 * Holds the project against a folder of captured bodies and field lists, which are not ours to commit.
 *
 *   node packages/examples/conformance/main.ts FOLDER
 *
 * `FOLDER/api/<version>.json` are field lists, held against the descriptions; `FOLDER/examples/*.json` are bodies, held
 * against the client as `plan.ts` says. Every JSON file of the two is used or has a reason why not.
 */
import { responses } from "@effect-aftership/tracking/2024-10"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, matchesGlob, resolve } from "node:path"
import { checkAnswer, checkFailure, checkRequest } from "./client.ts"
import { exchanges, unwrapped } from "./exchanges.ts"
import { operations, type OperationName } from "./operations.ts"
import { type Difference, type Rule, rules, unanswered } from "./plan.ts"

const openapi = join(import.meta.dirname, "../../openapi")

class Unusable extends Data.TaggedError("Unusable")<{ readonly message: string }> {}

/** The files below a folder, by their path in it. */
const jsonFiles = (folder: string): Effect.Effect<ReadonlyArray<string>, Unusable> => {
  const found = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"))
    : []
  return found.length === 0
    ? Effect.fail(new Unusable({ message: `There are no JSON files in ${folder}` }))
    : Effect.succeed(found.toSorted())
}

const readJson = (file: string): Effect.Effect<unknown, Unusable> =>
  Effect.try({
    try: (): unknown => JSON.parse(readFileSync(file, "utf8")),
    catch: (cause) => new Unusable({ message: `${file} cannot be read: ${String(cause)}` })
  })

/** What has been found, to be printed at the end. The type of the keys is lost on the way through the entries. */
const counts = Object.fromEntries(
  Object.keys(operations).map((name) => [name, { answers: 0, drift: 0, failures: 0, requests: 0, differences: 0 }])
) as Record<OperationName, Record<"answers" | "drift" | "failures" | "requests" | "differences", number>>
const problems: Array<string> = []
const intended = new Map<string, number>()
const unused = new Map<string, number>()

const add = (tally: Map<string, number>, why: string): void => void tally.set(why, (tally.get(why) ?? 0) + 1)

const intend = (differences: ReadonlyArray<Difference>): number => {
  for (const { why } of differences) add(intended, why)
  return differences.length
}

/** All that is wrong with what is in a file. */
const check = Effect.fnUntraced(function* (content: unknown, rule: Exclude<Rule, { readonly is: "unused" }>) {
  const count = counts[rule.operation]
  if (rule.is === "request") {
    count.requests += 1
    count.differences += intend(rule.differences)
    return yield* checkRequest(rule.operation, unwrapped(content), rule.differences)
  }
  const kept = exchanges(content)
  const found = kept.length === 0 ? ["there is nothing in it"] : []
  for (const exchange of kept) {
    if (rule.is === "failure") {
      count.failures += 1
      found.push(...(yield* checkFailure(rule.operation, exchange, rule.tag)))
      continue
    }
    count.answers += 1
    count.drift += intend(rule.drift)
    found.push(...(yield* checkAnswer(rule.operation, exchange, rule.drift)))
    if (exchange.request !== undefined) {
      count.requests += 1
      count.differences += intend(rule.request)
      found.push(...(yield* checkRequest(rule.operation, exchange.request, rule.request)))
    }
  }
  return found
})

/** Holds the client against each file, and the plan against the files. */
const checkBodies = Effect.fnUntraced(function* (folder: string) {
  const files = yield* jsonFiles(folder)
  for (const file of files) {
    const [rule, ...others] = rules.filter(({ files }) => matchesGlob(file, files))
    if (rule === undefined || others.length > 0) {
      problems.push(`${file}: ${rule === undefined ? "no rule says" : "more than one rule says"} what it is`)
    } else if (rule.is === "unused") {
      add(unused, rule.why)
    } else {
      const found = yield* check(yield* readJson(join(folder, file)), rule)
      problems.push(...found.map((problem) => `${file}: ${problem}`))
    }
  }
  for (const rule of rules) {
    if (!files.some((file) => matchesGlob(file, rule.files))) problems.push(`${rule.files}: there are no such files`)
  }
  for (const [name, { answers }] of Object.entries(counts)) {
    if (!Object.hasOwn(responses.schemas, name)) problems.push(`${name}: its drift is not looked for`)
    const excused = Object.hasOwn(unanswered, name)
    if (answers === 0 && !excused) problems.push(`${name}: no answer was held against it`)
    if (answers > 0 && excused) problems.push(`${name}: there are answers after all`)
  }
  return files.length
})

/** The lists of the versions that are described have been compared; nothing else may be left aside unnoticed. */
const checkLists = Effect.fnUntraced(function* (folder: string) {
  const described = readdirSync(openapi)
  for (const file of yield* jsonFiles(folder)) {
    if (described.includes(file)) continue
    if (/^(constraints-)?\d{4}-\d{2}\.json$/.test(file)) add(unused, "A field list of a version that is not described.")
    else problems.push(`${file}: neither a field list nor known otherwise`)
  }
})

const print = (title: string, tally: ReadonlyMap<string, number>): void => {
  console.log(`\n${title}`)
  for (const [why, times] of tally) console.log(`${String(times).padStart(4)}  ${why}`)
}

const main = Effect.fnUntraced(function* (given: string | undefined) {
  if (given === undefined) return yield* new Unusable({ message: "Say which folder: pnpm conformance FOLDER" })
  // A package manager runs a script at the root, whatever folder it was called in.
  const folder = resolve(process.env["INIT_CWD"] ?? ".", given)

  console.log("Descriptions against field lists\n")
  const compared = spawnSync(process.execPath, [join(openapi, "scripts/conformance.ts"), folder], { stdio: "inherit" })
  if (compared.status !== 0) problems.push("The descriptions differ from the field lists, or could not be compared")
  yield* checkLists(join(folder, "api"))

  const files = yield* checkBodies(join(folder, "examples"))
  console.log(`\nClient of 2024-10 against ${files} files of bodies\n`)
  console.table(counts)
  for (const [name, why] of Object.entries(unanswered)) console.log(`${name} without an answer: ${why}`)
  print("Intended drift and differences", intended)
  print("Files not used", unused)

  console.log(problems.length === 0 ? "\nEverything is as expected." : `\n${problems.length} unexpected:`)
  for (const problem of problems) console.log(`  ✗ ${problem}`)
  return problems.length === 0 ? 0 : 1
})

process.exitCode = await Effect.runPromise(
  Effect.catch(main(process.argv[2]), ({ message }) =>
    Effect.as(
      Effect.sync(() => console.error(message)),
      1
    )
  )
)
