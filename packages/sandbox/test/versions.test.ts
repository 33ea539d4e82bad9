import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { versions } from "./described.ts"
import { callIn, createIn, dataIn, error, errorOf, pick, record, records, send, type Wire } from "./wire.ts"

const names = versions.map(({ version }) => version)

const from = (first: string) => names.filter((version) => version >= first)

const until = (last: string) => names.filter((version) => version <= last)

const v2404 = dataIn("2024-04")
const v2410 = dataIn("2024-10")
const v2607 = dataIn("2026-07")
const create = createIn("2026-07")

/** A tracking as a version has it. */
const read = (version: string, id: string) =>
  Effect.map(dataIn(version)("GET", `/trackings/${id}`), (data) =>
    version === "2024-04" ? record(data.tracking) : data
  )

/** The value of a field in each version. Undefined in those that do not have it. */
const across = (id: string, field: string) =>
  Effect.map(
    Effect.forEach(names, (version) => Effect.map(read(version, id), (data) => [version, data[field]] as const)),
    (pairs) => Object.fromEntries(pairs)
  )

const history = (...spans: ReadonlyArray<readonly [versions: ReadonlyArray<string>, value: unknown]>): Wire => ({
  ...Object.fromEntries(names.map((version) => [version, undefined])),
  ...Object.fromEntries(spans.flatMap(([versions, value]) => versions.map((version) => [version, value])))
})

const parcel = { slug: "ups", tracking_number: "1Z999AA10123456784" }

const newest = {
  ...parcel,
  title: "Two mugs",
  order_promised_delivery_date: { promised_delivery_date: "2026-03-05", promised_delivery_date_max: "2026-03-07" },
  customers: [
    { role: "buyer", name: "Robin Doe", phone_number: "+15550100", email: "robin@shop.example", id: "cust-1" },
    { email: "kim@shop.example", language: "de" }
  ],
  last_mile: { slug: "usps", tracking_number: "9400111899223856928499" },
  origin_country_region: "USA",
  destination_country_region: "DEU",
  destination_state: "Berlin",
  destination_postal_code: "10115",
  tracking_ship_date: "2026-03-01",
  shipment_direction: "return"
}

describe("a tracking created in 2026-07 reads in each version as that version has it", () => {
  const nobody = { role: null, name: null, phone_number: null, email: null, language: null }
  const customers: ReadonlyArray<Wire> = [
    { ...nobody, role: "buyer", name: "Robin Doe", phone_number: "+15550100", email: "robin@shop.example" },
    { ...nobody, email: "kim@shop.example", language: "de" }
  ]
  const links = { courier_tracking_link: "https://tools.usps.com/go/TrackConfirmAction?tLabels=9400111899223856928499" }
  const next = { ...newest.last_mile, source: "user" }

  it.effect.each([
    { field: "title", expected: history([names, "Two mugs"]) },
    { field: "tracking_ship_date", expected: history([names, "2026-03-01"]) },
    { field: "origin_country_iso3", expected: history([until("2024-10"), "USA"]) },
    { field: "origin_country_region", expected: history([from("2025-01"), "USA"]) },
    { field: "destination_country_iso3", expected: history([until("2024-10"), "DEU"]) },
    { field: "destination_country_region", expected: history([from("2025-01"), "DEU"]) },
    { field: "courier_destination_country_iso3", expected: history([until("2024-10"), "DEU"]) },
    { field: "courier_destination_country_region", expected: history([from("2025-01"), "DEU"]) },
    { field: "tracking_origin_country", expected: history([until("2024-10"), "USA"]) },
    { field: "tracking_origin_country_region", expected: history([["2025-01"], "USA"]) },
    { field: "tracking_destination_country", expected: history([until("2024-10"), "DEU"]) },
    { field: "tracking_destination_country_region", expected: history([["2025-01"], "DEU"]) },
    { field: "tracking_postal_code", expected: history([until("2025-01"), "10115"]) },
    { field: "tracking_state", expected: history([until("2025-01"), "Berlin"]) },
    { field: "destination_postal_code", expected: history([names, "10115"]) },
    { field: "destination_state", expected: history([names, "Berlin"]) },
    { field: "emails", expected: history([until("2024-10"), ["robin@shop.example", "kim@shop.example"]]) },
    { field: "smses", expected: history([until("2024-10"), ["+15550100"]]) },
    { field: "customer_name", expected: history([until("2024-10"), "Robin Doe"]) },
    {
      field: "customers",
      expected: history(
        [from("2025-01"), customers],
        [from("2026-07"), customers.map((customer, index) => ({ ...customer, id: index === 0 ? "cust-1" : null }))]
      )
    },
    {
      field: "next_couriers",
      expected: history([until("2024-07"), [next]], [["2024-10"], [{ ...next, ...links, courier_redirect_link: null }]])
    },
    {
      field: "last_mile",
      expected: history([from("2025-01"), { ...next, ...links, courier_redirect_link: null, transit_time: null }])
    },
    { field: "first_mile", expected: history([from("2025-01"), null]) },
    {
      field: "order_promised_delivery_date",
      expected: history(
        [until("2025-07"), "2026-03-05"],
        [from("2026-01"), { ...newest.order_promised_delivery_date, promised_delivery_date_min: null }]
      )
    },
    {
      field: "first_estimated_delivery",
      expected: history([
        names,
        {
          type: "range",
          source: "Order EDD",
          datetime: "2026-03-05",
          datetime_min: null,
          datetime_max: "2026-03-07"
        }
      ])
    },
    { field: "shipment_direction", expected: history([from("2026-07"), "return"]) },
    { field: "last_updated_at", expected: history([until("2024-10"), "1970-01-01T00:00:00+00:00"]) },
    { field: "unique_token", expected: history([["2024-04"], "deprecated"]) },
    { field: "shipment_weight_unit", expected: history([["2024-04"], null]) },
    { field: "delivery_location_type", expected: history([from("2024-07"), null]) },
    { field: "aftership_tracking_url", expected: history([from("2024-10"), null]) },
    { field: "aftership_tracking_order_url", expected: history([from("2024-10"), null]) },
    { field: "last_mile_tracking_supported", expected: history([until("2025-07"), null]) },
    ...["shipment_dimensions", "proof_of_delivery", "multi_piece_info", "return_shipment", "forward_shipment"].map(
      (field) => ({ field, expected: history([from("2026-07"), null]) })
    )
  ])("$field", ({ field, expected }) =>
    Effect.gen(function* () {
      const { id } = yield* create(newest)
      assert.deepStrictEqual(yield* across(id, field), expected)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("and so do its checkpoints and what the carrier estimates", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "testing-courier", tracking_number: "ITD-1-1" })
      yield* TestClock.adjust("2 minutes")
      const checkpoint = (version: string) =>
        Effect.map(read(version, id), ({ checkpoints }) => records(checkpoints)[1] ?? {})
      for (const version of names) {
        const { zip, postal_code, country_iso3, country_name, country_region, country_region_name, source, hash } =
          yield* checkpoint(version)
        assert.deepStrictEqual([zip, postal_code], version < "2026-01" ? ["00002", undefined] : [undefined, "00002"])
        assert.deepStrictEqual(
          [country_iso3, country_name, country_region, country_region_name, source],
          version < "2025-01"
            ? [null, null, undefined, undefined, undefined]
            : [undefined, undefined, null, null, "carrier"]
        )
        if (version < "2026-07") assert.isUndefined(hash)
        else assert.match(String(hash), /^[0-9a-f]{40}$/)
      }
      const promised = "1970-01-02T20:02:00-04:00"
      assert.deepStrictEqual(yield* across(id, "expected_delivery"), history([until("2024-07"), promised]))
      assert.deepStrictEqual(
        yield* across(id, "courier_estimated_delivery_date"),
        history([
          from("2024-10"),
          { estimated_delivery_date: promised, estimated_delivery_date_min: null, estimated_delivery_date_max: null }
        ])
      )
      for (const version of names) {
        const { first_estimated_delivery: first, latest_estimated_delivery: latest } = yield* read(version, id)
        assert.notProperty(record(first), "revise_reason")
        if (version < "2025-04") assert.notProperty(record(latest), "revise_reason")
        else assert.isNull(record(latest).revise_reason)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("a tracking created in 2024-04 reads in 2026-07", () => {
  it.effect("with the names, the wrapping and the id of that version", () =>
    Effect.gen(function* () {
      const data = yield* v2404("POST", "/trackings", {
        tracking: {
          ...parcel,
          customer_name: "Robin Doe",
          emails: ["robin@shop.example"],
          smses: ["+15550100", "+15550101"],
          tracking_origin_country: "USA",
          tracking_destination_country: "DEU",
          tracking_postal_code: "10115",
          tracking_state: "Berlin",
          order_promised_delivery_date: "2026-03-05",
          next_couriers: [
            { slug: "dhl", tracking_number: "1234567890" },
            { slug: "usps", tracking_number: "9400111899223856928499" }
          ]
        }
      })
      assert.deepStrictEqual(Object.keys(data), ["tracking"])
      const id = String(record(data.tracking).id)
      assert.match(id, /^[0-9a-f]{24}$/)
      const tracking = yield* read("2026-07", id)
      assert.match(String(tracking.id), /^[0-9a-f]{32}$/)
      assert.strictEqual(tracking.legacy_id, id)
      assert.deepStrictEqual(
        pick(
          tracking,
          "origin_country_region",
          "destination_country_region",
          "destination_postal_code",
          "destination_state",
          "order_promised_delivery_date",
          "customers"
        ),
        {
          origin_country_region: "USA",
          destination_country_region: "DEU",
          destination_postal_code: "10115",
          destination_state: "Berlin",
          order_promised_delivery_date: {
            promised_delivery_date: "2026-03-05",
            promised_delivery_date_min: null,
            promised_delivery_date_max: null
          },
          customers: [
            {
              role: null,
              name: "Robin Doe",
              phone_number: "+15550100",
              email: "robin@shop.example",
              language: null,
              id: null
            },
            { role: null, name: null, phone_number: "+15550101", email: null, language: null, id: null }
          ]
        }
      )
      assert.strictEqual(record(tracking.last_mile).slug, "usps")
      assert.strictEqual((yield* read("2024-04", String(tracking.id))).id, id)
      assert.deepStrictEqual((yield* read("2024-10", id)).destination_country_iso3, null)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("one state", () => {
  it.effect("a change keeps the fields that its version does not have", () =>
    Effect.gen(function* () {
      const { id } = yield* create(newest)
      yield* v2410("PUT", `/trackings/${id}`, { emails: ["new@shop.example"], note: "Fragile", customers: [] })
      const tracking = yield* read("2026-07", id)
      assert.deepStrictEqual(
        records(tracking.customers).map(({ email, id, language, name }) => [email, name, language, id]),
        [
          ["new@shop.example", "Robin Doe", null, "cust-1"],
          [null, null, "de", null]
        ]
      )
      assert.deepStrictEqual(pick(tracking, "note", "shipment_direction"), {
        note: "Fragile",
        shipment_direction: "return"
      })
      assert.strictEqual((yield* read("2024-10", id)).customer_name, "Robin Doe")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each([
    { version: "2024-10", ignored: { customers: [{ name: "A" }], shipment_direction: "return", id: "mine" } },
    { version: "2025-01", ignored: { emails: ["a@shop.example"], customer_name: "A", next_couriers: [], id: "mine" } },
    { version: "2025-04", ignored: { tracking_postal_code: "10115", shipment_direction: "return" } },
    { version: "2026-07", ignored: { emails: ["a@shop.example"], destination_country_iso3: "DEU" } }
  ])("$version passes over the fields of other versions", ({ ignored, version }) =>
    Effect.gen(function* () {
      const { id } = yield* createIn(version)({ ...parcel, ...ignored })
      assert.notStrictEqual(id, "mine")
      const tracking = yield* read("2026-07", id)
      assert.deepStrictEqual(
        pick(tracking, "customers", "destination_country_region", "destination_postal_code", "shipment_direction"),
        { customers: [], destination_country_region: null, destination_postal_code: null, shipment_direction: null }
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("lists of addresses leave no empty customer behind, and a name goes to the one that has one", () =>
    Effect.gen(function* () {
      const customers = [{ email: "kim@shop.example" }, { name: "Robin Doe" }]
      const { id } = yield* create({ ...parcel, customers })
      assert.strictEqual((yield* read("2024-10", id)).customer_name, "Robin Doe")
      yield* v2410("PUT", `/trackings/${id}`, { customer_name: "Robin Roe" })
      yield* v2410("PUT", `/trackings/${id}`, { emails: [] })
      assert.deepStrictEqual(
        records((yield* read("2026-07", id)).customers).map(({ email, name }) => [name, email]),
        [["Robin Roe", null]]
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("the last mile is one of the next couriers, and null takes it away", () =>
    Effect.gen(function* () {
      const { id } = yield* create(newest)
      yield* dataIn("2025-07")("PUT", `/trackings/${id}`, { last_mile: { tracking_number: "1Z999AA10123456785" } })
      assert.strictEqual(records((yield* read("2024-07", id)).next_couriers)[0]?.slug, "ups")
      yield* v2607("PUT", `/trackings/${id}`, { last_mile: null })
      assert.deepStrictEqual((yield* read("2024-07", id)).next_couriers, [])
      assert.isNull((yield* read("2026-07", id)).last_mile)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a duplicate is described with the names of the version", () =>
    Effect.gen(function* () {
      const { id, legacy_id } = yield* create(parcel)
      const newer = yield* callIn("2025-04")("POST", "/trackings", parcel)
      assert.deepStrictEqual(errorOf(newer), error(4003, "Tracking already exists.", { ...newer.data, id }))
      assert.deepStrictEqual(Object.keys(newer.data), ["id", "tracking_number", "slug"])
      const oldest = yield* callIn("2024-04")("POST", "/trackings", { tracking: parcel })
      assert.deepStrictEqual(
        errorOf(oldest),
        error(4003, "Tracking already exists.", {
          tracking: { id: legacy_id, tracking_number: parcel.tracking_number, slug: "ups" }
        })
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("only from 2025-04 on callers choose ids", () =>
    Effect.gen(function* () {
      for (const version of from("2025-04")) {
        const body = { slug: "ups", tracking_number: `OWN-${version}`, id: `own_${version}` }
        const { id, legacy_id } = yield* createIn(version)(body)
        assert.strictEqual(id, body.id)
        assert.strictEqual((yield* read("2024-04", id)).id, legacy_id)
        for (const taken of [id, legacy_id]) {
          const again = yield* callIn(version)("POST", "/trackings", { ...body, tracking_number: "OTHER-1", id: taken })
          assert.deepStrictEqual(errorOf(again), error(4015, "The value of `id` is invalid."))
        }
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("wrapped bodies of 2024-04", () => {
  const call = callIn("2024-04")

  it.effect("are asked for, and by no other version", () =>
    Effect.gen(function* () {
      for (const body of [{}, parcel, { tracking: null }, { tracking: [parcel] }]) {
        const reply = yield* call("POST", "/trackings", body)
        assert.deepStrictEqual(errorOf(reply), error(4006, "`tracking` object is required."))
      }
      assert.strictEqual((yield* call("POST", "/trackings", [])).meta.code, 400)
      for (const version of from("2024-07")) {
        const reply = yield* callIn(version)("POST", "/trackings", { tracking: parcel })
        assert.deepStrictEqual(errorOf(reply), error(4007, "`tracking_number` is required."))
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("detection wraps its body, but not its answer; completion and predictions wrap only answers", () =>
    Effect.gen(function* () {
      const found = yield* v2404("POST", "/couriers/detect", { tracking: { tracking_number: "1Z999AA10123456784" } })
      assert.strictEqual(found.total, 1)
      const { tracking } = yield* v2404("POST", "/trackings", { tracking: parcel })
      const path = `/trackings/${String(record(tracking).id)}/mark-as-completed`
      const completed = yield* v2404("POST", path, { reason: "DELIVERED" })
      assert.strictEqual(record(completed.tracking).subtag, "Delivered_001")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a deletion and a retrack respond only with what identifies the tracking", () =>
    Effect.gen(function* () {
      const { id, legacy_id } = yield* create(newest)
      yield* v2404("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" })
      const expected = {
        id: legacy_id,
        tracking_number: parcel.tracking_number,
        slug: "ups",
        tracking_account_number: null,
        tracking_origin_country: "USA",
        tracking_destination_country: "DEU",
        tracking_key: null,
        tracking_postal_code: "10115",
        tracking_ship_date: "2026-03-01",
        tracking_state: "Berlin"
      }
      assert.deepStrictEqual(yield* v2404("POST", `/trackings/${id}/retrack`), {
        tracking: { ...expected, active: true }
      })
      assert.deepStrictEqual(yield* v2404("DELETE", `/trackings/${id}`), { tracking: expected })
      yield* create(parcel)
      const whole = yield* dataIn("2024-07")("DELETE", `/trackings/ups/${parcel.tracking_number}`)
      assert.strictEqual(whole.tag, "Pending")
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe.each(until("2024-07"))("pages of getTrackings in %s", (version) => {
  const list = (query: string) => dataIn(version)("GET", `/trackings${query}`)

  it.effect("count from one and repeat what was asked for", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-01T12:00:00.500Z"))
      for (const n of [1, 2, 3]) yield* create({ slug: "ups", tracking_number: `MANY-${n}` })
      const { trackings, ...head } = yield* list("")
      assert.deepStrictEqual(head, {
        page: 1,
        limit: 100,
        count: 3,
        keyword: "",
        slug: "",
        origin: [],
        destination: [],
        transit_time: [],
        tag: "",
        order_id: "",
        fields: "",
        created_at_min: "2025-11-01T12:00:00+00:00",
        created_at_max: "2026-03-01T12:00:00+00:00",
        last_updated_at: null,
        return_to_sender: [],
        courier_destination_country_iso3: []
      })
      assert.deepStrictEqual(
        records(trackings).map(({ tracking_number }) => tracking_number),
        ["MANY-3", "MANY-2", "MANY-1"]
      )
      const second = yield* list("?page=2&limit=2&slug=ups,usps&keyword=many&fields=title&return_to_sender=false")
      assert.deepStrictEqual(pick(second, "page", "limit", "count", "slug", "keyword", "fields", "return_to_sender"), {
        page: 2,
        limit: 2,
        count: 3,
        slug: "ups,usps",
        keyword: "many",
        fields: "title",
        return_to_sender: [false]
      })
      assert.deepStrictEqual(
        records(second.trackings).map(({ title }) => title),
        ["MANY-1"]
      )
      assert.deepStrictEqual((yield* list("?page=3&limit=2")).trackings, [])
      const filtered = yield* list(
        "?origin=USA&destination=DEU,FRA&transit_time=2&courier_destination_country_iso3=DEU"
      )
      assert.deepStrictEqual(
        pick(filtered, "count", "origin", "destination", "transit_time", "courier_destination_country_iso3"),
        {
          count: 0,
          origin: ["USA"],
          destination: ["DEU", "FRA"],
          transit_time: [2],
          courier_destination_country_iso3: ["DEU"]
        }
      )
      assert.strictEqual((yield* callIn(version)("GET", "/trackings?page=0")).meta.code, 4008)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("times in the query of getTrackings", () => {
  it.effect.each(["created_at_min=yesterday", "updated_at_max=2026-02-30T00%3A00%3A00%2B00%3A00"])("%s", (query) =>
    Effect.gen(function* () {
      yield* create(parcel)
      for (const version of until("2024-10")) {
        assert.strictEqual(records((yield* dataIn(version)("GET", `/trackings?${query}`)).trackings).length, 1)
      }
      for (const version of from("2025-01")) {
        const reply = yield* callIn(version)("GET", `/trackings?${query}`)
        assert.deepStrictEqual(errorOf(reply), error(4008, `The value of \`${query.split("=")[0]}\` is invalid.`))
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("fields of a wrong type", () => {
  it.effect.each([
    { field: "title", wrong: 7, kept: parcel.tracking_number },
    { field: "custom_fields", wrong: { size: 7, colour: "blue" }, kept: { colour: "blue" } },
    { field: "shipment_tags", wrong: ["gift", 7, "new", null], kept: ["gift", "new"] }
  ])("$field", ({ field, kept, wrong }) =>
    Effect.gen(function* () {
      for (const version of until("2024-07")) {
        const body = { ...parcel, [field]: wrong }
        yield* dataIn(version)("POST", "/trackings", version === "2024-04" ? { tracking: body } : body)
        const { trackings } = yield* v2410("GET", "/trackings")
        assert.deepStrictEqual(records(trackings)[0]?.[field], kept)
        yield* v2410("DELETE", `/trackings/${String(records(trackings)[0]?.id)}`)
      }
      for (const version of from("2024-10")) {
        const reply = yield* callIn(version)("POST", "/trackings", { ...parcel, [field]: wrong })
        assert.strictEqual(reply.meta.code, 4008)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a number of a wrong type is no number up to 2024-07", () =>
    Effect.gen(function* () {
      const body = { tracking_number: 12345 }
      assert.strictEqual((yield* callIn("2024-07")("POST", "/trackings", body)).meta.code, 4007)
      assert.strictEqual((yield* callIn("2024-10")("POST", "/trackings", body)).meta.code, 4005)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a promised date that is not a date is refused from 2026-01 on", () =>
    Effect.gen(function* () {
      for (const version of from("2026-01")) {
        for (const wrong of ["2026-03-05", { promised_delivery_date: "soon" }]) {
          const body = { ...parcel, order_promised_delivery_date: wrong }
          assert.strictEqual((yield* callIn(version)("POST", "/trackings", body)).meta.code, 4008)
        }
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe.each(until("2024-07"))("by slug and number in %s", (version) => {
  const call = callIn(version)
  const wrap = (body: Wire) => (version === "2024-04" ? { tracking: body } : body)

  it.effect("reads, changes, completes, retracks and deletes", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "A/B-1" })
      const path = "/trackings/ups/A%2FB-1"
      assert.strictEqual((yield* call("GET", path)).status, 200)
      assert.strictEqual((yield* call("PUT", path, wrap({ title: "Two mugs" }))).status, 200)
      assert.strictEqual((yield* read("2026-07", id)).title, "Two mugs")
      assert.strictEqual((yield* call("POST", `${path}/mark-as-completed`, { reason: "LOST" })).status, 200)
      assert.strictEqual((yield* read("2026-07", id)).subtag, "Exception_013")
      assert.strictEqual((yield* call("POST", `${path}/retrack`)).status, 200)
      assert.strictEqual((yield* read("2026-07", id)).active, true)
      assert.strictEqual((yield* call("DELETE", path)).status, 200)
      assert.strictEqual((yield* call("GET", path)).meta.code, 4004)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("does not find a tracking with another value of an additional field", () =>
    Effect.gen(function* () {
      yield* create(newest)
      const path = `/trackings/ups/${parcel.tracking_number}`
      for (const [query, code] of [
        ["tracking_postal_code=10115&tracking_destination_country=DEU", 200],
        ["tracking_postal_code=10117", 4004],
        ["tracking_destination_country=FRA", 4004],
        ["tracking_key=not-told", 200],
        ["tracking_ship_date=yesterday", 4008]
      ] as const) {
        assert.strictEqual((yield* call("GET", `${path}?${query}`)).meta.code, code, query)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("takes no addresses in a change", () =>
    Effect.gen(function* () {
      const { id } = yield* create(parcel)
      yield* call("PUT", `/trackings/ups/${parcel.tracking_number}`, wrap({ origin_city: "Portland", note: "Fragile" }))
      assert.deepStrictEqual(pick(yield* read("2026-07", id), "origin_city", "note"), {
        origin_city: null,
        note: "Fragile"
      })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("does not exist in later versions", () =>
    Effect.gen(function* () {
      yield* create(parcel)
      for (const later of from("2024-10")) {
        assert.strictEqual((yield* callIn(later)("GET", `/trackings/ups/${parcel.tracking_number}`)).meta.code, 404)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("the last checkpoint (2024-04)", () => {
  it.effect("is the newest one, and empty before there is one", () =>
    Effect.gen(function* () {
      const { legacy_id } = yield* create({ slug: "testing-courier", tracking_number: "ITD-1-1" })
      const before = yield* v2404("GET", `/last_checkpoint/${legacy_id}`)
      assert.deepStrictEqual(pick(before, "id", "tracking_number", "slug", "tag", "subtag", "subtag_message"), {
        id: legacy_id,
        tracking_number: "ITD-1-1",
        slug: "testing-courier",
        tag: "Pending",
        subtag: "Pending_001",
        subtag_message: "Pending"
      })
      const { events, ...rest } = record(before.checkpoint)
      assert.deepStrictEqual(events, [])
      assert.isTrue(Object.values(rest).every((value) => value === null))
      yield* TestClock.adjust("2 minutes")
      const after = yield* v2404("GET", "/last_checkpoint/testing-courier/ITD-1-1")
      const { checkpoints } = yield* read("2024-04", legacy_id)
      assert.deepStrictEqual(after.checkpoint, records(checkpoints)[1])
      assert.strictEqual(after.tag, "InTransit")
      const some = yield* v2404("GET", `/last_checkpoint/${legacy_id}?fields=message,tag`)
      assert.deepStrictEqual(Object.keys(record(some.checkpoint)).toSorted(), ["message", "tag"])
      assert.strictEqual((yield* callIn("2024-07")("GET", `/last_checkpoint/${legacy_id}`)).meta.code, 404)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("notifications (2024-04)", () => {
  const call = callIn("2024-04")

  it.effect("go to the customers", () =>
    Effect.gen(function* () {
      const { id } = yield* create(newest)
      const at = `/notifications/${id}`
      assert.deepStrictEqual(yield* v2404("GET", at), {
        notification: { emails: ["robin@shop.example", "kim@shop.example"], smses: ["+15550100"] }
      })
      const added = yield* call("POST", `/notifications/ups/${parcel.tracking_number}/add`, {
        notification: {
          emails: ["new@shop.example", "no address", "kim@shop.example", "new@shop.example"],
          smses: ["+15550199", "no number"]
        }
      })
      assert.strictEqual(added.status, 201)
      assert.deepStrictEqual(added.data, {
        notification: {
          emails: ["robin@shop.example", "kim@shop.example", "new@shop.example"],
          smses: ["+15550100", "+15550199"]
        }
      })
      const removed = yield* call("POST", `${at}/remove`, {
        notification: { emails: ["robin@shop.example", "unknown@shop.example"], smses: [] }
      })
      assert.deepStrictEqual(
        [removed.status, removed.data.notification],
        [201, { emails: ["kim@shop.example", "new@shop.example"], smses: ["+15550100", "+15550199"] }]
      )
      assert.deepStrictEqual(
        records((yield* read("2026-07", id)).customers).map(({ email, name, phone_number }) => [
          name,
          email,
          phone_number
        ]),
        [
          ["Robin Doe", null, "+15550100"],
          [null, "kim@shop.example", "+15550199"],
          [null, "new@shop.example", null]
        ]
      )
      assert.deepStrictEqual((yield* read("2024-10", id)).emails, ["kim@shop.example", "new@shop.example"])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("leave no empty customer behind, and want their wrapping", () =>
    Effect.gen(function* () {
      const { id } = yield* create(parcel)
      const notification = { emails: ["robin@shop.example"] }
      yield* v2404("POST", `/notifications/${id}/add`, { notification })
      yield* v2404("POST", `/notifications/${id}/remove`, { notification })
      assert.deepStrictEqual((yield* read("2026-07", id)).customers, [])
      const reply = yield* call("POST", `/notifications/${id}/add`, notification)
      assert.deepStrictEqual(errorOf(reply), error(4014, "`notification` object is required."))
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("couriers", () => {
  it.effect("are the account's or all by path, and from 2025-04 on by filter", () =>
    Effect.gen(function* () {
      const slugs = (version: string, path: string) =>
        Effect.map(dataIn(version)("GET", path), ({ couriers }) => records(couriers).map(({ slug }) => slug))
      const own = yield* slugs("2025-01", "/couriers")
      const all = yield* slugs("2025-01", "/couriers/all")
      for (const version of from("2025-04")) {
        assert.deepStrictEqual(yield* slugs(version, "/couriers"), all)
        assert.deepStrictEqual(yield* slugs(version, "/couriers?active=true"), own)
        assert.deepStrictEqual(
          yield* slugs(version, "/couriers?active=false"),
          all.filter((slug) => !own.includes(slug))
        )
        assert.deepStrictEqual(yield* slugs(version, "/couriers?slug=ups"), ["ups"])
        assert.deepStrictEqual(yield* slugs(version, "/couriers?slug=ups&active=false"), [])
        assert.strictEqual((yield* callIn(version)("GET", "/couriers/all")).meta.code, 404)
      }
      for (const version of until("2025-01")) assert.deepStrictEqual(yield* slugs(version, "/couriers"), own)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("name the required fields as the version does", () =>
    Effect.gen(function* () {
      for (const version of names) {
        const { couriers } = yield* dataIn(version)("GET", version < "2025-04" ? "/couriers/all" : "/couriers")
        const named = (slug: string) => records(couriers).find((courier) => courier.slug === slug) ?? {}
        const [postalCode, country] =
          version < "2025-01"
            ? ["tracking_postal_code", "tracking_origin_country"]
            : version < "2025-04"
              ? ["tracking_postal_code", "tracking_origin_country_region"]
              : ["destination_postal_code", "origin_country_region"]
        assert.deepStrictEqual(named("postnl").required_fields, [postalCode], version)
        assert.strictEqual([named("dhl").optional_fields].flat()[0], country)
        assert.deepStrictEqual(
          [named("yodel").service_from_country_iso3, named("yodel").service_from_country_regions],
          version < "2025-01" ? [["GBR"], undefined] : [undefined, ["GBR"]]
        )
        assert.deepStrictEqual(named("postnl").credentials, version < "2025-04" ? undefined : { fields: [] })
        const body = { slug: "postnl", tracking_number: `NL-${version}` }
        const given = (more: Wire) =>
          callIn(version)(
            "POST",
            "/trackings",
            version === "2024-04" ? { tracking: { ...body, ...more } } : { ...body, ...more }
          )
        assert.strictEqual(
          (yield* given({})).meta.message,
          `Missing or invalid value of the required fields for this courier. Besides \`tracking_number\`, also required: \`${postalCode}\``
        )
        assert.strictEqual((yield* given({ [postalCode ?? ""]: "10115" })).status, 201)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("predictions", () => {
  it.effect("name the country, and have an id, as the version does; predict takes one shipment", () =>
    Effect.gen(function* () {
      const days = new Set<unknown>()
      for (const version of names) {
        const name = version < "2025-01" ? "country" : "country_region"
        const shipment = {
          slug: "ups",
          origin_address: { [name]: "USA", state: "OR" },
          destination_address: { [name]: "FRA", postal_code: "69001" },
          pickup_time: "2026-03-02 15:00:00"
        }
        const path = "/estimated-delivery-date/predict"
        const batch = yield* dataIn(version)("POST", `${path}-batch`, { estimated_delivery_dates: [shipment] })
        const prediction = records(batch.estimated_delivery_dates)[0] ?? {}
        assert.strictEqual(record(prediction.origin_address)[name], "USA")
        assert.strictEqual(Object.hasOwn(prediction, "id"), version > "2024-04")
        days.add(prediction.estimated_delivery_date)
        const one = yield* callIn(version)("POST", path, shipment)
        if (version < "2025-01") assert.strictEqual(one.meta.code, 404)
        else assert.deepStrictEqual({ ...one.data, id: prediction.id }, prediction)
      }
      assert.strictEqual(days.size, 1)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("take null for nothing from 2025-07 on", () =>
    Effect.gen(function* () {
      const shipment = {
        slug: "ups",
        service_type_name: null,
        origin_address: { country_region: "USA", state: "OR", city: null },
        destination_address: { country_region: "FRA", postal_code: "69001", state: null },
        weight: null,
        package_count: null,
        pickup_time: null,
        estimated_pickup: {
          order_time: "2026-03-02 15:00:00",
          order_cutoff_time: null,
          business_days: null,
          order_processing_time: null
        }
      }
      for (const version of from("2025-07")) {
        const data = yield* dataIn(version)("POST", "/estimated-delivery-date/predict", shipment)
        assert.deepStrictEqual(data.estimated_pickup, {
          order_time: "2026-03-02 15:00:00",
          order_cutoff_time: "18:00:00",
          business_days: [1, 2, 3, 4, 5],
          order_processing_time: { unit: "day", value: 0 },
          pickup_time: "2026-03-02 18:00:00"
        })
        const without = { ...shipment, estimated_pickup: null }
        const reply = yield* callIn(version)("POST", "/estimated-delivery-date/predict", without)
        assert.deepStrictEqual(errorOf(reply), error(400, "The value of `pickup_time` is missing or invalid."))
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe.each(from("2025-04"))("courier connections in %s", (version) => {
  const data = dataIn(version)

  it.effect("are created, listed, changed and deleted, and show their credentials", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-01T12:00:00Z"))
      const body = { courier_slug: "ups", credentials: { account: "A-1", secret: "s-1" } }
      const created = yield* callIn(version)("POST", "/courier-connections", body)
      assert.strictEqual(created.status, 201)
      assert.match(created.id, /^[0-9a-f]{32}$/)
      const time = "2026-03-01T12:00:00+00:00"
      const whole = { id: created.id, ...body, created_at: time, updated_at: time }
      assert.deepStrictEqual(created.data, whole)
      yield* TestClock.adjust("1 minute")
      const second = yield* data("POST", "/courier-connections", { courier_slug: "dhl", credentials: {} })
      const path = `/courier-connections/${created.id}`
      assert.deepStrictEqual(yield* dataIn("2026-07")("GET", path), whole)

      const first = yield* data("GET", "/courier-connections?limit=1")
      assert.deepStrictEqual(first.courier_connections, [second])
      const { next_cursor, ...rest } = record(first.pagination)
      assert.deepStrictEqual(rest, { total: 2, has_next_page: true })
      const next = yield* data("GET", `/courier-connections?limit=1&cursor=${encodeURIComponent(String(next_cursor))}`)
      assert.deepStrictEqual(next, {
        pagination: { total: 2, next_cursor: "", has_next_page: false },
        courier_connections: [whole]
      })
      const ups = yield* data("GET", "/courier-connections?courier_slug=ups")
      assert.deepStrictEqual(ups.courier_connections, [whole])

      const changed = { ...whole, credentials: { secret: "s-2" }, updated_at: "2026-03-01T12:01:00+00:00" }
      assert.deepStrictEqual(yield* data("PATCH", path, { credentials: { secret: "s-2" } }), changed)
      assert.deepStrictEqual(yield* data("DELETE", path), changed)
      assert.strictEqual((yield* callIn(version)("GET", path)).status, 404)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("are listed newest first", () =>
    Effect.gen(function* () {
      const ids = yield* Effect.forEach(Array.from({ length: 9 }), () =>
        Effect.map(data("POST", "/courier-connections", { courier_slug: "ups", credentials: {} }), ({ id }) => id)
      )
      const { courier_connections: listed } = yield* data("GET", "/courier-connections")
      assert.deepStrictEqual(
        records(listed).map(({ id }) => id),
        ids.toReversed()
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a new tracking goes by the courier's oldest one where none is named", () =>
    Effect.gen(function* () {
      const connect = () => data("POST", "/courier-connections", { courier_slug: "ups", credentials: {} })
      const oldest = yield* connect()
      const newer = yield* connect()
      const tracking = (tracking_number: string, more: Wire) =>
        Effect.map(
          data("POST", "/trackings", { slug: "ups", tracking_number, ...more }),
          ({ courier_connection_id }) => courier_connection_id
        )
      assert.strictEqual(yield* tracking("ANY-1", {}), oldest.id)
      assert.strictEqual(yield* tracking("NEWER-1", { courier_connection_id: newer.id }), newer.id)
      assert.strictEqual(yield* tracking("FEDEX-1", { slug: "fedex" }), null)
      yield* data("DELETE", `/courier-connections/${String(oldest.id)}`)
      assert.strictEqual(yield* tracking("ANY-2", {}), newer.id)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("the time of a completion", () => {
  it.effect("can be given from 2025-07 on", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-05T12:00:00Z"))
      // Whether 2025-04 takes it is not known.
      for (const version of from("2024-07").filter((version) => version !== "2025-04")) {
        const { id } = yield* create({ slug: "ups", tracking_number: `DONE-${version}` })
        const body = { reason: "DELIVERED", event_datetime: "2026-03-04T09:00:00" }
        const data = yield* dataIn(version)("POST", `/trackings/${id}/mark-as-completed`, body)
        const time = version < "2025-07" ? "2026-03-05T12:00:00+00:00" : "2026-03-04T09:00:00"
        assert.strictEqual(data.shipment_delivery_date, time)
        assert.deepStrictEqual(
          records(data.checkpoints).map(({ checkpoint_time, created_at }) => [checkpoint_time, created_at]),
          [[time, "2026-03-05T12:00:00+00:00"]]
        )
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("ends the days in transit", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-02T12:00:00Z"))
      const { id } = yield* create({ slug: "testing-courier", tracking_number: "IT-1-1" })
      yield* TestClock.adjust("6 days")
      for (const [event_datetime, days] of [
        ["2026-03-03", 1],
        ["2026-03-04T23:30:00", 2],
        ["2026-03-06T01:30:00+00:00", 3]
      ] as const) {
        const body = { reason: "DELIVERED", event_datetime }
        const data = yield* v2607("POST", `/trackings/${id}/mark-as-completed`, body)
        assert.strictEqual(data.transit_time, days, event_datetime)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("replaces the one before; without one, nothing changes", () =>
    Effect.gen(function* () {
      const { id } = yield* create(parcel)
      const complete = (more: Wire) =>
        Effect.map(
          v2607("POST", `/trackings/${id}/mark-as-completed`, { reason: "DELIVERED", ...more }),
          ({ shipment_delivery_date }) => shipment_delivery_date
        )
      assert.strictEqual(yield* complete({ event_datetime: "2026-03-04" }), "2026-03-04")
      assert.strictEqual(yield* complete({}), "2026-03-04")
      assert.strictEqual(yield* complete({ event_datetime: "2026-03-03T10:00:00+01:00" }), "2026-03-03T10:00:00+01:00")
      const wrong = { reason: "LOST", event_datetime: "yesterday" }
      assert.strictEqual(
        (yield* callIn("2026-07")("POST", `/trackings/${id}/mark-as-completed`, wrong)).meta.code,
        4008
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("rate limits", () => {
  const left = (version: string, path: string) =>
    Effect.map(callIn(version)("GET", path), ({ headers, status }) => [
      status,
      headers["x-ratelimit-limit"],
      headers["x-ratelimit-remaining"]
    ])

  it.effect("all operations of 2024-04 share one; later each has its own, whichever the version", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* left("2024-04", "/couriers"), [200, "10", "9"])
      assert.deepStrictEqual(yield* left("2024-04", "/trackings"), [200, "10", "8"])
      assert.deepStrictEqual(yield* left("2024-07", "/trackings"), [200, "6", "5"])
      assert.deepStrictEqual(yield* left("2026-07", "/trackings"), [200, "6", "4"])
      assert.deepStrictEqual(yield* left("2026-07", "/couriers"), [200, "5", "4"])
      for (let call = 0; call < 8; call++) yield* left("2024-04", "/couriers/all")
      assert.deepStrictEqual(yield* left("2024-04", "/notifications/1"), [429, "10", "0"])
      assert.deepStrictEqual(yield* left("2024-10", "/couriers/all"), [200, "5", "4"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* left("2024-04", "/couriers"), [200, "10", "9"])
    }).pipe(Effect.provide(Sandbox.layerWith({ enforceRateLimit: true })))
  )
})

describe("retired versions", () => {
  it.effect("are answered by the oldest supported one, which names itself", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* create(parcel)
      for (const version of ["2023-10", "2024-04", "2024-07", "2025-01"]) {
        const { data, headers } = yield* callIn(version)("GET", "/trackings")
        assert.strictEqual(headers["as-api-version"], "2024-10")
        assert.deepStrictEqual(Object.keys(data), ["pagination", "trackings"])
      }
      assert.strictEqual((yield* callIn("2025-04")("GET", "/trackings")).headers["as-api-version"], "2025-04")
      const gone = yield* callIn("2024-04")("GET", "/last_checkpoint/1")
      assert.deepStrictEqual(
        errorOf(gone),
        error(
          404,
          "The sandbox does not know the path /tracking/2024-04/last_checkpoint/1. " +
            `The sandbox knows /tracking/${["2024-10", ...from("2025-04")].join(", ")} of the API.`
        )
      )
      assert.strictEqual((yield* callIn("2023-07")("GET", "/trackings")).meta.code, 404)
      const last = (yield* sandbox.requests)[2]
      assert.deepStrictEqual(
        [last?.target, last?.operation, last?.version],
        ["/tracking/2024-04/trackings", "getTrackings", "2024-10"]
      )
    }).pipe(Effect.provide(Sandbox.layerWith({ retiredVersions: ["2023-10", "2024-04", "2024-07", "2025-01"] })))
  )

  it.effect("can be all of them", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* callIn("2026-07")("GET", "/trackings")).meta.code, 404)
    }).pipe(Effect.provide(Sandbox.layerWith({ retiredVersions: names })))
  )
})

describe("the controls", () => {
  it.effect("know an operation by one name in all versions, and record which version answered", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* sandbox.answerNext("getTrackings", { metaCode: 500 })
      yield* sandbox.answerNext("addNotificationBySlugTrackingNumber", { status: 200, body: { ok: true } })
      assert.strictEqual((yield* callIn("2025-04")("GET", "/trackings")).status, 500)
      assert.strictEqual((yield* callIn("2024-04")("GET", "/trackings")).status, 200)
      const path = "/tracking/2024-04/notifications/ups/1234/add"
      assert.strictEqual((yield* send("POST", path)).text, '{"ok":true}')
      yield* send("GET", "/tracking/1999-01/trackings")
      assert.deepStrictEqual(
        (yield* sandbox.requests).map(({ operation, version }) => [operation, version]),
        [
          ["getTrackings", "2025-04"],
          ["getTrackings", "2024-04"],
          ["addNotificationBySlugTrackingNumber", "2024-04"],
          [undefined, undefined]
        ]
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
