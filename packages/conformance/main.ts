/**
 * Compares the project with a folder of captured bodies and field lists, which cannot be part of this repository.
 *
 *   node packages/conformance/main.ts FOLDER
 *
 * `FOLDER/api/<version>.json` are field lists, which are compared with the descriptions. `FOLDER/examples/*.json` are bodies,
 * which are checked against the client of their version as `plan.ts` describes. Every JSON file of the two folders is used,
 * or is listed with the reason why not.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, matchesGlob, resolve } from "node:path"
import { checkAnswer, checkFailure, checkQuery, checkRequest, checkSent } from "./client.ts"
import { exchanges, fields } from "./exchanges.ts"
import { type Operation, operations } from "./operations.ts"
import { type Difference, type Rule, rules, unanswered } from "./plan.ts"

const openapi = join(import.meta.dirname, "../openapi")

class Unusable extends Data.TaggedError("Unusable")<{ readonly message: string }> {}

/** The paths of the JSON files in a folder, relative to it. */
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

const nothing = { operations: 0, "without answer": 0, answers: 0, drift: 0, failures: 0, requests: 0, differences: 0 }

/** The results by version, printed at the end. */
const counts = new Map(Object.keys(unanswered).map((version) => [version, { ...nothing }]))
/** The operations that have a response, and the models, by version, that any operation has a response of. */
const answered = new Set<Operation>()
const modelled = new Set<string>()
const problems: Array<string> = []
const intended = new Map<string, number>()
const unused = new Map<string, number>()

const add = (tally: Map<string, number>, why: string): void => void tally.set(why, (tally.get(why) ?? 0) + 1)

const intend = (differences: ReadonlyArray<Difference>): number => {
  for (const { why } of differences) add(intended, why)
  return differences.length
}

/** All problems of a file as a request or response of an operation. */
const check = Effect.fnUntraced(function* (
  content: unknown,
  operation: Operation,
  rule: Exclude<Rule, { readonly is: "unused" }>
) {
  const count = counts.get(operation.version) ?? { ...nothing }
  if (rule.is === "request" || rule.is === "query") {
    count.requests += 1
    count.differences += intend(rule.differences)
    return rule.is === "request"
      ? yield* checkRequest(operation, content, rule.differences)
      : yield* checkQuery(operation, texts(content), rule.differences)
  }
  const kept = exchanges(content, operation)
  const found = kept.length === 0 ? ["there is nothing in it"] : []
  for (const exchange of kept) {
    const { request } = exchange
    // Another version than the recorded one may send it in another form.
    if (request !== undefined && operation.version === rule.versions[0]) {
      count.requests += 1
      found.push(...(yield* checkSent(operation, request)))
      if (request.url.search !== "") {
        found.push(...(yield* checkQuery(operation, Object.fromEntries(request.url.searchParams), [])))
      }
      if (request.body !== undefined) {
        const listed = rule.is === "answer" ? rule.request : []
        count.differences += intend(listed)
        found.push(...(yield* checkRequest(operation, request.body, listed)))
      }
    }
    if (rule.is === "failure") {
      count.failures += 1
      found.push(...(yield* checkFailure(operation, exchange, rule.tag)))
    } else {
      answered.add(operation)
      modelled.add(`${operation.version} ${operation.model}`)
      count.answers += 1
      count.drift += intend(rule.drift)
      found.push(...(yield* checkAnswer(operation, exchange, rule.drift)))
    }
  }
  return found
})

const texts = (content: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields(content)).map(([name, value]) => [name, String(value)]))

/** Checks the client against each file, and the plan against the files. */
const checkBodies = Effect.fnUntraced(function* (folder: string) {
  const files = yield* jsonFiles(folder)
  for (const file of files) {
    const [rule, ...others] = rules.filter(({ files }) => matchesGlob(file, files))
    if (rule === undefined || others.length > 0) {
      problems.push(`${file}: ${rule === undefined ? "no rule describes it" : "more than one rule describes it"}`)
    } else if (rule.is === "unused") {
      add(unused, rule.why)
    } else {
      const content = yield* readJson(join(folder, file))
      for (const version of rule.versions) {
        const operation = operations.find((found) => found.version === version && found.name === rule.operation)
        const found = operation === undefined ? ["there is no such operation"] : yield* check(content, operation, rule)
        problems.push(...found.map((problem) => `${file} as ${rule.operation} of ${version}: ${problem}`))
      }
    }
  }
  for (const rule of rules) {
    if (!files.some((file) => matchesGlob(file, rule.files))) problems.push(`${rule.files}: there are no such files`)
  }
  for (const [version, excused] of Object.entries(unanswered)) {
    const all = operations.filter((operation) => operation.version === version)
    const without = all.filter((operation) => !answered.has(operation)).length
    Object.assign(counts.get(version) ?? {}, { operations: all.length, "without answer": without })
    const unseen = new Set(all.map(({ model }) => model).filter((model) => !modelled.has(`${version} ${model}`)))
    for (const model of unseen) {
      if (!excused.includes(model)) problems.push(`${model} of ${version}: no response was checked against it`)
    }
    for (const model of excused) {
      if (!unseen.has(model)) problems.push(`${model} of ${version}: it has responses now`)
    }
  }
  return files.length
})

/** Checks that the folder has no other files than the field lists, which have been compared already. */
const checkLists = Effect.fnUntraced(function* (folder: string) {
  const described = readdirSync(openapi)
  for (const file of yield* jsonFiles(folder)) {
    if (described.includes(file)) continue
    if (described.includes(file.replace("constraints-", ""))) add(unused, "Limits of values, no list of fields.")
    else problems.push(`${file}: neither a field list nor another known file`)
  }
})

const print = (title: string, tally: ReadonlyMap<string, number>): void => {
  console.log(`\n${title}`)
  for (const [why, times] of tally) console.log(`${String(times).padStart(4)}  ${why}`)
}

const main = Effect.fnUntraced(function* (given: string | undefined) {
  if (given === undefined) return yield* new Unusable({ message: "The folder is missing: npm run conformance FOLDER" })
  // A package manager runs a script at the root, from whatever folder it was called.
  const folder = resolve(process.env["INIT_CWD"] ?? ".", given)

  console.log("Descriptions against field lists\n")
  const compared = spawnSync(process.execPath, [join(openapi, "scripts/conformance.ts"), folder], { stdio: "inherit" })
  if (compared.status !== 0) problems.push("The descriptions differ from the field lists, or could not be compared")
  yield* checkLists(join(folder, "api"))

  const files = yield* checkBodies(join(folder, "examples"))
  console.log(`\nChecked the client against ${files} files of bodies\n`)
  console.table(Object.fromEntries(counts))
  for (const [version, names] of Object.entries(unanswered)) {
    if (names.length > 0) console.log(`${version} has no response with ${names.join(", ")}`)
  }
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
