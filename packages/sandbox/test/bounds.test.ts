import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Sandbox from "../src/Sandbox.ts"
import type { Schema } from "../src/internal/validate.ts"
import { versions } from "./described.ts"
import { callIn, error, errorOf } from "./wire.ts"

/** Values for the parameters of a path. */
const segments: Readonly<Record<string, string>> = { slug: "ups", tracking_number: "1Z999AA10123456784" }

/** A text of a length that fits the rest of a schema. */
const sized = ({ pattern }: Schema, length: number) =>
  pattern === "^[0-9]{8}$" ? "2".repeat(length) : "a".repeat(length)

const listed = (length: number) => Array.from({ length }, (_, index) => `N-${index}`).join(",")

/** The last values within each bound of a schema, and the first ones beyond it. */
const edges = (schema: Schema): ReadonlyArray<readonly [within: number | string, beyond: number | string]> => {
  const { maximum, maxItems, maxLength, minimum } = schema
  return [
    ...(minimum === undefined ? [] : [[minimum, minimum - 1] as const]),
    ...(maximum === undefined ? [] : [[maximum, maximum + 1] as const]),
    ...(maxItems === undefined ? [] : [[listed(maxItems), listed(maxItems + 1)] as const]),
    ...(maxLength === undefined ? [] : [[sized(schema, maxLength), sized(schema, maxLength + 1)] as const])
  ]
}

describe.each(versions)("in $version a query", ({ queries, version }) => {
  const cases = queries.flatMap(({ method, name, path, schema }) =>
    edges(schema).map(([within, beyond]) => ({
      method,
      name,
      target: path.replace(/\{(\w+)\}/g, (_, parameter: string) => segments[parameter] ?? "abc"),
      within,
      beyond
    }))
  )

  it.effect.each(cases)("beyond a bound of $name of $method $target is 4008", (bound) =>
    Effect.gen(function* () {
      const ask = (value: number | string) =>
        callIn(version)(bound.method, `${bound.target}?${bound.name}=${encodeURIComponent(value)}`)
      assert.deepStrictEqual(
        errorOf(yield* ask(bound.beyond)),
        error(4008, `The value of \`${bound.name}\` is invalid.`)
      )
      assert.notStrictEqual((yield* ask(bound.within)).meta.code, 4008)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it("has bounds for pages and lists of numbers", () => {
    const bounded = new Set(cases.map(({ method, name, target }) => `${method} ${target} ${name}`))
    for (const name of ["limit", "tracking_numbers", ...(version < "2024-10" ? ["page"] : [])]) {
      assert.isTrue(bounded.has(`GET /trackings ${name}`), name)
    }
    assert.strictEqual(bounded.has("GET /courier-connections limit"), version >= "2025-04")
  })
})
