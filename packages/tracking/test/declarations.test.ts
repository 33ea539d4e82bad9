/** A library of somebody else's that exports what a call gives, compiled with declarations. */
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { compiler } from "../../../.ci/compiler.ts"
import { type Consumer, makeConsumer } from "../bundle/measure.ts"

const program = `
  import { getTrackingById } from "@effect-aftership/tracking/2026-07/getTrackingById"
  import type { Tracking } from "@effect-aftership/tracking/2024-10/models/Tracking"
  import * as Effect from "effect/Effect"

  export const tracking = getTrackingById("0b02")
  export const checkpoints = Effect.map(tracking, (tracking) => tracking.checkpoints)
  export const old = ({ checkpoints }: Tracking) => checkpoints?.[0]
`

describe("what a call gives", () => {
  let consumer: Consumer

  beforeAll(async () => {
    consumer = await makeConsumer()
  }, 60_000)

  afterAll(() => consumer.remove())

  it("can be exported without being named, in the models of two versions", () => {
    const file = join(consumer.root, "library.mts")
    writeFileSync(file, program)
    const options = ["--strict", "--skipLibCheck", "--target", "ES2022", "--module", "NodeNext", "--declaration"]
    execFileSync(compiler(), [...options, file], { cwd: consumer.root, stdio: ["ignore", "inherit", "inherit"] })
    const declared = readFileSync(file.replace(/\.mts$/, ".d.mts"), "utf8")
    const [checkpoints = "", old = ""] = declared.split("\n").filter((line) => line.includes("Checkpoint"))
    assert.match(checkpoints, /checkpoints: .*import\("@effect-aftership\/tracking\/models\/[\w-]+"\)\.Checkpoint/)
    assert.match(old, /old: .*import\("@effect-aftership\/tracking\/models\/[\w-]+"\)\.Checkpoint/)
  })
})
