import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, error, errorOf, record, records, type Tracking } from "./wire.ts"

const list = (query = "") =>
  Effect.map(call("GET", `/trackings${query}`), (reply) => {
    assert.strictEqual(reply.status, 200, reply.text)
    return {
      numbers: records(reply.data.trackings).map(({ tracking_number }) => tracking_number),
      trackings: records(reply.data.trackings),
      pagination: record(reply.data.pagination)
    }
  })

const numbered = (n: number) => `UPS-${String(n).padStart(3, "0")}`

const createMany = (count: number) =>
  Effect.forEach(
    Array.from({ length: count }, (_, n) => numbered(n + 1)),
    (tracking_number) => create({ slug: "ups", tracking_number })
  )

describe("pages of getTrackings", () => {
  it.effect("an empty account has one empty page", () =>
    Effect.gen(function* () {
      const reply = yield* call("GET", "/trackings")
      assert.deepStrictEqual(reply.data, {
        pagination: { total: 0, next_cursor: "", has_next_page: false },
        trackings: []
      })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("newest first, also at the same time; a hundred on a page", () =>
    Effect.gen(function* () {
      yield* createMany(101)
      const first = yield* list()
      assert.strictEqual(first.trackings.length, 100)
      assert.strictEqual(first.numbers[0], "UPS-101")
      assert.strictEqual(first.pagination.total, 101)
      assert.strictEqual(first.pagination.has_next_page, true)
      const second = yield* list(`?cursor=${encodeURIComponent(String(first.pagination.next_cursor))}`)
      assert.deepStrictEqual(second.numbers, ["UPS-001"])
      assert.deepStrictEqual(second.pagination, { total: 101, next_cursor: "", has_next_page: false })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("pages hold each tracking once while others come and go", () =>
    Effect.gen(function* () {
      const created: Array<Tracking> = []
      for (const n of [1, 2, 3, 4, 5, 6, 7]) {
        created.push(yield* create({ slug: "ups", tracking_number: numbered(n) }))
        yield* TestClock.adjust(n % 2 === 0 ? "1 second" : 0)
      }
      const seen: Array<unknown> = []
      let cursor = ""
      do {
        const page = yield* list(`?limit=2&cursor=${cursor}`)
        seen.push(page.numbers)
        cursor = encodeURIComponent(String(page.pagination.next_cursor))
        if (seen.length === 1) {
          yield* call("DELETE", `/trackings/${created[5]?.id ?? ""}`)
          yield* create({ slug: "ups", tracking_number: numbered(8) })
        }
      } while (cursor !== "")
      assert.deepStrictEqual(seen, [
        ["UPS-007", "UPS-006"],
        ["UPS-005", "UPS-004"],
        ["UPS-003", "UPS-002"],
        ["UPS-001"]
      ])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a cursor is base64 of time and id", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_700_000_000_123)
      yield* createMany(2)
      const { pagination, trackings } = yield* list("?limit=1")
      assert.strictEqual(pagination.next_cursor, Base64.encode(JSON.stringify([1700000000123, trackings[0]?.id])))
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    { query: "cursor=rubbish", field: "cursor" },
    { query: `cursor=${Base64.encode("[1]")}`, field: "cursor" },
    { query: "limit=0", field: "limit" },
    { query: "limit=201", field: "limit" },
    { query: "limit=many", field: "limit" },
    { query: "limit=1.5", field: "limit" },
    { query: "transit_time=soon", field: "transit_time" },
    { query: "tag=Eaten", field: "tag" },
    { query: "slug=UPS", field: "slug" },
    { query: "origin=US", field: "origin" },
    { query: "destination=usa", field: "destination" },
    { query: "courier_destination_country_iso3=U", field: "courier_destination_country_iso3" },
    { query: "fields=note", field: "fields" },
    { query: "return_to_sender=maybe", field: "return_to_sender" },
    { query: `tracking_numbers=${"1234,".repeat(50)}1234`, field: "tracking_numbers" }
  ])("$query is refused", ({ field, query }) =>
    Effect.gen(function* () {
      const reply = yield* call("GET", `/trackings?${query}`)
      assert.deepStrictEqual(errorOf(reply), error(4008, `The value of \`${field}\` is invalid.`))
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("filters of getTrackings", () => {
  /** Five trackings: plain, detailed, travelling, delivered, going back. */
  const populate = Effect.gen(function* () {
    yield* create({ slug: "ups", tracking_number: "PLAIN-1" })
    yield* create({
      slug: "fedex",
      tracking_number: "DETAILS-1",
      title: "Two Mugs",
      order_id: "order-7",
      customer_name: "Robin Doe",
      emails: ["robin@shop.example"],
      smses: ["+15550100"],
      custom_fields: { colour: "turquoise" },
      shipment_tags: ["gift", "new"],
      origin_country_iso3: "USA",
      destination_country_iso3: "CAN",
      tracking_destination_country: "CAN"
    })
    yield* create({ slug: "testing-courier", tracking_number: "TT-20-1", shipment_tags: ["gift"] })
    yield* create({ slug: "testing-courier", tracking_number: "TD-1-1", destination_country_iso3: "DEU" })
    yield* create({ slug: "testing-courier", tracking_number: "E010-1-1", order_id: "order-8" })
    yield* TestClock.adjust("1 day")
  })

  it.effect.each([
    { query: "", found: ["PLAIN-1", "DETAILS-1", "TT-20-1", "TD-1-1", "E010-1-1"] },
    { query: "keyword=details-", found: ["DETAILS-1"] },
    { query: "keyword=two%20mugs", found: ["DETAILS-1"] },
    { query: "keyword=order-7", found: ["DETAILS-1"] },
    { query: "keyword=robin", found: ["DETAILS-1"] },
    { query: "keyword=%40shop.example", found: ["DETAILS-1"] },
    { query: "keyword=%2B1555", found: ["DETAILS-1"] },
    { query: "keyword=turquoise", found: ["DETAILS-1"] },
    { query: "keyword=nobody", found: [] },
    { query: "keyword=", found: ["PLAIN-1", "DETAILS-1", "TT-20-1", "TD-1-1", "E010-1-1"] },
    { query: "tracking_numbers=PLAIN-1,TD-1-1,nothing", found: ["PLAIN-1", "TD-1-1"] },
    { query: "slug=ups,fedex", found: ["PLAIN-1", "DETAILS-1"] },
    { query: "slug=ups&slug=fedex", found: ["PLAIN-1", "DETAILS-1"] },
    { query: "slug=nobody", found: [] },
    { query: "transit_time=0", found: ["TD-1-1"] },
    { query: "transit_time=1", found: ["TT-20-1"] },
    { query: "origin=USA,MEX", found: ["DETAILS-1"] },
    { query: "destination=DEU", found: ["TD-1-1"] },
    { query: "destination=CAN,DEU", found: ["DETAILS-1", "TD-1-1"] },
    { query: "courier_destination_country_iso3=CAN", found: ["DETAILS-1"] },
    { query: "tag=Delivered", found: ["TD-1-1"] },
    { query: "tag=Pending", found: ["PLAIN-1", "DETAILS-1"] },
    { query: "return_to_sender=true", found: ["E010-1-1"] },
    { query: "return_to_sender=false", found: ["PLAIN-1", "DETAILS-1", "TT-20-1", "TD-1-1"] },
    { query: "return_to_sender=true,false", found: ["PLAIN-1", "DETAILS-1", "TT-20-1", "TD-1-1", "E010-1-1"] },
    { query: "shipment_tags=gift", found: ["DETAILS-1", "TT-20-1"] },
    { query: "shipment_tags=new,old", found: ["DETAILS-1"] },
    { query: "order_id=order-7,order-8", found: ["DETAILS-1", "E010-1-1"] },
    { query: "slug=testing-courier&tag=Exception", found: ["E010-1-1"] },
    { query: "surprise=1", found: ["PLAIN-1", "DETAILS-1", "TT-20-1", "TD-1-1", "E010-1-1"] }
  ])("?$query", ({ found, query }) =>
    Effect.gen(function* () {
      yield* populate
      const { numbers, pagination } = yield* list(`?${query}`)
      assert.deepStrictEqual(numbers, found.toReversed())
      assert.strictEqual(pagination.total, found.length)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  const at = (time: string) => encodeURIComponent(`2026-03-0${time}`)

  it.effect.each([
    { query: `created_at_min=${at("2T00:00:00+00:00")}`, found: ["DAY-2", "DAY-3"] },
    { query: `created_at_max=${at("2T00:00:00+00:00")}`, found: ["DAY-1", "DAY-2"] },
    { query: `created_at_min=${at("2T01:00:00+01:00")}&created_at_max=${at("2T00:00:00+00:00")}`, found: ["DAY-2"] },
    { query: `created_at_min=${at("2T00:00:01+00:00")}`, found: ["DAY-3"] },
    { query: `updated_at_min=${at("3T00:00:00+00:00")}`, found: ["DAY-1", "DAY-3"] },
    { query: `updated_at_max=${at("2T23:59:59+00:00")}`, found: ["DAY-2"] },
    { query: "created_at_min=yesterday", found: ["DAY-1", "DAY-2", "DAY-3"] },
    { query: `created_at_min=${at("3T00:00:00Z")}`, found: ["DAY-1", "DAY-2", "DAY-3"] },
    { query: `created_at_min=2026-03-03T00:00:00+00:00`, found: ["DAY-1", "DAY-2", "DAY-3"] },
    { query: `created_at_max=2026-02-30T00%3A00%3A00%2B00%3A00`, found: ["DAY-1", "DAY-2", "DAY-3"] },
    { query: "updated_at_min=2026", found: ["DAY-1", "DAY-2", "DAY-3"] }
  ])("?$query", ({ found, query }) =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-01T00:00:00.900Z"))
      const first = yield* create({ slug: "ups", tracking_number: "DAY-1" })
      yield* TestClock.adjust("1 day")
      yield* create({ slug: "ups", tracking_number: "DAY-2" })
      yield* TestClock.adjust("1 day")
      yield* create({ slug: "ups", tracking_number: "DAY-3" })
      yield* call("PUT", `/trackings/${first.id}`, { title: "Changed" })
      yield* TestClock.adjust("1 minute")
      const { numbers } = yield* list(`?${query}`)
      assert.deepStrictEqual(numbers, found.toReversed())
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("the default window is the last 120 days", () =>
    Effect.gen(function* () {
      yield* create({ slug: "ups", tracking_number: "OLD-1" })
      yield* TestClock.adjust("120 days")
      assert.deepStrictEqual((yield* list()).numbers, ["OLD-1"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual((yield* list()).numbers, [])
      assert.deepStrictEqual((yield* list("?created_at_min=1970-01-01T00%3A00%3A00%2B00%3A00")).numbers, ["OLD-1"])
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("fields", () => {
  const always = [
    "active",
    "created_at",
    "id",
    "return_to_sender",
    "slug",
    "source",
    "subtag",
    "subtag_message",
    "tag",
    "tracked_count",
    "tracking_number",
    "updated_at"
  ]

  it.effect("keep what a tracking always has, and the fields that are listed", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "PLAIN-1", title: "Two mugs" })
      const { trackings } = yield* list("?fields=title,order_id")
      assert.deepStrictEqual(Object.keys(trackings[0] ?? {}).toSorted(), [...always, "order_id", "title"].toSorted())
      const { data } = yield* call("GET", `/trackings/${id}?fields=checkpoints,tracking_key&lang=de`)
      assert.deepStrictEqual(Object.keys(data).toSorted(), [...always, "checkpoints", "tracking_key"].toSorted())
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("and lang are checked", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "PLAIN-1" })
      for (const [query, field] of [
        ["fields=note", "fields"],
        ["lang=xx", "lang"]
      ]) {
        const reply = yield* call("GET", `/trackings/${id}?${query}`)
        assert.deepStrictEqual(errorOf(reply), error(4008, `The value of \`${field}\` is invalid.`))
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
