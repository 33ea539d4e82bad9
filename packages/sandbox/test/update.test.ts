import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, error, errorOf, pick, read } from "./wire.ts"

const missing = "0123456789abcdef0123456789abcdef"
const doesNotExist = error(4004, "Tracking does not exist.")

describe("updateTrackingById", () => {
  it.effect("changes what is given and nothing else", () =>
    Effect.gen(function* () {
      const created = yield* create({
        slug: "ups",
        tracking_number: "1Z999AA10123456784",
        note: "Fragile",
        order_id: "7"
      })
      yield* TestClock.adjust("1 minute")
      const reply = yield* call("PUT", `/trackings/${created.id}`, { title: "Two mugs", emails: ["a@shop.example"] })
      assert.strictEqual(reply.status, 200)
      assert.deepStrictEqual(reply.data, {
        ...created,
        title: "Two mugs",
        emails: ["a@shop.example"],
        tracked_count: 1,
        updated_at: "1970-01-01T00:01:00+00:00",
        last_updated_at: "1970-01-01T00:01:00+00:00"
      })
      assert.deepStrictEqual(yield* read(created.id), reply.data)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("removes the note if it is empty", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784", note: "Fragile" })
      yield* call("PUT", `/trackings/${id}`, { note: "" })
      assert.strictEqual((yield* read(id)).note, null)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("works by legacy id", () =>
    Effect.gen(function* () {
      const { id, legacy_id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      yield* call("PUT", `/trackings/${legacy_id}`, { title: "Two mugs" })
      assert.strictEqual((yield* read(id)).title, "Two mugs")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("starts again with another courier", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "testing-courier", tracking_number: "IT-1-12345" })
      yield* TestClock.adjust("2 minutes")
      assert.strictEqual((yield* read(id)).tag, "InTransit")
      const { data } = yield* call("PUT", `/trackings/${id}`, { slug: "ups" })
      assert.deepStrictEqual(pick(data, "slug", "tag", "checkpoints"), { slug: "ups", tag: "Pending", checkpoints: [] })
      const again = yield* create({ slug: "testing-courier", tracking_number: "IT-1-12345" })
      assert.notStrictEqual(again.id, id)
      const taken = yield* call("POST", "/trackings", { slug: "ups", tracking_number: "IT-1-12345" })
      assert.strictEqual(taken.meta.code, 4003)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("lets the test courier set out when it is named", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "ITD-1-12345" })
      yield* TestClock.adjust("1 hour")
      yield* call("PUT", `/trackings/${id}`, { slug: "testing-courier" })
      assert.deepStrictEqual(pick(yield* read(id), "tag", "tracked_count"), { tag: "Pending", tracked_count: 0 })
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(pick(yield* read(id), "tag", "tracked_count"), { tag: "InfoReceived", tracked_count: 2 })
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("refuses a courier that is unknown, has the number already, or cannot read it", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      yield* create({ slug: "fedex", tracking_number: "1Z999AA10123456784" })
      for (const slug of ["nobody", "fedex", "testing-courier"]) {
        const reply = yield* call("PUT", `/trackings/${id}`, { slug })
        assert.deepStrictEqual(errorOf(reply), error(4010, "The value of `slug` is invalid."))
      }
      assert.strictEqual((yield* call("PUT", `/trackings/${id}`, { slug: "dx" })).meta.code, 4011)
      assert.strictEqual((yield* call("PUT", `/trackings/${id}`, { slug: "ups", title: "Same" })).data.title, "Same")
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("refuses a location for a tracking that has an address", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784", origin_city: "Portland" })
      assert.deepStrictEqual(
        errorOf(yield* call("PUT", `/trackings/${id}`, { location_id: "loc-1" })),
        error(4008, "The value of `location_id` is invalid.")
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("refuses bad fields and unknown trackings", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      assert.deepStrictEqual(
        errorOf(yield* call("PUT", `/trackings/${id}`, { smses: "+15550100" })),
        error(4008, "The value of `smses` is invalid.")
      )
      assert.deepStrictEqual(errorOf(yield* call("PUT", `/trackings/${missing}`, { title: "x" })), doesNotExist)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("deleteTrackingById", () => {
  it.effect("gives the tracking back and forgets it", () =>
    Effect.gen(function* () {
      const created = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      const reply = yield* call("DELETE", `/trackings/${created.id}`)
      assert.strictEqual(reply.status, 200)
      assert.deepStrictEqual(reply.data, created)
      for (const id of [created.id, created.legacy_id]) {
        assert.deepStrictEqual(errorOf(yield* call("GET", `/trackings/${id}`)), doesNotExist)
      }
      assert.deepStrictEqual(errorOf(yield* call("DELETE", `/trackings/${created.id}`)), doesNotExist)
      const again = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      assert.notStrictEqual(again.id, created.id)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("ids", () => {
  const operations = [
    { method: "GET", rest: "" },
    { method: "PUT", rest: "", body: { title: "x" } },
    { method: "DELETE", rest: "" },
    { method: "POST", rest: "/retrack" },
    { method: "POST", rest: "/mark-as-completed", body: { reason: "LOST" } }
  ] as const

  it.effect.each(operations)("unknown to $method $rest: 4004", ({ method, rest, ...operation }) =>
    Effect.gen(function* () {
      const reply = yield* call(
        method,
        `/trackings/${missing}${rest}`,
        "body" in operation ? operation.body : undefined
      )
      assert.deepStrictEqual(errorOf(reply), doesNotExist)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect.each(operations)("no ids to $method $rest: 4015, and no other route", ({ method, rest, ...operation }) =>
    Effect.gen(function* () {
      for (const id of ["a%2Fb", "..%2Fcouriers", "a%3Fb%23c", "%20", "%", "%E4%B8%AD", "x".repeat(129)]) {
        const body = "body" in operation ? operation.body : undefined
        const reply = yield* call(method, `/trackings/${id}${rest}`, body)
        assert.deepStrictEqual(errorOf(reply), error(4015, "The value of `id` is invalid."), id)
      }
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("are the same encoded", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      const encoded = id.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`)
      assert.strictEqual((yield* read(encoded)).id, id)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a slug and a number are not an id", () =>
    Effect.gen(function* () {
      yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      assert.strictEqual((yield* call("GET", "/trackings/ups%201Z999AA10123456784")).meta.code, 4015)
      assert.strictEqual((yield* call("GET", "/trackings/ups/1Z999AA10123456784")).meta.code, 404)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
