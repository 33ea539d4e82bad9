/** The operations of each version as data: what a command line, a tool for agents or documentation asks for. */
import { operations as newest } from "@effect-aftership/tracking/2026-07/operations"
import { assert, describe, it } from "@effect/vitest"
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { clients, operationsOf } from "./utils/clients.ts"
import * as FakeApi from "./utils/FakeApi.ts"

/** Each property of a JSON Schema without a text of its own, by its path. */
const undescribed = (schema: unknown, at: string): ReadonlyArray<string> => {
  if (Array.isArray(schema)) return schema.flatMap((each) => undescribed(each, at))
  if (!Predicate.isObject(schema)) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "properties" && Predicate.isObject(value)
      ? Object.entries(value).flatMap(([name, inner]) => [
          ...(JSON.stringify(inner).includes('"description":') ? [] : [`${at}.${name}`]),
          ...undescribed(inner, `${at}.${name}`)
        ])
      : undescribed(value, at)
  )
}

for (const [version, client] of Object.entries(clients)) {
  const operations = operationsOf(version)

  describe(`the operations of ${version} as data`, () => {
    it("are its functions, by their names", () => {
      assert.sameMembers(
        operations.map(({ name }) => name),
        Object.keys(client).filter((name) => /^[a-z]/.test(name) && name !== "responses")
      )
      for (const { apiVersion, call, name } of operations) {
        assert.strictEqual<unknown>(call, client[name])
        assert.strictEqual(apiVersion, version)
      }
    })

    it("name the arguments in the order of the call", () => {
      for (const { input, parameters, path } of operations) {
        const places = parameters.map((parameter) => parameter.in)
        assert.deepStrictEqual(
          places,
          places.toSorted(
            (one, other) => ["path", "body", "query"].indexOf(one) - ["path", "body", "query"].indexOf(other)
          )
        )
        assert.deepStrictEqual(
          parameters.flatMap((parameter) => (parameter.in === "path" ? [`{${parameter.name}}`] : [])),
          path.match(/\{\w+\}/g) ?? []
        )
        const { definitions, schema } = Schema.toJsonSchemaDocument(input)
        assert.deepStrictEqual(
          Object.keys(Object(schema).properties ?? {}),
          parameters.map(({ name }) => name)
        )
        assert.deepStrictEqual(definitions, {})
      }
    })

    it("describe each field of what goes in and what comes out", () => {
      for (const { data, input, name } of operations) {
        assert.deepStrictEqual(undescribed(Schema.toJsonSchemaDocument(input).schema, name), [])
        assert.deepStrictEqual(undescribed(Schema.toJsonSchemaDocument(data).schema, name), [])
      }
    })

    for (const { bodyKey, example, method, name, parameters, run } of operations) {
      it.effect(`${name} runs with arguments by their names as the function does with them in order`, () =>
        Effect.gen(function* () {
          const api = FakeApi.make([() => Response.json({ meta: { code: 200 }, data: { [String(bodyKey)]: {} } })])
          yield* Effect.ignore(Effect.provide(run(example), api.layer))
          const [request] = api.arrived
          assert.strictEqual(request?.method, method)
          for (const parameter of parameters) {
            const given = example[parameter.name]
            if (parameter.in === "path") assert.include(request?.url.pathname, encodeURIComponent(String(given)))
            if (parameter.in === "body") {
              const sent = JSON.parse(request?.body ?? "")
              assert.deepStrictEqual(bodyKey === undefined ? sent : sent[bodyKey], given)
            }
          }
        })
      )
    }
  })
}

describe("an operation that is run by its name", () => {
  const refusal = (call: Effect.Effect<object, AfterShipError, AfterShipConfig | HttpClient>) => {
    const api = FakeApi.make([() => Response.json({})])
    return Effect.flip(Effect.provide(call, api.layer)).pipe(
      Effect.tap(() => Effect.sync(() => assert.lengthOf(api.arrived, 0)))
    )
  }

  it.effect("takes times as texts", () =>
    Effect.gen(function* () {
      const api = FakeApi.make([() => Response.json({ meta: { code: 200 }, data: { trackings: [] } })])
      const query = { created_at_min: "2026-08-03T18:22:05+01:00", limit: 5, slug: ["ups", "fedex"] }
      yield* Effect.provide(newest.getTrackings.run({ query }), api.layer)
      assert.deepStrictEqual(Object.fromEntries(api.arrived[0]?.url.searchParams ?? []), {
        created_at_min: "2026-08-03T17:22:05+00:00",
        limit: "5",
        slug: "ups,fedex"
      })
    })
  )

  it.effect("refuses what is missing, wrong or unknown, and says where", () =>
    Effect.gen(function* () {
      const body = { tracking_number: 7 }
      assert.containSubset(yield* refusal(newest.createTracking.run({})), { _tag: "InvalidInput", path: "body" })
      assert.containSubset(yield* refusal(newest.createTracking.run({ body })), {
        _tag: "InvalidInput",
        operation: "createTracking",
        path: "body.tracking_number"
      })
      assert.containSubset(yield* refusal(newest.getTrackings.run({ query: { created_at_min: "soon" } })), {
        path: "query.created_at_min"
      })
      assert.containSubset(yield* refusal(newest.getTrackings.run({ query: { tags: "Delivered" } })), {
        path: "query.tags"
      })
      assert.containSubset(yield* refusal(newest.getTrackingById.run({ id: "0b02", body })), { path: "body" })
    })
  )
})

describe("how an operation pages", () => {
  it("is by a cursor since 2024-10, and by a number before", () => {
    const paged = Object.keys(clients).flatMap((version) =>
      operationsOf(version).flatMap(({ name, paging }) => (paging === undefined ? [] : [{ version, name, ...paging }]))
    )
    for (const { by, items, name, version } of paged) {
      assert.strictEqual(by, version < "2024-10" ? "page" : "cursor")
      assert.strictEqual(items, name === "getTrackings" ? "trackings" : "courier_connections")
    }
    assert.lengthOf(paged, Object.keys(clients).length + Object.keys(clients).filter((_) => _ >= "2025-04").length)
  })
})

describe("the modules of the client", () => {
  it("import no operations as data, but for the versions that load them when they are asked for", () => {
    const src = join(import.meta.dirname, "../src")
    const importing = globSync("**/*.ts", { cwd: src }).filter((path) =>
      /"\.[^"]*\/(operations|operation|described|texts\/[^"]*)\.ts"/.test(readFileSync(join(src, path), "utf8"))
    )
    assert.deepStrictEqual(
      importing.filter(
        (path) => !/^(ApiVersion|20[\d-]+\/operations|internal\/operation|internal\/texts\/.*)\.ts$/.test(path)
      ),
      []
    )
    assert.isAbove(importing.length, 8)
  })
})
