/** The models are Effect schemas like any other: what else can be made of them. */
import { Tracking } from "@effect-aftership/tracking/2026-07/models/Tracking"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"

describe("the schema of a model", () => {
  it.effect("decodes a body that was stored, and keeps what it does not know", () =>
    Effect.gen(function* () {
      const file = new URL("fixtures/2026-07/get-tracking.json", import.meta.url)
      const { data } = JSON.parse(readFileSync(file, "utf8"))
      const stored = { ...data, tag: "Teleported", hologram: { colour: "blue" } }
      const tracking = yield* Schema.decodeUnknownEffect(Tracking)(stored)
      assert.strictEqual(tracking.tag, "Teleported")
      assert.deepStrictEqual<unknown>(yield* Schema.encodeEffect(Tracking)(tracking), stored)
    })
  )

  it.effect("tells where a body is not as described", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Schema.decodeUnknownEffect(Tracking)({ id: 7 }))
      assert.include(error.message, `["id"]`)
    })
  )

  it.effect.prop("makes trackings for tests, which are as described", { tracking: Tracking }, ({ tracking }) =>
    Effect.gen(function* () {
      assert.isTrue(Schema.is(Tracking)(tracking))
      assert.isString(tracking.tracking_number)
    })
  )

  it("becomes a JSON Schema", () => {
    const { schema } = Schema.toJsonSchemaDocument(Tracking)
    const text = JSON.stringify(schema)
    assert.include(text, "tracking_number")
    assert.include(text, "OutForDelivery")
  })
})
