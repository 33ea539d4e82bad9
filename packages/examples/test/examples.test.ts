import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { execFile } from "node:child_process"
import { join } from "node:path"
import { versions } from "@effect-aftership/tracking/ApiVersion"
import * as allPages from "../src/allPages.ts"
import * as firstProgram from "../src/firstProgram.ts"
import * as testWithSandbox from "../src/testWithSandbox.ts"

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs Node to its end, without a terminal, even where the tests themselves are told to be colourful. */
const node = (...args: ReadonlyArray<string>): Effect.Effect<Ended> =>
  Effect.callback((resume) => {
    const child = execFile(
      process.execPath,
      args,
      {
        cwd: join(import.meta.dirname, ".."),
        env: { ...process.env, FORCE_COLOR: "1", NO_COLOR: undefined },
        timeout: 20_000
      },
      (_error, stdout, stderr) => resume(Effect.succeed({ code: child.exitCode, stdout, stderr }))
    )
  })

/** The demo, whose server has been told how to answer an operation the next time. */
const demoWith = (operation: Sandbox.OperationName, answer: Sandbox.ScriptedResponse): Effect.Effect<Ended> =>
  node(
    "--input-type=module",
    "--eval",
    `import { Sandbox } from "@effect-aftership/sandbox/Sandbox"
     import * as Effect from "effect/Effect"
     import { main } from "./src/demo/main.ts"
     import { demo } from "./src/demo/program.ts"
     main(Effect.andThen(
       Effect.flatMap(Sandbox, (sandbox) => sandbox.answerNext(${JSON.stringify(operation)}, ${JSON.stringify(answer)})),
       demo("2026-07")
     ))`
  )

const headings = [
  " 1. Which couriers are there?",
  " 2. Whose number is that?",
  " 3. Follow a parcel of AfterShip's test courier",
  " 4. Follow four more",
  " 5. Read one",
  " 6. List them",
  " 7. Filter them",
  " 8. Page through them, two at a time",
  " 9. Change one",
  "10. Watch the mugs travel",
  "11. Mark one as lost",
  "12. Follow it again",
  "13. Ask when parcels will arrive",
  "14. Delete one",
  "15. Ask for a deleted tracking",
  "16. Use a wrong key"
]

const headingsOf = ({ stdout }: Ended) => stdout.split("\n").filter((line) => /^[ \d]\d\. /.test(line))

/** What the demo's calls look like in the versions where they differ, from a version on. */
const calls: ReadonlyArray<readonly [call: string, from: string, until: string]> = [
  ["› getUserCouriers()", "2024-04", "2025-01"],
  ["› getAllCouriers()", "2024-04", "2025-01"],
  ["› getCouriers({ active: true })", "2025-04", "9999"],
  ["› getTrackings({ limit: 2, page: 3 })", "2024-04", "2024-07"],
  ["› getTrackings({ limit: 2, cursor: ", "2024-10", "9999"],
  ['origin_address: { country: "USA"', "2024-04", "2024-10"],
  ['origin_address: { country_region: "USA"', "2025-01", "9999"]
]

const callsIn = (version: string) => calls.filter(([, from, until]) => from <= version && version <= until)

const callsOf = (stdout: string) => calls.filter(([call]) => stdout.includes(call))

describe("the demo", () => {
  it.live(
    "does what each step says, in plain text of at most 100 columns",
    () =>
      Effect.gen(function* () {
        const ended = yield* node("src/demo.ts")
        const { code, stderr, stdout } = ended
        assert.strictEqual(stderr, "")
        assert.strictEqual(code, 0, stdout)
        assert.deepStrictEqual(headingsOf(ended), headings)
        assert.strictEqual(stdout.match(/^ {4}✓ /gm)?.length, headings.length)
        assert.include(stdout, "the AfterShip Tracking API 2026-07, as a shop uses it")
        assert.deepStrictEqual(callsOf(stdout), callsIn("2026-07"))
        assert.match(stdout, /Every step passed: \d+ requests, 10 operations, \d+\.\d s\./)

        // Plain text, since there is no terminal, and without the key.
        assert.notInclude(stdout, "\u001b")
        assert.notInclude(stdout, Sandbox.defaultApiKey)
        assert.deepStrictEqual(
          stdout.split("\n").filter((line) => line.length > 100),
          []
        )
      }),
    30_000
  )

  for (const version of Object.keys(versions)) {
    // That of the test above.
    if (version === "2026-07") continue
    it.live(
      `does the same on version ${version}, in that version's terms`,
      () =>
        Effect.gen(function* () {
          const ended = yield* node("src/demo.ts", "--api-version", version)
          const { code, stderr, stdout } = ended
          assert.strictEqual(stderr, "")
          assert.strictEqual(code, 0, stdout)
          assert.include(stdout, `the AfterShip Tracking API ${version}, as a shop uses it`)
          assert.deepStrictEqual(headingsOf(ended), headings)
          assert.strictEqual(stdout.match(/^ {4}✓ /gm)?.length, headings.length)
          assert.deepStrictEqual(callsOf(stdout), callsIn(version))
        }),
      30_000
    )
  }

  it.live(
    "refuses what it cannot be asked for, and says what it can",
    () =>
      Effect.gen(function* () {
        for (const [args, problem] of [
          [["--api-version", "2023-10"], 'There is no API version "2023-10".'],
          [["--apiversion", "2026-07"], "--apiversion"],
          [["2026-07"], "2026-07"]
        ] as const) {
          const { code, stderr, stdout } = yield* node("src/demo.ts", ...args)
          assert.strictEqual(code, 1)
          assert.strictEqual(stdout, "")
          assert.include(stderr.split("\n")[1] ?? "", problem)
          assert.include(stderr, `The versions are ${Object.keys(versions).join(", ")}.`)
        }
      }),
    30_000
  )

  it.live("explains itself", () =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* node("src/demo.ts", "--help")
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      assert.include(stdout, "--api-version <version>")
      assert.deepStrictEqual(
        stdout.split("\n").filter((line) => line.length > 100),
        []
      )
    })
  )

  it.live(
    "stops at an outcome that is not what the step says",
    () =>
      Effect.gen(function* () {
        const ended = yield* demoWith("detectCourier", {
          body: { meta: { code: 200 }, data: { total: 0, couriers: [] } }
        })
        assert.strictEqual(ended.code, 1)
        assert.deepStrictEqual(headingsOf(ended), headings.slice(0, 2))
        assert.include(ended.stdout, '      expected   ["UPS"]\n      actual     []\n')
        assert.include(ended.stdout, "The demo stopped at step 2")
      }),
    30_000
  )

  it.live(
    "stops at a call that fails",
    () =>
      Effect.gen(function* () {
        const ended = yield* demoWith("updateTrackingById", { metaCode: 403, message: "Not with this plan." })
        assert.strictEqual(ended.code, 1)
        assert.deepStrictEqual(headingsOf(ended), headings.slice(0, 9))
        assert.include(ended.stdout, "The call failed with RequestNotAllowed: Not with this plan.")
        assert.include(ended.stdout, "The demo stopped at step 9")
      }),
    30_000
  )
})

describe("the programs", () => {
  it.effect("firstProgram", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* firstProgram.program, ["Teapot: Pending", "We do not know this parcel"])
    })
  )

  it.effect("allPages", () =>
    Effect.gen(function* () {
      // Three pages for all, two for the first three.
      assert.deepStrictEqual(yield* allPages.program, { all: 5, firstThree: ["Kettle", "Tray", "Whisk"], pages: 5 })
    })
  )

  it.effect("testWithSandbox", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* testWithSandbox.program, { onTheWay: false, delivered: true, refused: "refused" })
    })
  )
})
