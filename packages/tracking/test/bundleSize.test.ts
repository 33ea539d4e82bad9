import type { GetTrackingByIdError } from "@effect-aftership/tracking/2024-10"
import * as AfterShipError from "@effect-aftership/tracking/AfterShipError"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { type Bundle, type Consumer, makeConsumer } from "../bundle/measure.ts"

/** The programs of `bundle/fixtures`, and the most that each may cost in kB: 1000 bytes, after gzip. */
const budgets = [
  ["getTrackingById", 36.2],
  ["getTrackingByIdFromIndex", 36.2],
  ["getTrackingByIdLayerConfig", 37.2],
  ["getTrackingByIdStrict", 53.1],
  ["getTrackingByIdNewest", 36.2],
  ["getTrackingByIdTwoVersions", 36.5],
  ["getTrackingByIdStrictTwoVersions", 54.3]
] as const

/** The tags that these programs have a use for: of the call's errors and of the configuration's. */
const used: Record<
  GetTrackingByIdError["_tag"] | AfterShipError.InvalidApiKey["_tag"] | AfterShipError.InvalidOption["_tag"],
  true
> = {
  ApiKeyInvalid: true,
  ConnectionFailed: true,
  IdInvalid: true,
  InternalError: true,
  InvalidApiKey: true,
  InvalidInput: true,
  InvalidOption: true,
  InvalidRequest: true,
  NotFound: true,
  RequestNotAllowed: true,
  ResponseError: true,
  TimedOut: true,
  TooManyRequest: true,
  TrackingDoesNotExist: true,
  UnknownApiError: true,
  ValueInvalid: true
}

describe("the size of what is published", () => {
  let consumer: Consumer
  const bundles = new Map<string, Bundle>()

  beforeAll(async () => {
    consumer = await makeConsumer()
    for (const [name] of budgets) bundles.set(name, await consumer.bundle(name))
  }, 60_000)

  afterAll(() => consumer.remove())

  const bundle = (name: (typeof budgets)[number][0]): Bundle => {
    const bundle = bundles.get(name)
    if (bundle === undefined) throw new Error(`${name} was not bundled`)
    return bundle
  }

  /** All sizes: the message of each assertion. */
  const table = (): string => {
    const row = (...cells: ReadonlyArray<string>) =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(8)))
    const rows = budgets.map(([name, budget]) => row(name, (bundle(name).size / 1000).toFixed(2), String(budget)))
    return [[""], row("program", "kB", "budget"), ...rows, [""]].map((cells) => cells.join("")).join("\n")
  }

  for (const [name, budget] of budgets) {
    it(`${name} costs at most ${budget} kB`, () => {
      assert.isAtMost(bundle(name).size, budget * 1000, table())
    })
  }

  it("the version's index costs nothing", () => {
    const fromIndex = bundle("getTrackingByIdFromIndex")
    const direct = bundle("getTrackingById")
    // Before gzip: the same code in another order may compress a few bytes better or worse.
    assert.strictEqual(fromIndex.code.length, direct.code.length, table())
    assert.deepStrictEqual(fromIndex.modules, direct.modules)
  })

  it("each version costs the same", () => {
    assert.strictEqual(bundle("getTrackingByIdNewest").code.length, bundle("getTrackingById").code.length, table())
  })

  it("a second version adds its call alone", () => {
    const [one, two] = [bundle("getTrackingById"), bundle("getTrackingByIdTwoVersions")]
    const added = two.modules.filter((module) => !one.modules.includes(module))
    // Besides, the program of two calls needs what makes one Effect of them.
    assert.deepStrictEqual(added, ["2026-07/getTrackingById.js", "internal/endpoints/2026-07.js"])
    assert.isAtMost(two.size - one.size, 500, table())
  })

  it("a second version's schemas add less than a tenth of the first's", () => {
    const [none, one, two] = [
      bundle("getTrackingById"),
      bundle("getTrackingByIdStrict"),
      bundle("getTrackingByIdStrictTwoVersions")
    ]
    assert.isAtMost(two.size - one.size, (one.size - none.size) / 10, table())
  })

  it("an unused endpoint or model leaves no byte", () => {
    const modules = bundle("getTrackingByIdFromIndex").modules.filter((module) => module.startsWith("2024-10/"))
    assert.deepStrictEqual(modules, ["2024-10/getTrackingById.js"], table())
  })

  it("the operations as data leave no byte in a program that calls a function", () => {
    for (const [name] of budgets) {
      const data = bundle(name).modules.filter((module) => /operation|described|texts|ApiVersion/.test(module))
      assert.deepStrictEqual(data, [], name)
    }
  })

  it("signing that is not used leaves no byte", () => {
    for (const name of ["getTrackingById", "getTrackingByIdLayerConfig"] as const) {
      for (const mark of ["HMAC", "RSA-PSS", "MD5", "PRIVATE KEY"]) {
        assert.isFalse(bundle(name).code.includes(mark), `${name} has ${mark}`)
      }
    }
  })

  it("an unused error class leaves no byte", () => {
    const classes = Object.keys(AfterShipError).filter((name) => /^[A-Z]/.test(name))
    const left = classes.filter((tag) => bundle("getTrackingByIdLayerConfig").code.includes(`"${tag}"`))
    assert.deepStrictEqual(left.toSorted(), Object.keys(used).toSorted(), table())
  })
})
