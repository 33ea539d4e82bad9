import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { call, create, error, errorOf, pick, read, records } from "./wire.ts"

const scripted = (number: string) => create({ slug: "testing-courier", tracking_number: number })

const complete = (id: string, reason: unknown = "DELIVERED") =>
  call("POST", `/trackings/${id}/mark-as-completed`, { reason })

const retrack = (id: string) => call("POST", `/trackings/${id}/retrack`)

describe("markTrackingCompletedById", () => {
  it.effect.each([
    { reason: "DELIVERED", tag: "Delivered", subtag: "Delivered_001", back: false },
    { reason: "LOST", tag: "Exception", subtag: "Exception_013", back: false },
    { reason: "RETURNED_TO_SENDER", tag: "Exception", subtag: "Exception_011", back: true }
  ])("$reason", ({ back, reason, subtag, tag }) =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      yield* TestClock.adjust("1 hour")
      const reply = yield* complete(id, reason)
      assert.strictEqual(reply.status, 200)
      assert.deepStrictEqual(pick(reply.data, "tag", "subtag", "active", "return_to_sender", "updated_at"), {
        tag,
        subtag,
        active: false,
        return_to_sender: back,
        updated_at: "1970-01-01T01:00:00+00:00"
      })
      assert.deepStrictEqual(
        records(reply.data.checkpoints).map((step) => pick(step, "tag", "checkpoint_time", "raw_tag")),
        [{ tag, checkpoint_time: "1970-01-01T01:00:00+00:00", raw_tag: null }]
      )
      assert.deepStrictEqual(yield* read(id), reply.data)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("stops the news, and a retrack brings the missed news", () =>
    Effect.gen(function* () {
      const { id } = yield* scripted("ITOD-1-1")
      yield* TestClock.adjust("2 minutes")
      yield* complete(id, "LOST")
      yield* TestClock.adjust("90 seconds")
      assert.deepStrictEqual(pick(yield* read(id), "subtag", "active", "tracked_count"), {
        subtag: "Exception_013",
        active: false,
        tracked_count: 3
      })
      const resumed = yield* retrack(id)
      assert.strictEqual(resumed.status, 200)
      assert.deepStrictEqual(pick(resumed.data, "subtag", "active"), { subtag: "Exception_013", active: true })
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual(pick(yield* read(id), "subtag", "active", "tracked_count"), {
        subtag: "OutForDelivery_001",
        active: true,
        tracked_count: 4
      })
      yield* TestClock.adjust("1 minute")
      const { active, checkpoints } = yield* read(id)
      assert.strictEqual(active, false)
      assert.deepStrictEqual(
        records(checkpoints).map(({ subtag }) => subtag),
        ["InfoReceived_001", "InTransit_001", "Exception_013", "OutForDelivery_001", "Delivered_001"]
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("changes nothing with the same reason, and takes another reason instead", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      const first = yield* complete(id, "LOST")
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual((yield* complete(id, "LOST")).data, first.data)
      const { data } = yield* complete(id, "DELIVERED")
      assert.strictEqual(data.tag, "Delivered")
      assert.strictEqual(records(data.checkpoints).length, 1)
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("requires one of the three reasons", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      const none = yield* call("POST", `/trackings/${id}/mark-as-completed`, {})
      assert.deepStrictEqual(errorOf(none), error(4009, "`reason` is required."))
      assert.deepStrictEqual(errorOf(yield* complete(id, "EATEN")), error(4008, "The value of `reason` is invalid."))
      assert.strictEqual((yield* read(id)).active, true)
    }).pipe(Effect.provide(Sandbox.layer))
  )
})

describe("retrackTrackingById", () => {
  it.effect("is refused while the tracking is active, and the second time", () =>
    Effect.gen(function* () {
      const { id } = yield* scripted("ITD-1-1")
      const active = error(4013, "Retrack is not allowed. You can only retrack an inactive tracking.")
      assert.deepStrictEqual(errorOf(yield* retrack(id)), active)
      yield* TestClock.adjust("3 minutes")
      const { data } = yield* retrack(id)
      assert.deepStrictEqual(pick(data, "active", "tag"), { active: true, tag: "Delivered" })
      assert.deepStrictEqual(errorOf(yield* retrack(id)), active)
      yield* complete(id)
      assert.deepStrictEqual(
        errorOf(yield* retrack(id)),
        error(4016, "Retrack is not allowed. You can only retrack each shipment once.")
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("gives an expired tracking thirty more days", () =>
    Effect.gen(function* () {
      const { id } = yield* create({ slug: "ups", tracking_number: "1Z999AA10123456784" })
      yield* TestClock.adjust("40 days")
      assert.deepStrictEqual(pick((yield* retrack(id)).data, "active", "tag"), { active: true, tag: "Pending" })
      yield* TestClock.adjust("30 days")
      assert.deepStrictEqual(pick(yield* read(id), "active", "tag"), { active: false, tag: "Expired" })
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
