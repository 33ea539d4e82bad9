/** Every operation of every version, held against the description of its version. */
import { apiErrorByMetaCode } from "@effect-aftership/tracking/AfterShipError"
import { versions } from "@effect-aftership/tracking/ApiVersion"
import * as Drift from "@effect-aftership/tracking/Drift"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readAll, versionNames } from "../../openapi/generator/documents.ts"
import { type Call, clients } from "./utils/clients.ts"
import * as FakeApi from "./utils/FakeApi.ts"

describe("the versions", () => {
  it("are those that are described", () => {
    assert.deepStrictEqual(Object.keys(clients), versionNames())
  })
})

describe("a version that AfterShip no longer lists", () => {
  it("has functions that are deprecated, and no other version has, nor any model or type of errors", () => {
    const src = join(import.meta.dirname, "../src")
    const deprecated = globSync("**/*.ts", { cwd: src }).filter((path) =>
      readFileSync(join(src, path), "utf8").includes("@deprecated")
    )
    const oldest = Object.entries(versions).find(([, { supportedUntil }]) => supportedUntil !== undefined)?.[0]
    const over = readAll().filter(({ supportedUntil }) => supportedUntil === undefined)
    assert.sameMembers(
      deprecated.map((path) => path.replaceAll("\\", "/")),
      over.flatMap(({ operations, version }) => operations.map(({ name }) => `${version}/${name}.ts`))
    )
    for (const path of deprecated) {
      const [, ...notes] = readFileSync(join(src, path), "utf8").split("@deprecated ")
      assert.lengthOf(notes, 1)
      const note = `no longer listed by AfterShip; answered by the oldest supported version, at present ${oldest}\n`
      assert.isTrue(notes[0]?.startsWith(note), path)
      // It belongs to the function, which comes next.
      assert.match(notes[0] ?? "", /^[^/]*(\/(?!\*\*)[^/]*)*\*\/\nexport const /, path)
    }
    assert.isAbove(deprecated.length, 40)
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

      it.effect(`${operation.name} is ${operation.idempotent ? "" : "not "}sent again after a broken connection`, () =>
        Effect.gen(function* () {
          const api = FakeApi.make([FakeApi.disconnect("ECONNRESET")], { maxRetry: 1 })
          yield* Effect.flip(Effect.provide(call(...given), Layer.merge(api.layer, FakeApi.immediately)))
          assert.lengthOf(api.arrived, operation.idempotent ? 2 : 1)
        })
      )
    }
  })
}
