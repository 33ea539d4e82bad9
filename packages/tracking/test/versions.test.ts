/** Every operation of every version, held against the description of its version. */
import { apiErrorByMetaCode } from "@effect-aftership/tracking/AfterShipError"
import * as Drift from "@effect-aftership/tracking/Drift"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readAll, versionNames } from "../../openapi/generator/documents.ts"
import { type Call, clients } from "./utils/clients.ts"
import * as FakeApi from "./utils/FakeApi.ts"

describe("the versions", () => {
  it("are those that are described", () => {
    assert.deepStrictEqual(Object.keys(clients), versionNames())
  })
})

for (const { operations, version } of readAll()) {
  const client = clients[version]
  if (client === undefined) throw new Error(`The client has no version ${version}`)

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
      const { body, data, pathParameters, request, success } = operation
      const ids = pathParameters.map(({ schema }) => String(schema.examples?.[0]))
      const given = [...ids, ...(body === undefined ? [] : [body.example])]

      it.effect(`${operation.name} sends what is described, and gives what comes`, () =>
        Effect.gen(function* () {
          const api = FakeApi.make([() => Response.json(success.example, { status: success.status })])
          const strict = Layer.merge(api.layer, Drift.layerStrict(client.responses))
          const found = yield* Effect.provide(call(...given), strict)
          const [sent] = api.arrived
          assert.strictEqual(sent?.method, operation.method)
          const segments = operation.path.split("/").map((segment) => (segment.startsWith("{") ? undefined : segment))
          const encoded = ids.map(encodeURIComponent)[Symbol.iterator]()
          const path = segments.map((segment) => segment ?? encoded.next().value).join("/")
          assert.strictEqual(sent?.url.pathname, `/tracking/${version}${path}`)
          assert.deepStrictEqual(sent?.body === undefined ? undefined : JSON.parse(sent.body), request?.example)
          const answered: unknown = Object(success.example).data
          assert.deepStrictEqual<unknown>(found, data.wrap === undefined ? answered : Object(answered)[data.wrap])
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
