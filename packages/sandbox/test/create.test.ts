import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, error, errorOf, pick, read } from "./wire.ts"

describe("createTracking", () => {
  it.effect("answers 201 with a pending tracking that can be read", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("2026-03-01T09:30:15.250Z"))
      const reply = yield* call("POST", "/trackings", { slug: "ups", tracking_number: "1Z999AA10123456784" })
      assert.strictEqual(reply.status, 201)
      assert.deepStrictEqual(reply.meta, { code: 201 })
      assert.deepStrictEqual(
        pick(reply.data, "tracking_number", "slug", "title", "tag", "subtag", "subtag_message", "active", "source"),
        {
          tracking_number: "1Z999AA10123456784",
          slug: "ups",
          title: "1Z999AA10123456784",
          tag: "Pending",
          subtag: "Pending_001",
          subtag_message: "Pending",
          active: true,
          source: "api"
        }
      )
      assert.deepStrictEqual(pick(reply.data, "tracked_count", "checkpoints", "custom_fields", "emails", "note"), {
        tracked_count: 0,
        checkpoints: [],
        custom_fields: null,
        emails: [],
        note: null
      })
      assert.strictEqual(reply.data.created_at, "2026-03-01T09:30:15+00:00")
      assert.strictEqual(reply.data.updated_at, "2026-03-01T09:30:15+00:00")
      assert.match(String(reply.data.id), /^[0-9a-f]{32}$/)
      assert.match(String(reply.data.legacy_id), /^[0-9a-f]{24}$/)
      assert.deepStrictEqual(yield* read(String(reply.data.id)), reply.data)
      assert.deepStrictEqual(yield* read(String(reply.data.legacy_id)), reply.data)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("keeps every field it was given", () =>
    Effect.gen(function* () {
      const body = {
        tracking_number: "9400111899223856928499",
        slug: "usps",
        title: "Two mugs",
        order_id: "order-7",
        order_id_path: "https://shop.example/orders/7",
        order_number: "#7",
        order_date: "2026-02-27T18:00:00+01:00",
        order_promised_delivery_date: "2026-03-05",
        custom_fields: { colour: "blue", size: "L" },
        customer_name: "Robin Doe",
        emails: ["robin@shop.example"],
        smses: ["+15550100"],
        language: "en",
        note: "Fragile",
        delivery_type: "pickup_at_store",
        pickup_location: "Main Street",
        pickup_note: "Ring twice",
        shipment_type: "parcel",
        shipment_tags: ["gift", "new"],
        shipping_method: "express",
        courier_connection_id: "0123456789abcdef0123456789abcdef",
        origin_country_iso3: "USA",
        origin_state: "Oregon",
        origin_city: "Portland",
        origin_postal_code: "97201",
        origin_raw_location: "1 River Road, Portland",
        destination_country_iso3: "CAN",
        destination_state: "British Columbia",
        destination_city: "Vancouver",
        destination_postal_code: "V5K 0A1",
        destination_raw_location: "2 Bay Road, Vancouver",
        tracking_account_number: "A1B2",
        tracking_key: "k-1",
        tracking_ship_date: "20260301",
        tracking_origin_country: "USA",
        tracking_destination_country: "CAN",
        tracking_postal_code: "V5K 0A1",
        tracking_state: "British Columbia"
      }
      const { id } = yield* create({
        ...body,
        next_couriers: [{ slug: "canada-post", tracking_number: "RN123456785CA" }]
      })
      const tracking = yield* read(id)
      assert.deepStrictEqual(pick(tracking, ...Object.keys(body)), body)
      assert.deepStrictEqual(tracking.next_couriers, [
        {
          slug: "canada-post",
          tracking_number: "RN123456785CA",
          source: "user",
          courier_tracking_link: "https://www.canadapost.ca",
          courier_redirect_link: null
        }
      ])
      assert.strictEqual(tracking.courier_destination_country_iso3, "CAN")
      const promise = {
        type: "specific",
        source: "Order EDD",
        datetime: "2026-03-05",
        datetime_min: null,
        datetime_max: null
      }
      assert.deepStrictEqual(tracking.first_estimated_delivery, promise)
      assert.deepStrictEqual(tracking.latest_estimated_delivery, promise)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("refuses slug and number that exist, and says which tracking they are", () =>
    Effect.gen(function* () {
      const first = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      const second = yield* call("POST", "/trackings", { slug: "ups", tracking_number: "1Z999AA10123456784" })
      assert.deepStrictEqual(
        errorOf(second),
        error(4003, "Tracking already exists.", { id: first.id, tracking_number: "1Z999AA10123456784", slug: "ups" })
      )
      const other = yield* create({ slug: "fedex", tracking_number: "1Z999AA10123456784" })
      assert.notStrictEqual(other.id, first.id)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("finds the courier by the number if none is named", () =>
    Effect.gen(function* () {
      const slugs: Array<unknown> = []
      for (const number of ["1Z999AA10123456784", "RR123456785CA", "no-such-form"]) {
        slugs.push((yield* create({ tracking_number: number })).slug)
      }
      assert.deepStrictEqual(slugs, ["ups", "canada-post", "unrecognized"])
      const again = yield* call("POST", "/trackings", { tracking_number: "no-such-form" })
      assert.strictEqual(again.meta.code, 4003)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("refuses a tracking without the fields that its courier requires", () =>
    Effect.gen(function* () {
      const body = { slug: "postnl", tracking_number: "3SABCD1234567890" }
      assert.deepStrictEqual(
        errorOf(yield* call("POST", "/trackings", body)),
        error(
          4011,
          "Missing or invalid value of the required fields for this courier. Besides `tracking_number`, also required: `tracking_postal_code`"
        )
      )
      assert.strictEqual((yield* create({ ...body, tracking_postal_code: "1012AB" })).slug, "postnl")
      const undetected = yield* create({ tracking_number: "3SEFGH1234567890" })
      assert.strictEqual(undetected.slug, "unrecognized")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("looks within a group of couriers only", () =>
    Effect.gen(function* () {
      const tracking = yield* create({ slug_group: "dhl-group", tracking_number: "1234567890" })
      assert.strictEqual(tracking.slug, "dhl")
      const outside = yield* call("POST", "/trackings", {
        slug_group: "dhl-group",
        tracking_number: "1Z999AA10123456784"
      })
      assert.deepStrictEqual(pick(outside.meta, "code", "type"), { code: 4012, type: "BadRequest" })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("counts the first check of the carrier, and is inactive after thirty days without news", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual(pick(yield* read(id), "tag", "active", "tracked_count", "updated_at"), {
        tag: "Pending",
        active: true,
        tracked_count: 1,
        updated_at: "1970-01-01T00:00:02+00:00"
      })
      yield* TestClock.adjust("30 days")
      assert.deepStrictEqual(pick(yield* read(id), "tag", "subtag", "subtag_message", "active", "updated_at"), {
        tag: "Expired",
        subtag: "Expired_001",
        subtag_message: "Expired",
        active: false,
        updated_at: "1970-01-31T00:00:00+00:00"
      })
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("what createTracking refuses", () => {
  const good = { slug: "ups", tracking_number: "1Z999AA10123456784" }
  const origin = { origin_city: "Portland", location_id: "loc-1" }

  it.effect.each([
    { why: "no number", body: { slug: "ups" }, code: 4007, message: "`tracking_number` is required." },
    { why: "a wrapped body", body: { tracking: good }, code: 4007, message: "`tracking_number` is required." },
    {
      why: "a number that is no text",
      body: { ...good, tracking_number: 12345 },
      code: 4005,
      message: "The value of `tracking_number` is invalid."
    },
    {
      why: "a number of three characters",
      body: { ...good, tracking_number: "123" },
      code: 4017,
      message: "The format of `tracking_number` is invalid."
    },
    {
      why: "a number of 101 characters",
      body: { ...good, tracking_number: "1".repeat(101) },
      code: 4017,
      message: "The format of `tracking_number` is invalid."
    },
    {
      why: "a number with a blank",
      body: { ...good, tracking_number: "1234 5678" },
      code: 4017,
      message: "The format of `tracking_number` is invalid."
    },
    {
      why: "a script that the test courier cannot read",
      body: { slug: "testing-courier", tracking_number: "IXD-1-1" },
      code: 4005,
      message: "The value of `tracking_number` is invalid."
    },
    {
      why: "an unknown courier",
      body: { ...good, slug: "nobody" },
      code: 4010,
      message: "The value of `slug` is invalid."
    },
    {
      why: "a slug that is no text",
      body: { ...good, slug: 7 },
      code: 4010,
      message: "The value of `slug` is invalid."
    },
    {
      why: "slug and group together",
      body: { ...good, slug_group: "dhl-group" },
      code: 4008,
      message: "The value of `slug_group` is invalid."
    },
    {
      why: "an unknown group",
      body: { tracking_number: "1234567890", slug_group: "nobody-group" },
      code: 4008,
      message: "The value of `slug_group` is invalid."
    },
    {
      why: "a title that is no text",
      body: { ...good, title: 1 },
      code: 4008,
      message: "The value of `title` is invalid."
    },
    { why: "null for a text", body: { ...good, note: null }, code: 4008, message: "The value of `note` is invalid." },
    {
      why: "more than three mail addresses",
      body: { ...good, emails: ["a@x.example", "b@x.example", "c@x.example", "d@x.example"] },
      code: 4008,
      message: "The value of `emails` is invalid."
    },
    {
      why: "a custom field that is no text",
      body: { ...good, custom_fields: { size: 7 } },
      code: 4008,
      message: "The value of `custom_fields.size` is invalid."
    },
    {
      why: "a tag of 33 characters",
      body: { ...good, shipment_tags: ["ok", "t".repeat(33)] },
      code: 4008,
      message: "The value of `shipment_tags.1` is invalid."
    },
    {
      why: "a country in two letters",
      body: { ...good, origin_country_iso3: "US" },
      code: 4008,
      message: "The value of `origin_country_iso3` is invalid."
    },
    {
      why: "a way of delivery that there is not",
      body: { ...good, delivery_type: "by_owl" },
      code: 4008,
      message: "The value of `delivery_type` is invalid."
    },
    {
      why: "a next courier without number",
      body: { ...good, next_couriers: [{ slug: "usps" }] },
      code: 4009,
      message: "`next_couriers.0.tracking_number` is required."
    },
    {
      why: "a location beside an address of origin",
      body: { ...good, ...origin },
      code: 4008,
      message: "The value of `location_id` is invalid."
    },
    {
      why: "a list in place of an object",
      body: [good],
      code: 400,
      message: "The request was invalid or cannot be otherwise served."
    }
  ])("$why", ({ body, code, message }) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(errorOf(yield* call("POST", "/trackings", body)), error(code, message))
      const { data } = yield* call("GET", "/trackings")
      assert.deepStrictEqual(data.trackings, [])
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("takes 25 custom fields and no more", () =>
    Effect.gen(function* () {
      const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, "x"]))
      const { custom_fields } = yield* create({ ...good, custom_fields: fields(25) })
      assert.deepStrictEqual(custom_fields, fields(25))
      const reply = yield* call("POST", "/trackings", { tracking_number: "MORE-1", custom_fields: fields(26) })
      assert.deepStrictEqual(errorOf(reply), error(4008, "The value of `custom_fields` is invalid."))
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("takes a location that stands alone, and then no address of origin by update", () =>
    Effect.gen(function* () {
      const { id, location_id } = yield* create({ ...good, location_id: "loc-1" })
      assert.strictEqual(location_id, "loc-1")
      const moved = yield* call("PUT", `/trackings/${id}`, { location_id: "loc-2", pickup_location: "Back door" })
      assert.deepStrictEqual(pick(moved.data, "location_id", "pickup_location"), {
        location_id: "loc-2",
        pickup_location: "Back door"
      })
      for (const field of ["country_iso3", "state", "city", "postal_code", "raw_location"]) {
        const value = field === "country_iso3" ? "USA" : "97201"
        const beside = yield* call("PUT", `/trackings/${id}`, { [`origin_${field}`]: value })
        assert.deepStrictEqual(errorOf(beside), error(4008, "The value of `location_id` is invalid."), field)
      }
      const destined = yield* call("PUT", `/trackings/${id}`, { destination_city: "Vancouver" })
      assert.deepStrictEqual(pick(destined.data, "location_id", "destination_city"), {
        location_id: "loc-2",
        destination_city: "Vancouver"
      })
      assert.strictEqual((yield* read(id)).origin_city, null)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("takes fields it does not know", () =>
    Effect.gen(function* () {
      const tracking = yield* create({ ...good, surprise: true })
      assert.notProperty(tracking, "surprise")
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
