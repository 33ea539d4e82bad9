/** What the generator says of a document or a table that it cannot write from. */
import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { versionNames } from "../generator/documents.ts"
import { readErrors } from "../generator/errors.ts"
import { problemsOf, problemsOfErrors } from "../generator/problems.ts"

const folder = join(import.meta.dirname, "..")

const parse = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"))

/** A value with another at some path, or without what is there. */
const changed = (value: unknown, [key = "", ...rest]: ReadonlyArray<string>, instead: unknown): unknown => {
  const inner = rest.length === 0 ? instead : changed(Object(value)[key], rest, instead)
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? inner : item))
  return { ...Object(value), [key]: inner }
}

const problems = (path: ReadonlyArray<string>, instead: unknown) =>
  problemsOf("2026-07.json", changed(parse("2026-07.json"), path, instead), readErrors(), versionNames())

const operation = ["paths", "/trackings/{id}", "get"]

/** What is changed, to what, and the sentence that says so. */
const cases: ReadonlyArray<readonly [path: ReadonlyArray<string>, instead: unknown, problem: string]> = [
  [["info", "version"], "2027-01", '`info.version` has to be "2026-07", as the file\'s name says.'],
  [
    ["info", "x-released"],
    undefined,
    '`info.x-released` has to be the day that AfterShip released the version, such as "2026-07-09".'
  ],
  [
    ["info", "x-supported-until"],
    "three years",
    "`info.x-supported-until` has to be the day that AfterShip supports the version until, or null where AfterShip no longer lists it."
  ],
  [
    ["info", "x-derived-from"],
    ["2023-01"],
    "`info.x-derived-from` has to be a list of versions that have a document, or left out."
  ],
  [
    ["servers", "0", "url"],
    "https://api.aftership.com/tracking/2026-01",
    '`servers[0].url` has to be "https://api.aftership.com/tracking/2026-07".'
  ],
  [
    [...operation, "operationId"],
    "createTracking",
    "`paths./trackings/{id}.get.operationId` has to be a name of its own, such as `getTrackingById`."
  ],
  [[...operation, "summary"], undefined, "`paths./trackings/{id}.get.summary` has to be what it does, in a few words."],
  [
    [...operation, "x-idempotent"],
    "yes",
    "`paths./trackings/{id}.get.x-idempotent` has to be true or false: whether a call may be sent again where it may have been carried out already."
  ],
  [
    [...operation, "x-rate-limit"],
    { requests: 5 },
    "`paths./trackings/{id}.get.x-rate-limit` has to be the calls that an account may make: `requests` in `seconds`."
  ],
  [
    ["components", "schemas", "Tracking", "properties", "imaginary"],
    { type: "string" },
    "`components.schemas.Tracking.properties.imaginary.description` has to be what the field is."
  ],
  [
    ["components", "schemas", "Tracking", "required"],
    ["imaginary"],
    "`components.schemas.Tracking.required` has to be a list of its own fields, and it has no field `imaginary`."
  ],
  [
    ["components", "schemas", "Tracking", "properties", "tag"],
    { description: "The tag.", $ref: "#/components/schemas/Imaginary" },
    "`#/components/schemas/Imaginary` is referred to and is not there."
  ],
  [
    ["components", "parameters", "id", "schema", "examples"],
    undefined,
    "`components.parameters.id.schema.examples` has to be a list of one example."
  ]
]

describe("a document", () => {
  for (const version of versionNames()) {
    it(`has all that is needed: ${version}`, () => {
      const file = `${version}.json`
      assert.deepStrictEqual(problemsOf(file, parse(file), readErrors(), versionNames()), [])
    })
  }

  for (const [path, instead, problem] of cases) {
    it(`is told in one sentence of ${path.slice(-2).join(".")}`, () => {
      assert.include(problems(path, instead), `2026-07.json: ${problem}`)
    })
  }

  it("is told which groups of errors there are", () => {
    const [problem = "", ...others] = problems([...operation, "x-errors"], ["id", "imaginary"])
    assert.match(
      problem,
      /`paths\.\/trackings\/\{id\}\.get\.x-errors` has to be a list of groups of errors\.json, which/
    )
    for (const group of Object.keys(readErrors().groups)) if (group !== "every") assert.include(problem, group)
    assert.deepStrictEqual(others, [])
  })

  it("is told of everything at once", () => {
    const problems = problemsOf("2026-07.json", {}, readErrors(), versionNames())
    assert.deepStrictEqual(
      problems.map((problem) => /`([^`]+)`/.exec(problem)?.[1]),
      ["info.version", "info.x-released", "info.x-supported-until", "servers[0].url", "paths"]
    )
  })
})

describe("the table of errors", () => {
  it("has all that is needed", () => {
    assert.deepStrictEqual(problemsOfErrors(parse("errors.json")), [])
  })

  it("is told in one sentence of a code that is taken, a text that is missing, and a group of what is not there", () => {
    const table = parse("errors.json")
    assert.deepStrictEqual(problemsOfErrors(changed(table, ["errors", "1", "code"], 400)).slice(0, 1), [
      "errors.json: `errors[1].code` has to be a code that no other error has."
    ])
    assert.deepStrictEqual(problemsOfErrors(changed(table, ["errors", "1", "message"], undefined)), [
      "errors.json: `errors[1].message` has to be the text of the envelope."
    ])
    assert.deepStrictEqual(problemsOfErrors(changed(table, ["errors", "6", "description"], "Another.")), [
      "errors.json: `errors[6].description` has to be left out, since another error of its name has it."
    ])
    assert.deepStrictEqual(problemsOfErrors(changed(table, ["groups", "id", "codes"], [4999])), [
      "errors.json: `groups.id.codes` has to be a list of codes that errors have."
    ])
  })
})
