/** Every operation of every version, held against the description of its version. */
import { apiErrorByMetaCode } from "@effect-aftership/tracking/AfterShipError"
import * as Drift from "@effect-aftership/tracking/Drift"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readdirSync, readFileSync } from "node:fs"
import { type Call, clients } from "./utils/clients.ts"
import { operationsOf } from "./utils/descriptions.ts"
import * as FakeApi from "./utils/FakeApi.ts"

const descriptions = new URL("../../openapi/", import.meta.url)
const versions = readdirSync(descriptions).flatMap((name) => /^(\d{4}-\d{2})\.json$/.exec(name)?.[1] ?? [])

describe("the versions", () => {
  it("are those that are described", () => {
    assert.deepStrictEqual(Object.keys(clients), versions.toSorted())
  })
})

for (const [version, client] of Object.entries(clients)) {
  const operations = operationsOf(JSON.parse(readFileSync(new URL(`${version}.json`, descriptions), "utf8")))

  describe(version, () => {
    it("has the operations that are described", () => {
      const functions = Object.keys(client).filter((name) => /^[a-z]/.test(name) && name !== "responses")
      assert.sameMembers(
        functions,
        operations.map(({ name }) => name)
      )
    })

    for (const operation of operations) {
      // The test knows the arguments from the description, and the compiler does not.
      const call = client[operation.name] as Call
      const { body, ids } = operation.example
      const given = [
        ...ids,
        ...(body === undefined ? [] : [operation.bodyKey === undefined ? body : Object(body)[operation.bodyKey]])
      ]

      it.effect(`${operation.name} sends what is described, and gives what comes`, () =>
        Effect.gen(function* () {
          const api = FakeApi.make([() => Response.json(operation.example.answer, { status: operation.status })])
          const strict = Layer.merge(api.layer, Drift.layerStrict(client.responses))
          const data = yield* Effect.provide(call(...given), strict)
          const [request] = api.arrived
          assert.strictEqual(request?.method, operation.method)
          const segments = operation.path.split("/").map((segment) => (segment.startsWith("{") ? undefined : segment))
          const ids = operation.example.ids.map(encodeURIComponent)[Symbol.iterator]()
          const path = segments.map((segment) => segment ?? ids.next().value).join("/")
          assert.strictEqual(request?.url.pathname, `/tracking/${version}${path}`)
          assert.deepStrictEqual(request?.body === undefined ? undefined : JSON.parse(request.body), body)
          const answered = operation.example.answer.data
          assert.deepStrictEqual(data, operation.dataKey === undefined ? answered : answered[operation.dataKey])
          assert.lengthOf(api.arrived, 1)
        })
      )

      it.effect(`${operation.name} has an error of its own for each code that is described`, () =>
        Effect.gen(function* () {
          const errorOf = (metaCode: number) =>
            Effect.flip(
              Effect.provide(call(...given), FakeApi.make([FakeApi.refused(400, metaCode)], { maxRetry: 0 }).layer)
            )
          for (const [metaCode, ErrorClass] of apiErrorByMetaCode) {
            const error = yield* errorOf(metaCode)
            if (operation.metaCodes.includes(metaCode)) assert.instanceOf(error, ErrorClass)
            else assert.strictEqual(error._tag, "UnknownApiError")
          }
        })
      )

      it.effect(`${operation.name} is ${operation.repeatable ? "" : "not "}sent again after a broken connection`, () =>
        Effect.gen(function* () {
          const api = FakeApi.make([FakeApi.disconnect("ECONNRESET")], { maxRetry: 1 })
          yield* Effect.flip(Effect.provide(call(...given), Layer.merge(api.layer, FakeApi.immediately)))
          assert.lengthOf(api.arrived, operation.repeatable ? 2 : 1)
        })
      )
    }
  })
}
