import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Sandbox from "../src/Sandbox.ts"
import { call, error, errorOf, records } from "./wire.ts"

const detect = (body: unknown) =>
  Effect.map(call("POST", "/couriers/detect", body), (reply) => {
    assert.strictEqual(reply.status, 200, reply.text)
    const slugs = records(reply.data.couriers).map(({ slug }) => slug)
    assert.strictEqual(reply.data.total, slugs.length)
    return slugs
  })

describe("the lists of couriers", () => {
  it.effect("the account's are some of all, each once", () =>
    Effect.gen(function* () {
      const mine = yield* call("GET", "/couriers")
      const all = yield* call("GET", "/couriers/all")
      assert.deepStrictEqual(records(all.data.couriers)[0], {
        slug: "ups",
        name: "UPS",
        phone: "+1 800 742 5877",
        other_name: "United Parcel Service",
        web_url: "https://www.ups.com",
        required_fields: [],
        optional_fields: [],
        default_language: "en",
        support_languages: ["en"],
        service_from_country_iso3: []
      })
      const allSlugs = records(all.data.couriers).map(({ slug }) => slug)
      const mySlugs = records(mine.data.couriers).map(({ slug }) => slug)
      assert.strictEqual(all.data.total, allSlugs.length)
      assert.strictEqual(mine.data.total, mySlugs.length)
      assert.strictEqual(new Set(allSlugs).size, allSlugs.length)
      assert.isAbove(allSlugs.length, 50)
      assert.isBelow(mySlugs.length, allSlugs.length)
      assert.deepStrictEqual(
        mySlugs.filter((slug) => !allSlugs.includes(slug)),
        []
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("most groups have a courier that can be detected", () =>
    Effect.gen(function* () {
      for (const slug_group of ["amazon", "fedex", "tnt", "cj", "hermes", "dpd", "gls", "dhl", "fastway", "taqbin"]) {
        const numbers = [
          "TBA012345678901",
          "123456789012",
          "123456789",
          "612345678901",
          "12345678901234",
          "12345678901"
        ]
        const found = yield* Effect.forEach(
          [...numbers, "1234567890", "AB1234567890", "1234-5678-9012"],
          (tracking_number) => detect({ tracking_number, slug_group: `${slug_group}-group` })
        )
        assert.isNotEmpty(found.flat(), slug_group)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("detectCourier", () => {
  it.effect.each([
    { number: "1Z999AA10123456784", slugs: ["ups"] },
    { number: "9400111899223856928499", slugs: ["usps"] },
    { number: "EA123456785US", slugs: ["usps"] },
    { number: "123456789012", slugs: ["fedex"] },
    { number: "1234567890", slugs: ["dhl"] },
    { number: "RB123456785GB", slugs: ["royal-mail"] },
    { number: "LX123456785CN", slugs: ["china-post"] },
    { number: "TBA012345678901", slugs: ["amazon"] },
    { number: "nothing-like-it", slugs: [] },
    { number: "RR123456785CH", slugs: [] },
    { number: "ITOD-3-643642", slugs: [] }
  ])("$number among the account's couriers: $slugs", ({ number, slugs }) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* detect({ tracking_number: number }), slugs)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("among those named, also in one text", () =>
    Effect.gen(function* () {
      const tracking_number = "RR123456785CH"
      assert.deepStrictEqual(yield* detect({ tracking_number, slug: ["usps", "swiss-post"] }), ["swiss-post"])
      assert.deepStrictEqual(yield* detect({ tracking_number, slug: ["usps,swiss-post"] }), ["swiss-post"])
      assert.deepStrictEqual(yield* detect({ tracking_number, slug: ["usps"] }), [])
      assert.deepStrictEqual(yield* detect({ tracking_number: "ITOD-3-1", slug: ["testing-courier"] }), [
        "testing-courier"
      ])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("among those of a group", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* detect({ tracking_number: "1234567890", slug_group: "dpd-group" }), ["dpd-uk"])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    { body: {}, code: 4007, message: "`tracking_number` is required." },
    { body: { tracking_number: 1 }, code: 4005, message: "The value of `tracking_number` is invalid." },
    { body: { tracking_number: "" }, code: 4017, message: "The format of `tracking_number` is invalid." },
    {
      body: { tracking_number: "1234567890", slug: ["ups", "nobody"] },
      code: 4010,
      message: "The value of `slug` is invalid."
    },
    { body: { tracking_number: "1234567890", slug: "ups" }, code: 4010, message: "The value of `slug` is invalid." },
    {
      body: { tracking_number: "1234567890", slug: ["ups"], slug_group: "dhl-group" },
      code: 4008,
      message: "The value of `slug_group` is invalid."
    },
    {
      body: { tracking_number: "1234567890", tracking_ship_date: "2026-03-01" },
      code: 4008,
      message: "The value of `tracking_ship_date` is invalid."
    }
  ])("refuses $body", ({ body, code, message }) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(errorOf(yield* call("POST", "/couriers/detect", body)), error(code, message))
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
