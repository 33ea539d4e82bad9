/** The tables of the README say what the code says. Its programs are compiled and run by `docs.test.ts`. */
import { assert, describe, it } from "@effect/vitest"
import description from "@effect-aftership/openapi/2024-10" with { type: "json" }
import { apiErrorByMetaCode } from "@effect-aftership/tracking/AfterShipError"
import { readFileSync } from "node:fs"
import node from "../../node/package.json" with { type: "json" }
import sandbox from "../../sandbox/package.json" with { type: "json" }
import tracking from "../../tracking/package.json" with { type: "json" }

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8")

/** The rows of the table that has this heading, as the texts of their cells without backquotes. */
const table = (heading: string): ReadonlyArray<ReadonlyArray<string>> => {
  const [, rest] = readme.split(`${heading}\n`)
  assert(rest !== undefined, `no table ${heading}`)
  const rows = rest.split("\n").slice(1)
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

  it("lists each operation as it is described", () => {
    const rows = table("| function | request | per second | repeated |")
    const described = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, operation]) =>
        "operationId" in operation
          ? [
              [
                operation.operationId,
                `${method.toUpperCase()} ${path}`,
                String(operation["x-rate-limit"].requests),
                operation["x-repeatable"] ? "yes" : "no"
              ]
            ]
          : []
      )
    )
    assert.sameDeepMembers(
      rows.map(([name = "", ...rest]) => [name.replace(/\(.*/, ""), ...rest]),
      described
    )
  })

  it("lists each entry point", () => {
    const listed = table("| import | what it has |").map(([name]) => name?.replace(/ and its like$/, ""))
    const exported = [tracking, node, sandbox].flatMap(({ exports, name }) =>
      Object.entries(exports).flatMap(([path, target]) =>
        target === null || path === "./package.json" || path.includes("*") ? [] : [`${name}${path.slice(1)}`]
      )
    )
    assert.includeMembers(listed, exported)
  })
})
