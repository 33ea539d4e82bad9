/** The tables of the README say what the code says. Its programs are compiled and run by `docs.test.ts`. */
import { assert, describe, it } from "@effect/vitest"
import { apiErrorByMetaCode } from "@effect-aftership/tracking/AfterShipError"
import { versions } from "@effect-aftership/tracking/ApiVersion"
import { readFileSync } from "node:fs"
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

/** The versions that the table below knows. */
const known = Object.keys(versions).filter((version) => version <= "2026-07")

const from = (first: string): ReadonlyArray<string> => known.slice(known.indexOf(first))

const until = (last: string): ReadonlyArray<string> => known.slice(0, known.indexOf(last) + 1)

/** The versions that have each endpoint, as AfterShip's documentation, change log and clients have it. */
const endpoints: Readonly<Record<string, ReadonlyArray<string>>> = {
  "GET /trackings": known,
  "POST /trackings": known,
  "GET /trackings/{id}": known,
  "PUT /trackings/{id}": known,
  "DELETE /trackings/{id}": known,
  "POST /trackings/{id}/retrack": known,
  "POST /trackings/{id}/mark-as-completed": known,
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
  "POST /couriers/detect": known,
  // The couriers of the account, and from 2025-04 on all of them.
  "GET /couriers": known,
  "GET /couriers/all": until("2025-01"),
  "POST /estimated-delivery-date/predict-batch": known,
  "POST /estimated-delivery-date/predict": from("2025-01"),
  "GET /courier-connections": from("2025-04"),
  "POST /courier-connections": from("2025-04"),
  "GET /courier-connections/{id}": from("2025-04"),
  "PATCH /courier-connections/{id}": from("2025-04"),
  "DELETE /courier-connections/{id}": from("2025-04")
}

/** Each operation of each version. */
const operations = (
  await Promise.all(
    Object.values(versions).map(async (version) => Object.values((await version.operations()).operations))
  )
)
  .flat()
  .map(({ apiVersion, method, name, path, rateLimit, idempotent }) => ({
    name,
    version: apiVersion,
    request: `${method} ${path}`,
    perSecond: String(rateLimit.requests / rateLimit.seconds),
    idempotent
  }))

const endpointsOf = (rows: ReadonlyArray<{ readonly request: string; readonly version: string }>) => {
  const found: Record<string, Array<string>> = {}
  for (const { request, version } of rows) if (known.includes(version)) (found[request] ??= []).push(version)
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

  it("lists each version, when it was released and until when AfterShip supports it", () => {
    const rows = table("| API version |")
    assert.deepStrictEqual(
      rows.map(([version, released, state, until, , path]) => [version, released, state, until, path]),
      Object.entries(versions).map(([version, { released, supportedUntil }]) => [
        version,
        released,
        supportedUntil === undefined ? "no longer listed" : "supported",
        supportedUntil ?? "–",
        `${tracking.name}/${version}`
      ])
    )
    // What AfterShip's page says: three years, and nothing of what is before 2025-01.
    for (const [version = "", , state, until = ""] of rows) {
      if (version < "2025-01") assert.strictEqual(state, "no longer listed")
      else assert.strictEqual(Number(until.slice(0, 4)), Number(version.slice(0, 4)) + 3)
      assert.property(tracking.exports, `./${version}`)
    }
  })

  it("shows which version has which endpoint", () => {
    assert.deepStrictEqual(endpointsOf(operations), endpoints)

    const requestOf = new Map(operations.map(({ name, request }) => [name, request]))
    const shown = table("| operations | 2024-04 |").flatMap(([names = "", ...cells]) =>
      names.split(", ").flatMap((name) => {
        assert.lengthOf(cells, Object.keys(versions).length)
        assert.isTrue(requestOf.has(name), name)
        return Object.keys(versions)
          .filter((_, index) => cells[index] === "✓")
          .map((version) => ({ request: requestOf.get(name) ?? name, version }))
      })
    )
    assert.deepStrictEqual(endpointsOf(shown), endpoints)
  })

  it("lists each operation as all versions describe it", () => {
    const rows = new Map(
      table("| function | request | per second | idempotent |").map(([call = "", ...row]) => [
        call.replace(/\(.*/, ""),
        row
      ])
    )
    assert.sameMembers([...rows.keys()], [...new Set(operations.map(({ name }) => name))])
    for (const { name, perSecond, idempotent, request, version } of operations) {
      const [, listed] = rows.get(name) ?? []
      assert.deepStrictEqual(rows.get(name), [request, listed, idempotent ? "yes" : "no"], `${version} ${name}`)
      // The one exception is in the text below the table.
      if (version === "2024-04") assert.strictEqual(perSecond, "10", name)
      else assert.strictEqual(perSecond, listed, `${version} ${name}`)
    }
    assert.include(readme, "with version 2024-04, all operations together have 10")
  })

  it("lists each entry point", () => {
    const listed = table("| import | what it has |").map(([name]) => name?.replace(/ and its like$/, ""))
    const exported = [tracking, node, sandbox].flatMap(({ exports, name }) =>
      Object.entries(exports).flatMap(([path, target]) =>
        target === null || path === "./package.json" || path.includes("*") || Object.hasOwn(versions, path.slice(2))
          ? []
          : [`${name}${path.slice(1)}`]
      )
    )
    assert.includeMembers(listed, exported)
  })
})
