import description202407 from "@effect-aftership/openapi/2024-07" with { type: "json" }
import description202607 from "@effect-aftership/openapi/2026-07" with { type: "json" }
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { call, callIn, pick } from "./wire.ts"

describe("on Node", () => {
  for (const version of ["2024-04", "2024-10", "2026-07"]) {
    it.effect(`a test can build the layer and call ${version} in a fiber while it moves its clock`, () =>
      Effect.gen(function* () {
        const program = Effect.gen(function* () {
          const sandbox = yield* Sandbox.Sandbox
          const reply = yield* callIn(version)("GET", "/couriers")
          return [reply.status, (yield* sandbox.requests).map(({ receivedAt }) => DateTime.toEpochMillis(receivedAt))]
        })
        const fiber = yield* Effect.forkChild(Effect.provide(program, Sandbox.layer))
        yield* TestClock.adjust("1 hour")
        assert.deepStrictEqual(yield* Fiber.join(fiber), [200, [0]])
      })
    )
  }
})

describe("a sandbox made from documents", () => {
  const versions = "2024-07, 2026-07"

  it.effect("answers for their versions and for no other", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* callIn("2024-07")("GET", "/couriers")).status, 200)
      assert.strictEqual((yield* callIn("2026-07")("GET", "/couriers")).status, 200)
      const unknown = yield* call("GET", "/couriers")
      assert.strictEqual(unknown.status, 404)
      assert.include(unknown.meta.message, `The sandbox knows /tracking/${versions} of the API.`)
    }).pipe(Effect.provide(Sandbox.layerFromDocuments([description202607, description202407])))
  )

  it.effect("takes options", () =>
    Effect.gen(function* () {
      const reply = yield* callIn("2024-07")("GET", "/couriers", undefined, { key: "mine" })
      assert.deepStrictEqual([reply.status, reply.headers["as-api-version"]], [200, "2026-07"])
    }).pipe(
      Effect.provide(
        Sandbox.layerFromDocuments([description202407, description202607], {
          apiKey: "mine",
          retiredVersions: ["2024-07"]
        })
      )
    )
  )

  const { components } = description202607
  const { Tracking } = components.schemas
  const next = {
    ...description202607,
    info: { ...description202607.info, version: "2027-01" },
    components: {
      ...components,
      schemas: {
        ...components.schemas,
        Tracking: {
          ...Tracking,
          properties: {
            ...Tracking.properties,
            insurance: { type: ["string", "null"] },
            insured: { type: "boolean" },
            insurer: { anyOf: [{ $ref: "#/components/schemas/FirstMile" }, { type: "null" }] }
          }
        }
      }
    }
  }

  it.effect("answers for a version that is newer than it, where new fields that may be null are null", () =>
    Effect.gen(function* () {
      const { data } = yield* callIn("2027-01")("POST", "/trackings", { tracking_number: "1234567890" })
      assert.deepStrictEqual(pick(data, "tag", "insurance", "insurer"), {
        tag: "Pending",
        insurance: null,
        insurer: null
      })
      assert.notProperty(data, "insured")
      const { data: filtered } = yield* callIn("2027-01")("GET", `/trackings/${String(data.id)}?fields=title`)
      assert.notProperty(filtered, "insurance")
    }).pipe(Effect.provide(Sandbox.layerFromDocuments([next])))
  )
})
