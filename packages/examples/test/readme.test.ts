/** The tables of the README say what the code says. Its programs are compiled and run by `docs.test.ts`. */
import { assert, describe, it } from "@effect/vitest"
import { apiErrorByMetaCode } from "@effect-aftership/tracking/AfterShipError"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import node from "../../node/package.json" with { type: "json" }
import sandbox from "../../sandbox/package.json" with { type: "json" }
import tracking from "../../tracking/package.json" with { type: "json" }

const root = join(import.meta.dirname, "../../..")

const readme = readFileSync(join(root, "README.md"), "utf8")

/** The rows of the table whose heading starts like this, as the texts of their cells without backquotes. */
const table = (heading: string): ReadonlyArray<ReadonlyArray<string>> => {
  const [, rest] = readme.split(`\n${heading}`)
  assert(rest !== undefined, `no table ${heading}`)
  const rows = rest.split("\n").slice(2)
  return rows
    .slice(
      0,
      rows.findIndex((row) => !row.startsWith("|"))
    )
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", ""))
    )
}

// ---------------------------------------------------------------------------------------------------------------------

const versions = ["2024-04", "2024-07", "2024-10", "2025-01", "2025-04", "2025-07", "2026-01", "2026-07"]

const from = (first: string): ReadonlyArray<string> => versions.slice(versions.indexOf(first))

const until = (last: string): ReadonlyArray<string> => versions.slice(0, versions.indexOf(last) + 1)

/** The versions that have each endpoint, as AfterShip's documentation, change log and clients have it. */
const endpoints: Readonly<Record<string, ReadonlyArray<string>>> = {
  "GET /trackings": versions,
  "POST /trackings": versions,
  "GET /trackings/{id}": versions,
  "PUT /trackings/{id}": versions,
  "DELETE /trackings/{id}": versions,
  "POST /trackings/{id}/retrack": versions,
  "POST /trackings/{id}/mark-as-completed": versions,
  "GET /trackings/{slug}/{tracking_number}": until("2024-07"),
  "PUT /trackings/{slug}/{tracking_number}": until("2024-07"),
  "DELETE /trackings/{slug}/{tracking_number}": until("2024-07"),
  "POST /trackings/{slug}/{tracking_number}/retrack": until("2024-07"),
  "POST /trackings/{slug}/{tracking_number}/mark-as-completed": until("2024-07"),
  "GET /last_checkpoint/{tracking_id}": until("2024-04"),
  "GET /last_checkpoint/{slug}/{tracking_number}": until("2024-04"),
  "GET /notifications/{tracking_id}": until("2024-04"),
  "POST /notifications/{tracking_id}/add": until("2024-04"),
  "POST /notifications/{tracking_id}/remove": until("2024-04"),
  "GET /notifications/{slug}/{tracking_number}": until("2024-04"),
  "POST /notifications/{slug}/{tracking_number}/add": until("2024-04"),
  "POST /notifications/{slug}/{tracking_number}/remove": until("2024-04"),
  "POST /couriers/detect": versions,
  // The couriers of the account, and from 2025-04 on all of them.
  "GET /couriers": versions,
  "GET /couriers/all": until("2025-01"),
  "POST /estimated-delivery-date/predict-batch": versions,
  "POST /estimated-delivery-date/predict": from("2025-01"),
  "GET /courier-connections": from("2025-04"),
  "POST /courier-connections": from("2025-04"),
  "GET /courier-connections/{id}": from("2025-04"),
  "PATCH /courier-connections/{id}": from("2025-04"),
  "DELETE /courier-connections/{id}": from("2025-04")
}

const Operation = Schema.Struct({
  operationId: Schema.String,
  "x-rate-limit": Schema.Struct({ requests: Schema.Int, seconds: Schema.Literal(1) }),
  "x-repeatable": Schema.Boolean
})

const Description = Schema.Struct({
  info: Schema.Struct({ version: Schema.String, "x-derived-from": Schema.optionalKey(Schema.Array(Schema.String)) }),
  servers: Schema.Tuple([Schema.Struct({ description: Schema.String })]),
  paths: Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.Unknown))
})

const descriptions = globSync("packages/openapi/20*.json", { cwd: root })
  .toSorted()
  .map((file) => SchemaParser.decodeUnknownSync(Description)(JSON.parse(readFileSync(join(root, file), "utf8"))))

/** Each operation of each version. */
const operations = descriptions.flatMap(({ info: { version }, paths }) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => key !== "parameters")
      .map(([method, operation]) => ({
        version,
        request: `${method.toUpperCase()} ${path}`,
        ...SchemaParser.decodeUnknownSync(Operation)(operation)
      }))
  )
)

const endpointsOf = (rows: ReadonlyArray<{ readonly request: string; readonly version: string }>) => {
  const found: Record<string, Array<string>> = {}
  for (const { request, version } of rows) (found[request] ??= []).push(version)
  return Object.fromEntries(Object.entries(found).map(([request, versions]) => [request, versions.toSorted()]))
}

describe("the README", () => {
  it("lists each error, its code and its meta codes", () => {
    const named = new Map<string, Array<number>>()
    for (const [metaCode, ErrorClass] of apiErrorByMetaCode) {
      named.set(ErrorClass.name, [...(named.get(ErrorClass.name) ?? []), metaCode])
    }
    assert.sameDeepMembers(
      table("| tag | code | meta code |").map((row) => [...row]),
      [...named].map(([tag, codes]) => [tag, tag.replace(/[A-Z]/g, "_$&").slice(1).toUpperCase(), codes.join(", ")])
    )
  })

  it("lists each version as it is described", () => {
    const rows = table("| API version |")
    assert.deepStrictEqual(
      rows.map(([version]) => version),
      versions
    )
    for (const [version, released, supported = "", described, path] of rows) {
      const description = descriptions.find(({ info }) => info.version === version)
      assert(description !== undefined, version)
      const derived = description.info["x-derived-from"]
      assert.strictEqual(described, derived === undefined ? "by us" : `by us, derived from ${derived.join(" and ")}`)
      assert.strictEqual(path, `${tracking.name}/${version}`)
      assert.property(tracking.exports, `./${version}`)
      // What the description says of its server: until when it is there, or since when.
      const known = /^\d/.test(supported) && !supported.includes("months")
      assert.include(description.servers[0].description, known ? `until ${supported}` : `released on ${released}`)
    }
  })

  it("shows which version has which endpoint", () => {
    assert.deepStrictEqual(endpointsOf(operations), endpoints)

    const requestOf = new Map(operations.map(({ operationId, request }) => [operationId, request]))
    const shown = table("| operations | 2024-04 |").flatMap(([names = "", ...cells]) =>
      names.split(", ").flatMap((name) => {
        assert.lengthOf(cells, versions.length)
        assert.isTrue(requestOf.has(name), name)
        return versions
          .filter((_, index) => cells[index] === "✓")
          .map((version) => ({ request: requestOf.get(name) ?? name, version }))
      })
    )
    assert.deepStrictEqual(endpointsOf(shown), endpoints)
  })

  it("lists each operation as all versions describe it", () => {
    const rows = new Map(
      table("| function | request | per second | repeated |").map(([call = "", ...row]) => [
        call.replace(/\(.*/, ""),
        row
      ])
    )
    assert.sameMembers([...rows.keys()], [...new Set(operations.map(({ operationId }) => operationId))])
    for (const { operationId, request, version, ...operation } of operations) {
      const { requests } = operation["x-rate-limit"]
      const [, perSecond] = rows.get(operationId) ?? []
      const repeated = operation["x-repeatable"] ? "yes" : "no"
      assert.deepStrictEqual(rows.get(operationId), [request, perSecond, repeated], `${version} ${operationId}`)
      // The one exception is in the text below the table.
      if (version === "2024-04") assert.strictEqual(requests, 10, operationId)
      else assert.strictEqual(String(requests), perSecond, `${version} ${operationId}`)
    }
    assert.include(readme, "with version 2024-04, all operations together have 10")
  })

  it("lists each entry point", () => {
    const listed = table("| import | what it has |").map(([name]) => name?.replace(/ and its like$/, ""))
    const exported = [tracking, node, sandbox].flatMap(({ exports, name }) =>
      Object.entries(exports).flatMap(([path, target]) =>
        target === null || path === "./package.json" || path.includes("*") || versions.includes(path.slice(2))
          ? []
          : [`${name}${path.slice(1)}`]
      )
    )
    assert.includeMembers(listed, exported)
  })
})
